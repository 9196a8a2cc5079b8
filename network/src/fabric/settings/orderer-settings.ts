import { batch, type Member } from '../../topology.js'

/** What an orderer reads and where it listens, as the orderer sees it. Files are absolute. */
export interface OrdererPlace {
  readonly member: Member
  readonly listenHost: string
  readonly listenPort: number
  readonly adminAddress: string
  readonly operationsAddress: string
  readonly mspDir: string
  readonly tlsCert: string
  readonly tlsKey: string
  readonly tlsCa: string
  readonly dataDir: string
}

/**
 * `orderer.yaml` of one orderer; JSON is YAML. Keys as in Fabric's `sampleconfig/orderer.yaml`. With no listener of its own the cluster uses the
 * general certificate as its client (`orderer/common/server/main.go:initializeClusterClientConfig`).
 */
export function ordererSettings(place: OrdererPlace): object {
  return {
    General: {
      ListenAddress: place.listenHost,
      ListenPort: place.listenPort,
      TLS: { Enabled: true, Certificate: place.tlsCert, PrivateKey: place.tlsKey, RootCAs: [place.tlsCa], ClientAuthRequired: false },
      // A gateway peer dials every orderer without options and would be cut off with "too_many_pings".
      Keepalive: { ServerMinInterval: '5s', ServerInterval: '7200s', ServerTimeout: '20s' },
      MaxRecvMsgSize: 50 * batch.absoluteMaxBytes,
      MaxSendMsgSize: 50 * batch.absoluteMaxBytes,
      Cluster: { SendBufferSize: 100 },
      BootstrapMethod: 'none',
      LocalMSPDir: place.mspDir,
      LocalMSPID: place.member.ordererMspId,
      Profile: { Enabled: false },
      BCCSP: { Default: 'SW', SW: { Hash: 'SHA2', Security: 256 } },
      Authentication: { TimeWindow: '60s' },
    },
    FileLedger: { Location: `${place.dataDir}/ledger` },
    Consensus: { WALDir: `${place.dataDir}/wal`, SnapDir: `${place.dataDir}/snap` },
    Operations: { ListenAddress: place.operationsAddress, TLS: { Enabled: false } },
    Metrics: { Provider: 'prometheus' },
    // TLS here demands a client certificate (`orderer/common/localconfig/config.go`): whoever joins a channel must hold one of this member's TLS CA.
    Admin: {
      ListenAddress: place.adminAddress,
      TLS: {
        Enabled: true,
        Certificate: place.tlsCert,
        PrivateKey: place.tlsKey,
        RootCAs: [place.tlsCa],
        ClientAuthRequired: true,
        ClientRootCAs: [place.tlsCa],
      },
    },
    ChannelParticipation: { Enabled: true, MaxRequestBodySize: '1 MB' },
  }
}
