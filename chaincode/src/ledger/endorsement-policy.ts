import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { GuardedBy } from '../domain/index.js'

interface Message {
  serializeBinary(): Uint8Array
}
interface Protos {
  readonly common: {
    SignaturePolicyEnvelope: {
      new (): Message & { setVersion(v: number): void; setRule(r: Message): void; setIdentitiesList(l: Message[]): void }
      deserializeBinary(b: Uint8Array): { toObject(): unknown; getIdentitiesList(): unknown[] }
    }
    SignaturePolicy: {
      new (): Message & { setSignedBy(i: number): void; setNOutOf(n: Message): void }
      NOutOf: new () => Message & { setN(n: number): void; setRulesList(r: Message[]): void }
    }
    MSPRole?: unknown
  }
  readonly msp: {
    MSPPrincipal: {
      new (): Message & { setPrincipalClassification(c: number): void; setPrincipal(p: Uint8Array): void }
      Classification: { ROLE: number }
    }
    MSPRole: { new (): Message & { setMspIdentifier(m: string): void; setRole(r: number): void }; MSPRoleType: { PEER: number } }
  }
}

// The shim brings its own version of the protos, and two versions in one thread break each other: this is the shim's.
const protos = createRequire(fileURLToPath(import.meta.resolve('fabric-shim')))('@hyperledger/fabric-protos') as Protos
const { common, msp } = protos

/** How a guard reads: `IpOfficeMSP & (BankMSP | CourtMSP)`. It stands in the guarded document, so that a reader sees who guards it. */
export const guardText = (guard: GuardedBy): string => `${guard.registrar} & (${guard.and.map((set) => set.join(' & ')).join(' | ')})`

/**
 * The bytes of a key-level endorsement policy: peers of the registrar and of one whole set. Built here only and from a guard only,
 * never from arguments: a peer stores any bytes unchecked, and bytes that do not parse stall the channel for ever
 * (hyperledger/fabric issue 3105). No member stands in two branches of an AND, since a signature is consumed once.
 */
export function endorsementPolicy(guard: GuardedBy): Buffer {
  const text = guardText(guard)
  const known = built.get(text)
  if (known) return known
  const policy = build(guard)
  if (built.size >= mostBuilt) built.clear()
  built.set(text, policy)
  return policy
}

const mostBuilt = 1024

/** By what they read as: there are few sets of members, and every title and restraint asks for one of them. */
const built = new Map<string, Buffer>()

function build(guard: GuardedBy): Buffer {
  if (guard.and.length === 0 || guard.and.some((set) => set.length === 0 || set.includes(guard.registrar)))
    throw new Error(`expected a registrar and sets of other members, got ${guardText(guard)}`)
  const members = [...new Set([guard.registrar, ...guard.and.flat()])]
  const sets = guard.and.map((set) =>
    outOf(
      set.length,
      set.map((member) => signedBy(members, member)),
    ),
  )
  return policyOf(members, outOf(2, [signedBy(members, guard.registrar), outOf(1, sets)]))
}

/** A majority of the members: for what is everyone's, the directory, the rules, the calendars and the epoch. */
export function majorityPolicy(members: readonly string[]): Buffer {
  if (members.length === 0) throw new Error('expected members to make a majority of, got none')
  return policyOf(
    members,
    outOf(
      majority(members),
      members.map((member) => signedBy(members, member)),
    ),
  )
}

const majority = (members: readonly string[]): number => Math.floor(members.length / 2) + 1

export const majorityText = (members: readonly string[]): string => `${majority(members)} of (${members.join(', ')})`

function signedBy(members: readonly string[], member: string): Message {
  const rule = new common.SignaturePolicy()
  rule.setSignedBy(members.indexOf(member))
  return rule
}

function policyOf(members: readonly string[], rule: Message): Buffer {
  const envelope = new common.SignaturePolicyEnvelope()
  envelope.setVersion(0)
  envelope.setIdentitiesList(members.map(peerOf))
  envelope.setRule(rule)
  const bytes = envelope.serializeBinary()
  const read = common.SignaturePolicyEnvelope.deserializeBinary(bytes)
  if (
    read.getIdentitiesList().length !== members.length ||
    JSON.stringify(read.toObject()) !== JSON.stringify((envelope as unknown as { toObject(): unknown }).toObject())
  )
    throw new Error('expected an endorsement policy that reads as it was built')
  return Buffer.from(bytes)
}

function outOf(n: number, rules: Message[]): Message {
  const some = new common.SignaturePolicy.NOutOf()
  some.setN(n)
  some.setRulesList(rules)
  const rule = new common.SignaturePolicy()
  rule.setNOutOf(some)
  return rule
}

function peerOf(mspId: string): Message {
  const role = new msp.MSPRole()
  role.setMspIdentifier(mspId)
  role.setRole(msp.MSPRole.MSPRoleType.PEER)
  const principal = new msp.MSPPrincipal()
  principal.setPrincipalClassification(msp.MSPPrincipal.Classification.ROLE)
  principal.setPrincipal(role.serializeBinary())
  return principal
}
