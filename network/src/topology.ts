/** The consortium as data: members, nodes, ports, channel, chaincode, batches. Renderers and engines read it; nothing is decided twice. */

export type MemberName = 'ip-office' | 'copyright-office' | 'bank' | 'court'

export interface Member {
  readonly name: MemberName
  /** MSP of the member's clients, admins and peer. */
  readonly mspId: string
  /** MSP of the member's orderer: apart, so that no client certificate can ever sign a block. */
  readonly ordererMspId: string
  /** Whether the member keeps a register; the chaincode policy demands one of these. */
  readonly registrar: boolean
  /** SmartBFT consenter id, from 1. */
  readonly consenterId: number
}

export const members: readonly Member[] = [
  { name: 'ip-office', mspId: 'IpOfficeMSP', ordererMspId: 'IpOfficeOrdererMSP', registrar: true, consenterId: 1 },
  { name: 'copyright-office', mspId: 'CopyrightOfficeMSP', ordererMspId: 'CopyrightOfficeOrdererMSP', registrar: true, consenterId: 2 },
  { name: 'bank', mspId: 'BankMSP', ordererMspId: 'BankOrdererMSP', registrar: false, consenterId: 3 },
  { name: 'court', mspId: 'CourtMSP', ordererMspId: 'CourtOrdererMSP', registrar: false, consenterId: 4 },
]

export function memberByMsp(mspId: string): Member {
  const found = members.find((member) => member.mspId === mspId || member.ordererMspId === mspId)
  if (!found) throw new Error(`expected the MSP id of a member (${members.map((m) => m.mspId).join(', ')}), got ${mspId}`)
  return found
}

export function memberByName(name: string): Member {
  const found = members.find((member) => member.name === name)
  if (!found) throw new Error(`expected a member (${members.map((m) => m.name).join(', ')}), got ${JSON.stringify(name)}`)
  return found
}

export const host = '127.0.0.1'
export const defaultPortBase = 8080
export const defaultDataDir = '.data'

export const channel = { id: 'ip-rights' } as const

export const chaincode = { name: 'ip-rights-ledger', version: '1.0', sequence: 1, packageId: 'ip-rights-ledger_1.0:embedded' } as const

export interface MemberPorts {
  readonly gateway: number
  readonly gatewayAdmin: number
  readonly peer: number
  readonly orderer: number
  readonly chaincode: number
}

/** Ports of a member, by its place in `members`. */
export function portsOf(portBase: number, member: Member): MemberPorts {
  const i = members.indexOf(member)
  return {
    gateway: portBase + i,
    gatewayAdmin: portBase + 10 + i,
    peer: portBase + 20 + i,
    orderer: portBase + 30 + i,
    chaincode: portBase + 40 + i,
  }
}

/** Ports that Fabric's own programs open beside those above; the embedded engine opens `ca` of them. */
export interface FabricPorts {
  readonly ca: number
  readonly peerOperations: number
  readonly ordererOperations: number
  /** The orderer's channel participation API. */
  readonly ordererAdmin: number
  /** Opened by every peer for chaincode that dials in, though ours is dialled (`internal/peer/node/start.go:createChaincodeServer`). */
  readonly chaincodeListen: number
  readonly caOperations: number
}

export function fabricPortsOf(portBase: number, member: Member): FabricPorts {
  const i = members.indexOf(member)
  return {
    ca: portBase + 60 + i,
    peerOperations: portBase + 64 + i,
    ordererOperations: portBase + 68 + i,
    ordererAdmin: portBase + 72 + i,
    chaincodeListen: portBase + 76 + i,
    caOperations: portBase + 80 + i,
  }
}

export const controlPort = (portBase: number): number => portBase + 50

/** Batch settings of the channel. BFT cuts after `intervalMs` (SmartBFT.RequestBatchMaxInterval), never by BatchTimeout. */
export const batch = {
  intervalMs: 50,
  maxMessageCount: 50,
  absoluteMaxBytes: 2 * 1024 * 1024,
  preferredMaxBytes: 512 * 1024,
} as const

