import { createHash, randomBytes } from 'node:crypto'
import { canonical, evolve, keys, type Docs, type DomainEvent, type GuardedBy } from '@ip-rights-ledger/chaincode/domain'
import { guardPolicy, guardWords } from '../../evidence/src/policy/guard-policy.js'
import { kvRead } from '../../network/src/embedded/ledger/range-summary.js'
import type { SigningIdentity } from '../../network/src/embedded/signing-identity.js'
import { ledger } from '../../network/src/embedded/wire/protos.js'
import { chaincode, members } from '../../network/src/topology.js'
import { ChainBuilder } from './chain-builder.js'
import { bank, copyright, court, ip, type Consortium } from './consortium.js'
import { definitionResults } from './definition-results.js'
import { founding } from './founding.js'
import { guardOf } from './right-guards.js'
import { signedEnvelope, transactionIdOf } from './signed-envelope.js'
import type { Attested } from './qscc-attestation.js'

export const rightId = 'CN-PAT-TEST0001'
export const storyAt = new Date('2026-11-24T08:00:00Z')

const { kvrwset } = ledger.rwset

export const compositeKey = (key: string): string => `\u0000${key.split('~').join('\u0000')}\u0000`

type Recorded = Pick<DomainEvent, 'type' | 'change'> & { readonly data?: DomainEvent['data'] }

export interface Change {
  readonly event?: Recorded
  /** Written besides, by domain key. */
  readonly other?: Readonly<Record<string, unknown>> | ((transactionId: string) => Readonly<Record<string, unknown>>)
  /** Keys read besides those written. */
  readonly reads?: readonly string[]
  /** Guards as altered chaincode would name and set them, by domain key; those of the register's rules unless stated. */
  readonly guards?: Readonly<Record<string, GuardedBy>>
  /** Policies as altered chaincode would set them, whatever the document says. */
  readonly policies?: Readonly<Record<string, GuardedBy>>
  readonly creator?: SigningIdentity
  /** The transaction called. */
  readonly called?: string
  readonly endorsers: readonly string[]
  readonly code?: number
}

/** One right on a chain of its own: created, pledged, frozen, with others' blocks between, and one refused attempt. */
export class RightStory {
  readonly chain: ChainBuilder
  readonly transactions: Attested[] = []
  readonly #consortium: Consortium
  readonly #versions = new Map<string, { block: number; index: number }>()
  #docs: Docs = new Map()

  readonly #guards = new Map<string, string | undefined>()

  /** @param definers members that endorse the chaincode's definition; @param first what founds the register, by all members unless stated */
  constructor(
    consortium: Consortium,
    definers: readonly string[] = members.map(({ mspId }) => mspId),
    first: readonly Change[] = [founding],
  ) {
    this.#consortium = consortium
    this.chain = new ChainBuilder(consortium, storyAt)
    const nonce = randomBytes(24)
    const envelope = signedEnvelope({
      creator: consortium.registrar,
      nonce,
      atMs: storyAt.getTime(),
      chaincode: '_lifecycle',
      arguments: ['CommitChaincodeDefinition'],
      results: definitionResults(),
      answer: new Uint8Array(),
      endorsers: definers.map((mspId) => consortium.peer(mspId)),
    })
    this.chain.append([{ envelope }])
    this.transactions.push({ transactionId: transactionIdOf(consortium.registrar, nonce), envelope, code: 0 })
    for (const change of first) this.block(change)
  }

