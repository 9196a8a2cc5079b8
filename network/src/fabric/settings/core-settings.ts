import { batch, type Member, peerTimeouts } from '../../topology.js'

/** What a peer reads and where it listens, as the peer sees it. Addresses are host:port, files absolute. */
export interface PeerPlace {
  readonly member: Member
  readonly listenAddress: string
  /** What other members dial: it must match a name of the TLS certificate, for a gateway dials it as it stands. */
  readonly externalEndpoint: string
  readonly chaincodeListenAddress: string
  readonly operationsAddress: string
  readonly mspDir: string
  readonly tlsCert: string
  readonly tlsKey: string
  readonly tlsCa: string
  readonly dataDir: string
  /** Folder whose `bin` holds detect, build and release. */
  readonly builderDir: string
}

/** As Go writes a duration. */
const seconds = (ms: number): string => `${ms / 1000}s`

const keepalive = { interval: '60s', timeout: '20s' }

/**
 * Gossip only tells peers of each other: blocks come from the orderers alone. At Fabric's defaults a gateway may not see all members for 30 s after
 * a start; a write to another's implicit collection that is not valid would hold a block for 60 s.
 */
const gossip = (externalEndpoint: string) => ({
  bootstrap: externalEndpoint,
  endpoint: externalEndpoint,
  externalEndpoint,
  useLeaderElection: false,
  orgLeader: true,
  state: { enabled: false },
  reconnectInterval: '2s',
  publishStateInfoInterval: '1s',
  requestStateInfoInterval: '1s',
  aliveTimeInterval: '2s',
  aliveExpirationTimeout: '10s',
  pvtData: {
    pullRetryThreshold: '3s',
    skipPullingInvalidTransactionsDuringCommit: true,
    reconciliationEnabled: true,
    implicitCollectionDisseminationPolicy: { requiredPeerCount: 0, maxPeerCount: 1 },
  },
})

function peerSettings(place: PeerPlace): object {
  const { member, externalEndpoint } = place
  return {
    id: `peer-${member.name}`,
    networkId: 'ip-rights',
    address: externalEndpoint,
    listenAddress: place.listenAddress,
    chaincodeListenAddress: place.chaincodeListenAddress,
    chaincodeAddress: place.chaincodeListenAddress,
    localMspId: member.mspId,
    localMspType: 'bccsp',
    mspConfigPath: place.mspDir,
    fileSystemPath: place.dataDir,
    tls: {
      enabled: true,
      clientAuthRequired: false,
      cert: { file: place.tlsCert },
      key: { file: place.tlsKey },
      rootcert: { file: place.tlsCa },
    },
    gateway: {
      enabled: true,
      endorsementTimeout: seconds(peerTimeouts.endorsementMs),
      broadcastTimeout: seconds(peerTimeouts.broadcastMs),
      dialTimeout: seconds(peerTimeouts.dialMs),
    },
    // A gateway peer dials the others without options and would be cut off with "too_many_pings".
    keepalive: { interval: '7200s', timeout: '20s', minInterval: '5s', client: keepalive, deliveryClient: keepalive },
    gossip: gossip(externalEndpoint),
    // A peer follows one orderer, and would lag 30 s behind one that stopped.
    deliveryclient: { blockGossipEnabled: false, blockCensorshipTimeoutKey: '5s', minimalReconnectInterval: '100ms', policy: 'cluster' },
    authentication: { timewindow: '60s' },
    BCCSP: { Default: 'SW', SW: { Hash: 'SHA2', Security: 256 } },
    handlers: {
      authFilters: [{ name: 'DefaultAuth' }, { name: 'ExpirationCheck' }, { name: 'TimeWindowCheck' }],
      decorators: [{ name: 'DefaultDecorator' }],
      endorsers: { escc: { name: 'DefaultEndorsement' } },
      validators: { vscc: { name: 'DefaultValidation' } },
    },
    discovery: { enabled: true, authCacheEnabled: true, authCacheMaxSize: 1000, authCachePurgeRetentionRatio: 0.75 },
    limits: { concurrency: { endorserService: 2500, deliverService: 2500, gatewayService: 500 } },
    maxRecvMsgSize: 50 * batch.absoluteMaxBytes,
    maxSendMsgSize: 50 * batch.absoluteMaxBytes,
    profile: { enabled: false },
  }
}

/** `core.yaml` of one peer; JSON is YAML. Keys as in Fabric's `sampleconfig/core.yaml`; what is left out keeps its default. */
export function coreSettings(place: PeerPlace): object {
  return {
    peer: peerSettings(place),
    // An empty endpoint switches Docker off altogether; an external builder is then demanded (`internal/peer/node/start.go`).
    vm: { endpoint: '' },
    chaincode: {
      mode: 'net',
      installTimeout: '60s',
      startuptimeout: '30s',
      executetimeout: seconds(peerTimeouts.executeMs),
      // The shim ends when a peer sends it KEEPALIVE.
      keepalive: 0,
      externalBuilders: [{ name: 'ip-rights-ledger', path: place.builderDir }],
      system: { _lifecycle: 'enable', cscc: 'enable', lscc: 'enable', qscc: 'enable' },
      logging: { level: 'warning', shim: 'warning' },
    },
    ledger: {
      state: { stateDatabase: 'goleveldb', totalQueryLimit: 10_000 },
      history: { enableHistoryDatabase: false },
      pvtdataStore: {
        collElgProcMaxDbBatchSize: 5000,
        collElgProcDbBatchesInterval: 1000,
        deprioritizedDataReconcilerInterval: '60m',
        purgeInterval: 100,
        purgedKeyAuditLogging: true,
      },
      snapshots: { rootDir: `${place.dataDir}/snapshots` },
    },
    operations: { listenAddress: place.operationsAddress, tls: { enabled: false } },
    metrics: { provider: 'prometheus' },
  }
}
