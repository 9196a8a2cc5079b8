import { batch, bftTimers, type Member, members, or, type PolicyRule, signedBy } from '../../topology.js'
import { signaturePolicyText } from './signature-policy-text.js'

/** Profile that `configtxgen -profile` is given. */
export const configtxProfile = 'IpRights'

/** Where the nodes of a member are reached, and where the MSP folders lie that configtxgen reads. */
export interface ChannelPlace {
  readonly peerOf: (member: Member) => { readonly host: string; readonly port: number }
  readonly ordererOf: (member: Member) => { readonly host: string; readonly port: number; readonly cert: string; readonly tlsCert: string }
  readonly mspDirOf: (mspId: string) => string
}

const signature = (rule: PolicyRule) => ({ Type: 'Signature', Rule: signaturePolicyText(rule) })
const implicit = (rule: string) => ({ Type: 'ImplicitMeta', Rule: rule })
const standing = { Readers: implicit('ANY Readers'), Writers: implicit('ANY Writers'), Admins: implicit('MAJORITY Admins') }

function memberOrganisation(member: Member, place: ChannelPlace): object {
  const { mspId } = member
  const { host, port } = place.peerOf(member)
  return {
    Name: mspId,
    ID: mspId,
    MSPDir: place.mspDirOf(mspId),
    Policies: {
      Readers: signature(or(signedBy(mspId, 'admin'), signedBy(mspId, 'peer'), signedBy(mspId, 'client'))),
      Writers: signature(or(signedBy(mspId, 'admin'), signedBy(mspId, 'client'))),
      Admins: signature(or(signedBy(mspId, 'admin'))),
      Endorsement: signature(or(signedBy(mspId, 'peer'))),
    },
    AnchorPeers: [{ Host: host, Port: port }],
  }
}

function ordererOrganisation(member: Member, place: ChannelPlace): object {
  const mspId = member.ordererMspId
  const { host, port } = place.ordererOf(member)
  return {
    Name: mspId,
    ID: mspId,
    MSPDir: place.mspDirOf(mspId),
    Policies: {
      Readers: signature(or(signedBy(mspId, 'member'))),
      Writers: signature(or(signedBy(mspId, 'orderer'))),
      Admins: signature(or(signedBy(mspId, 'admin'))),
    },
    OrdererEndpoints: [`${host}:${port}`],
  }
}

function consenter(member: Member, place: ChannelPlace): object {
  const { host, port, cert, tlsCert } = place.ordererOf(member)
  return {
    ID: member.consenterId,
    Host: host,
    Port: port,
    MSPID: member.ordererMspId,
    Identity: cert,
    ClientTLSCert: tlsCert,
    ServerTLSCert: tlsCert,
  }
}

const smartBft = {
  RequestBatchMaxCount: batch.maxMessageCount,
  RequestBatchMaxBytes: batch.preferredMaxBytes,
  RequestBatchMaxInterval: `${batch.intervalMs}ms`,
  IncomingMessageBufferSize: bftTimers.incomingMessageBufferSize,
  RequestPoolSize: bftTimers.requestPoolSize,
  RequestForwardTimeout: bftTimers.requestForwardTimeout,
  RequestComplainTimeout: bftTimers.requestComplainTimeout,
  RequestAutoRemoveTimeout: bftTimers.requestAutoRemoveTimeout,
  RequestMaxBytes: batch.absoluteMaxBytes,
  ViewChangeResendInterval: bftTimers.viewChangeResendInterval,
  ViewChangeTimeout: bftTimers.viewChangeTimeout,
  LeaderHeartbeatTimeout: bftTimers.leaderHeartbeatTimeout,
  LeaderHeartbeatCount: bftTimers.leaderHeartbeatCount,
  CollectTimeout: bftTimers.collectTimeout,
  SyncOnStart: bftTimers.syncOnStart,
  SpeedUpViewChange: bftTimers.speedUpViewChange,
  // ROTATION_OFF. configtxgen sets it too, but only after it has written the options (`internal/configtxgen/encoder/encoder.go:NewOrdererGroup`).
  LeaderRotation: 1,
}

/**
 * `configtx.yaml` of the channel; JSON is YAML. V3_0 is what makes BFT and per-organisation orderer endpoints possible and forbids the common list
 * (`internal/configtxgen/encoder/encoder.go:NewOrdererGroup`); configtxgen itself makes BlockValidation the consenters' quorum (`common/policies/bft.go`).
 */
export function configtxSettings(place: ChannelPlace): object {
  return {
    Profiles: {
      [configtxProfile]: {
        Policies: standing,
        Capabilities: { V3_0: true },
        Orderer: {
          OrdererType: 'BFT',
          BatchTimeout: `${batch.intervalMs}ms`,
          BatchSize: {
            MaxMessageCount: batch.maxMessageCount,
            AbsoluteMaxBytes: batch.absoluteMaxBytes,
            PreferredMaxBytes: batch.preferredMaxBytes,
          },
          ConsenterMapping: members.map((member) => consenter(member, place)),
          SmartBFT: smartBft,
          Policies: { ...standing, BlockValidation: implicit('ANY Writers') },
          Capabilities: { V2_0: true },
          Organizations: members.map((member) => ordererOrganisation(member, place)),
        },
        Application: {
          Policies: { ...standing, LifecycleEndorsement: implicit('MAJORITY Endorsement'), Endorsement: implicit('MAJORITY Endorsement') },
          Capabilities: { V2_5: true },
          Organizations: members.map((member) => memberOrganisation(member, place)),
        },
      },
    },
  }
}