/**
 * How long a peer waits at each stage, in milliseconds: `core.yaml` says it to Fabric's peers, and the embedded ones keep to it. Room for four members'
 * programs on two cores that have other work; where each member has a machine, half of it finds a frozen endorser sooner.
 */
export const peerTimeouts = {
  /** `peer.gateway.endorsementTimeout`: for each peer that a gateway asks. */
  endorsementMs: 6_000,
  /** `peer.gateway.broadcastTimeout`: for each orderer. */
  broadcastMs: 5_000,
  /** `peer.gateway.dialTimeout` */
  dialMs: 5_000,
  /** `chaincode.executetimeout` */
  executeMs: 5_000,
} as const

/** SmartBFT timers: shorter ones split the cluster after two orderers were killed and returned. */
export const bftTimers = {
  requestForwardTimeout: '2s',
  requestComplainTimeout: '5s',
  requestAutoRemoveTimeout: '3m',
  viewChangeResendInterval: '5s',
  viewChangeTimeout: '20s',
  leaderHeartbeatTimeout: '20s',
  leaderHeartbeatCount: 10,
  collectTimeout: '1s',
  syncOnStart: false,
  speedUpViewChange: false,
  incomingMessageBufferSize: 200,
  requestPoolSize: 100_000,
} as const

export type MspRole = 'member' | 'admin' | 'client' | 'peer' | 'orderer'

/** A signature policy as data: one role of one MSP, or `outOf` of several rules. */
export type PolicyRule =
  { readonly mspId: string; readonly role: MspRole } | { readonly outOf: number; readonly rules: readonly PolicyRule[] }

export const signedBy = (mspId: string, role: MspRole): PolicyRule => ({ mspId, role })
export const and = (...rules: PolicyRule[]): PolicyRule => ({ outOf: rules.length, rules })
export const or = (...rules: PolicyRule[]): PolicyRule => ({ outOf: 1, rules })

/**
 * At least two members, at least one of them a registrar.
 * Fabric consumes a signature once and `OR` consumes every match, so no principal may stand in two branches of one `AND`:
 * each registrar is paired with those listed after the registrars already dealt with.
 */
export function chaincodePolicy(of: readonly Member[] = members): PolicyRule {
  const registrars = of.filter((member) => member.registrar)
  const branches = registrars.map((registrar, i) => {
    const dealtWith = registrars.slice(0, i + 1)
    const others = of.filter((member) => !dealtWith.includes(member)).map((member) => signedBy(member.mspId, 'peer'))
    return and(signedBy(registrar.mspId, 'peer'), or(...others))
  })
  return or(...branches)
}

/** Client identities made at boot for each member, beside `admin`. */
export interface SampleUser {
  readonly user: string
  /** Absent for one that acts in nothing. */
  readonly role?: string
  readonly court?: string
}

/** Signs what the member's gateway answers, and does no act: a key that sees every answer must be able to do nothing else. */
const answers: SampleUser = { user: 'answers' }

export const sampleUsers: Readonly<Record<MemberName, readonly SampleUser[]>> = {
  'ip-office': [...['registrar', 'examiner', 'tribunal', 'clock', 'agent', 'auditor'].map((role) => ({ user: role, role })), answers],
  'copyright-office': [...['registrar', 'examiner', 'clock', 'agent', 'auditor'].map((role) => ({ user: role, role })), answers],
  bank: [...['loan-officer', 'auditor'].map((role) => ({ user: role, role })), answers],
  court: [
    { user: 'judge', role: 'judge', court: 'beijing-ip-court' },
    { user: 'clerk', role: 'clerk', court: 'beijing-ip-court' },
    { user: 'judge-2', role: 'judge', court: 'guangzhou-ip-court' },
    { user: 'auditor', role: 'auditor' },
    answers,
  ],
}
