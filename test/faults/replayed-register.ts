import {
  canonical,
  decide,
  evolve,
  isRefusal,
  keys,
  malformed,
  registerTables,
  type Command,
  type Docs,
  type RightDocument,
} from '@ip-rights-ledger/chaincode/domain'
import { seen, sha256 } from '../domain/story.js'
import type { Recorded } from './ledger-record.js'

/** Whose key's policy guards a document is added by the ledger; it follows from no event. */
const unguarded = (document: unknown): string => {
  if (typeof document === 'string') return document
  const { guard: _guard, ...rest } = document as Readonly<Record<string, unknown>>
  return canonical(rest)
}

const parsed = (text: string): unknown => (/^[[{]/.test(text) ? JSON.parse(text) : text)

/** The rules alone, given the valid transactions one after the other: what the register must be. */
export class ReplayedRegister {
  readonly #docs = new Map<string, unknown>()
  readonly #heads = new Map<string, { readonly block: number; readonly version: number; readonly headHash: string }[]>()
  #next = 0

  /** Judges what is new. Answers each transaction that the rules would have refused, or that wrote something else than they say. */
  grow(transactions: readonly Recorded[]): readonly string[] {
    const wrong: string[] = []
    for (; this.#next < transactions.length; this.#next++) {
      const transaction = transactions[this.#next]
      if (transaction?.valid === true) wrong.push(...this.#judge(transaction))
    }
    return wrong
  }

  /** How a right stands after a block. */
  headAt(right: string, block: number): { readonly version: number; readonly headHash: string } | undefined {
    return this.#heads.get(right)?.findLast((head) => head.block <= block)
  }

  #judge(transaction: Recorded): readonly string[] {
    const where = `${transaction.contract}:${transaction.name} ${transaction.block}/${transaction.index}`
    if (transaction.secret && transaction.argument?.['body'] === undefined) return []
    const { contract, name, actor, now, txId, argument } = transaction
    const command = { contract, name, body: {}, ...argument } as unknown as Command
    const read = seen(this.#docs, command, actor)
    const outcome = malformed(command, registerTables) ?? decide(read, command, { actor, now, txId, digest: sha256 })
    if (isRefusal(outcome)) return [`${where}: expected what the rules allow, got ${outcome.code} ${JSON.stringify(outcome.params ?? {})}`]
    const after = outcome.events.reduce<Docs>((docs, event) => evolve(docs, event, sha256), read)
    const changed = [...after].filter(([key, document]) => document !== read.get(key))
    const wrong = this.#compared(transaction, changed).map((words) => `${where}: ${words}`)
    for (const [key, document] of changed) this.#docs.set(key, document)
    for (const [key, document] of changed) {
      const right = document as RightDocument
      if (key === keys.right(right.id)) this.#noteHead(right, transaction.block)
    }
    return wrong
  }

  #compared({ writes }: Recorded, changed: readonly (readonly [string, unknown])[]): readonly string[] {
    const expected = new Map(changed.filter(([key]) => !key.startsWith('private')))
    const got = [...writes].filter(([key]) => !key.startsWith('request~'))
    const strange = got.filter(([key]) => !expected.has(key)).map(([key]) => `expected no write of ${key}`)
    const texts = new Map(got)
    return [
      ...strange,
      ...[...expected].flatMap(([key, document]) => {
        const text = texts.get(key)
        if (text === undefined) return [`expected a write of ${key}`]
        return unguarded(parsed(text)) === unguarded(document) ? [] : [`expected ${key} as ${unguarded(document)}, got ${text}`]
      }),
    ]
  }

  #noteHead({ id, eventCount, headHash }: RightDocument, block: number): void {
    const heads = this.#heads.get(id) ?? []
    heads.push({ block, version: eventCount, headHash })
    this.#heads.set(id, heads)
  }
}
