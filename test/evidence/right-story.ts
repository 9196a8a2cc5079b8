import { createHash, randomBytes } from 'node:crypto'
import { canonical, evolve, keys, type Docs, type DomainEvent } from '@ip-rights-ledger/chaincode/domain'
import { signaturePolicy } from '../../network/src/embedded/policy/signature-policy.js'
import { kvRead } from '../../network/src/embedded/ledger/range-summary.js'
import { ledger } from '../../network/src/embedded/wire/protos.js'
import { and, chaincode, members, or, signedBy, type PolicyRule } from '../../network/src/topology.js'
import { ChainBuilder } from './chain-builder.js'
import { bank, copyright, court, ip, type Consortium } from './consortium.js'
import { definitionResults } from './definition-results.js'
import { signedEnvelope, transactionIdOf } from './signed-envelope.js'
import type { Attested } from './qscc-attestation.js'

export const rightId = 'CN-PAT-TEST0001'
export const storyAt = new Date('2026-11-24T08:00:00Z')

const { kvrwset } = ledger.rwset
const guarded = (...others: string[]): PolicyRule => and(signedBy(ip, 'peer'), or(...others.map((each) => signedBy(each, 'peer'))))

export const compositeKey = (key: string): string => `\u0000${key.split('~').join('\u0000')}\u0000`

type Recorded = Pick<DomainEvent, 'type' | 'change'>

interface Change {
  readonly event?: Recorded
  /** Written besides, by domain key. */
  readonly other?: Readonly<Record<string, unknown>>
  readonly policies?: Readonly<Record<string, PolicyRule>>
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

  /** @param definers members that endorse the chaincode's definition */
  constructor(consortium: Consortium, definers: readonly string[] = members.map(({ mspId }) => mspId)) {
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
  }

  /** One block with these changes as its transactions, in order. */
  block(...changes: readonly Change[]): void {
    const block = this.chain.next
    this.chain.append(changes.map((change, index) => ({ envelope: this.#envelope(change, { block, index }), code: change.code ?? 0 })))
  }

  #envelope({ event, other = {}, policies = {}, endorsers, code = 0 }: Change, place: { block: number; index: number }): Uint8Array {
    const { registrar } = this.#consortium
    const nonce = randomBytes(24)
    const transactionId = transactionIdOf(registrar, nonce)
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const after = event ? evolve(this.#docs, whole(event, transactionId), sha256) : this.#docs
    const written = new Map([...after].filter(([key, value]) => this.#docs.get(key) !== value))
    for (const [key, value] of Object.entries(other)) written.set(key, value)
    const envelope = signedEnvelope({
      creator: registrar,
      nonce,
      atMs: storyAt.getTime() + place.block * 1000,
      chaincode: chaincode.name,
      arguments: ['rights:record', '{}'],
      results: this.#results(written, policies),
      answer: Buffer.from('{}'),
      endorsers: endorsers.map((each) => this.#consortium.peer(each)),
    })
    this.transactions.push({ transactionId, envelope, code })
    if (code === 0) {
      this.#docs = after
      for (const key of written.keys()) this.#versions.set(key, place)
    }
    return envelope
  }

  #results(written: ReadonlyMap<string, unknown>, policies: Readonly<Record<string, PolicyRule>>): Uint8Array {
    const sorted = [...written].sort(([a], [b]) => (a < b ? -1 : 1))
    const set = new kvrwset.KVRWSet()
    set.setReadsList(
      sorted.map(([key]) => {
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
      Object.entries(policies).map(([key, rule]) => {
        const entry = new kvrwset.KVMetadataEntry()
        entry.setName('VALIDATION_PARAMETER')
        entry.setValue(signaturePolicy(rule).serializeBinary())
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
    data: { note: '专利权' },
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
const pledged: Recorded = {
  type: 'pledgeRegistered',
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
}
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

/** Blocks: 1 definition, 2 created, 3 and 5 others', 4 pledged beside another's, 6 frozen beside a refused transfer, 7 another's. */
export function tellStory(consortium: Consortium): RightStory {
  const story = new RightStory(consortium)
  const others = (n: number): Change => ({ other: { [keys.party(`P${n}`)]: { id: `P${n}` } }, endorsers: [ip, copyright] })
  const free = guarded(copyright, bank, court)
  story.block({ event: created, policies: { [keys.right(rightId)]: free, [keys.title(rightId)]: free }, endorsers: [ip, copyright] })
  story.block(others(3))
  story.block({ event: pledged, policies: { [keys.title(rightId)]: guarded(bank, court) }, endorsers: [ip, bank] }, others(4))
  story.block(others(5))
  story.block(
    { event: moved, endorsers: [ip, copyright], code: 10 },
    {
      event: frozen,
      policies: { [keys.title(rightId)]: guarded(court), [keys.restraint(rightId)]: guarded(court) },
      endorsers: [ip, court],
    },
  )
  story.block(others(7))
  return story
}