  /** One block with these changes as its transactions, in order. */
  block(...changes: readonly Change[]): void {
    const block = this.chain.next
    this.chain.append(changes.map((change, index) => ({ envelope: this.#envelope(change, { block, index }), code: change.code ?? 0 })))
  }

  #envelope(change: Change, place: { block: number; index: number }): Uint8Array {
    const { event, other = {}, reads = [], guards = {}, policies = {}, endorsers, code = 0, called = 'rights:record' } = change
    const creator = change.creator ?? this.#consortium.registrar
    const nonce = randomBytes(24)
    const transactionId = transactionIdOf(creator, nonce)
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const after = event ? evolve(this.#docs, whole(event, transactionId), sha256) : this.#docs
    const written = new Map([...after].filter(([key, value]) => this.#docs.get(key) !== value))
    const set = new Map<string, GuardedBy>()
    const words = new Map<string, string | undefined>()
    for (const key of written.keys()) {
      const guard = guards[key] ?? guardOf(key, after)
      const said = guard && guardWords(guard)
      words.set(key, said)
      if (guard && said !== this.#guards.get(key)) set.set(key, policies[key] ?? guard)
      if (said !== undefined) written.set(key, { ...(written.get(key) as object), guard: said })
    }
    for (const [key, value] of Object.entries(typeof other === 'function' ? other(transactionId) : other)) written.set(key, value)
    const envelope = signedEnvelope({
      creator,
      nonce,
      atMs: storyAt.getTime() + place.block * 1000,
      chaincode: chaincode.name,
      arguments: [called, '{}'],
      results: this.#results(written, reads, set),
      answer: Buffer.from('{}'),
      endorsers: endorsers.map((each) => this.#consortium.peer(each)),
    })
    this.transactions.push({ transactionId, envelope, code })
    if (code === 0) {
      this.#docs = after
      for (const key of written.keys()) this.#versions.set(key, place)
      for (const [key, said] of words) this.#guards.set(key, said)
    }
    return envelope
  }

  #results(written: ReadonlyMap<string, unknown>, reads: readonly string[], policies: ReadonlyMap<string, GuardedBy>): Uint8Array {
    const sorted = [...written].sort(([a], [b]) => (a < b ? -1 : 1))
    const set = new kvrwset.KVRWSet()
    set.setReadsList(
      [...new Set([...reads, ...written.keys()])].sort().map((key) => {
        const version = this.#versions.get(key)
        return kvRead(compositeKey(key), version && { blockNumber: version.block, txNumber: version.index })
      }),
    )
    set.setWritesList(
      sorted.map(([key, value]) => {
        const write = new kvrwset.KVWrite()
        write.setKey(compositeKey(key))
        write.setValue(Buffer.from(canonical(value)))
        return write
      }),
    )
    set.setMetadataWritesList(
      Array.from(policies, ([key, guard]) => {
        const entry = new kvrwset.KVMetadataEntry()
        entry.setName('VALIDATION_PARAMETER')
        entry.setValue(guardPolicy(guard))
        const write = new kvrwset.KVMetadataWrite()
        write.setKey(compositeKey(key))
        write.setEntriesList([entry])
        return write
      }),
    )
    const namespace = new ledger.rwset.NsReadWriteSet()
    namespace.setNamespace(chaincode.name)
    namespace.setRwset(set.serializeBinary())
    const all = new ledger.rwset.TxReadWriteSet()
    all.setNsRwsetList([namespace])
    return all.serializeBinary()
  }
}

function whole(event: Recorded, txId: string): DomainEvent {
  return {
    ...event,
    subject: { kind: 'right', id: rightId },
    legalDate: '2026-11-24',
    assertedAt: storyAt.toISOString(),
    actor: { msp: ip, role: 'registrar' },
    data: { note: '专利权', ...event.data },
    rulesDigest: '0'.repeat(64),
    txId,
  }
}

export const created: Recorded = {
  type: 'accepted',
  change: {
    right: { created: { type: 'PAT', registrar: ip }, status: 'inForce' },
    title: { holdings: { kind: 'shares', shares: [{ party: 'P1', share: { n: 1, d: 1 } }] } as never },
  },
}
const pledgedBy = (transactions: readonly string[]): Recorded => ({
  type: 'pledgeRegistered',
  data: { dealing: 'PLEDGE1', transactions },
  change: {
    title: {
      encumbered: {
        kind: 'pledge',
        id: 'PLEDGE1',
        rank: 1,
        holders: [{ party: 'B1', msp: bank }],
        registeredOn: '2026-11-24',
        debtTermEnd: '2028-01-01',
      },
    },
  },
})
const freeze = {
  freezeId: 'FREEZE1',
  msp: court,
  court: 'beijing-ip-court',
  receivedAt: storyAt.toISOString(),
  endsAt: '2027-05-24T00:00:00Z',
}
const frozen: Recorded = {
  type: 'frozen',
  change: { title: { touched: true }, restraint: { active: { ...freeze, activeSince: storyAt.toISOString() }, queue: [] } },
}
export const moved: Recorded = { type: 'transferred', change: { title: { touched: true } } }

/** The bank's party, the pledge as proposed, and the bank's consent to it. */
export const entered = (party: object = { id: 'B1', memberMsp: bank, enrolledBy: bank }): Change => ({
  other: { [keys.party('B1')]: party },
  endorsers: [ip, bank],
})
const proposed: Change = { other: { [keys.dealing('pledge', 'PLEDGE1')]: { id: 'PLEDGE1', version: 1 } }, endorsers: [ip, bank] }
export const consented = (creator: SigningIdentity, more: object = {}): Change => ({
  other: (txId) => ({
    [keys.dealing('pledge', 'PLEDGE1')]: { id: 'PLEDGE1', version: 2 },
    [keys.consent('PLEDGE1', 'B1')]: { dealing: 'PLEDGE1', party: 'B1', txId, msp: bank, verdict: 'given', ...more },
  }),
  reads: [keys.party('B1')],
  creator,
  endorsers: [ip, bank],
})

export interface PledgeTelling {
  readonly party?: Change
  readonly consent?: Change
  /** Transactions that the registration cites besides, or instead. */
  readonly cites?: (transactions: readonly string[]) => readonly string[]
  /** More of the change that registers it. */
  readonly registered?: Partial<Change>
}

/** Party, another's block, proposal, consent, and the registration beside another's transaction. */
export function tellPledge(story: RightStory, consortium: Consortium, telling: PledgeTelling = {}): void {
  story.block(telling.party ?? entered())
  story.block(others(5))
  story.block(proposed)
  story.block(telling.consent ?? consented(consortium.loanOfficer))
  const transactions = story.transactions.slice(-2).map(({ transactionId }) => transactionId)
  const event = pledgedBy(telling.cites?.(transactions) ?? transactions)
  story.block({ event, endorsers: [ip, bank], ...telling.registered }, others(8))
}

const others = (n: number): Change => ({ other: { [keys.party(`P${n}`)]: { id: `P${n}` } }, endorsers: [ip, copyright] })

/**
 * Blocks: 1 definition, 2 founding, 3 created, 4 the bank's party, 5 and 9 others', 6 pledge proposed, 7 consented, 8 registered beside another's, 10 frozen beside a
 * refused transfer, 11 another's.
 */
export function tellStory(consortium: Consortium): RightStory {
  const story = new RightStory(consortium)
  story.block({ event: created, endorsers: [ip, copyright] })
  tellPledge(story, consortium)
  story.block(others(9))
  story.block({ event: moved, endorsers: [ip, copyright], code: 10 }, { event: frozen, endorsers: [ip, court] })
  story.block(others(11))
  return story
}
