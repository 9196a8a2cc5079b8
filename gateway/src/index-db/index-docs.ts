import { CompiledQuery, PostgresAdapter, type Transaction } from 'kysely'
import type { Docs } from '@ip-rights-ledger/chaincode/domain'
import type { Schema } from './tables.js'

/** Read by every judgment and large: parsed once for each time they were written. */
const governing: ReadonlySet<string> = new Set(['members', 'rules', 'calendars', 'epoch', 'completeness'])
/** What no index has: others' secrets, and the chains that have a table of their own. */
const unknowable: ReadonlySet<string> = new Set(['private', 'private-hash', 'event', 'request'])

interface DocumentKey {
  readonly key: string
  readonly kind: string
  readonly id: string
}

interface DocumentText {
  readonly kind: string
  readonly id: string
  readonly json: string
}

type Trx = Transaction<Schema>

function placed(key: string): DocumentKey {
  const [kind = '', ...rest] = key.split('~')
  if (unknowable.has(kind)) throw new Error(`expected the key of a public document, got ${key}`)
  return { key, kind, id: rest.join('~') }
}

const keyOf = ({ kind, id }: Pick<DocumentText, 'kind' | 'id'>): string => (id === '' ? kind : `${kind}~${id}`)

const ofGoverning = `from documents where kind in (${[...governing].map((kind) => `'${kind}'`).join(', ')}) order by kind, id`
const governingWritten = CompiledQuery.raw(`select kind, id, "updatedBlock" ${ofGoverning}`)
const governingTexts = CompiledQuery.raw(`select kind, id, json ${ofGoverning}`)

/** One answer takes some microseconds: to build its statements anew each time would take many times that. */
async function rowsOf<T>(trx: Trx, query: CompiledQuery): Promise<readonly T[]> {
  return (await trx.executeQuery<T>(query)).rows
}

/** As many values as the next power of two, so that few statements differ. */
function padded(values: readonly string[]): readonly string[] {
  const size = 2 ** Math.ceil(Math.log2(values.length))
  return [...values, ...Array.from({ length: size - values.length }, () => values[0] ?? '')]
}

/** Rows where each of the columns has one of its values. */
function whereIn(trx: Trx, select: string, columns: readonly (readonly [column: string, values: readonly string[]])[]): CompiledQuery {
  const numbered = trx.getExecutor().adapter instanceof PostgresAdapter
  const parameters: string[] = []
  const conditions = columns.map(([column, values]) => {
    const marks = padded([...new Set(values)]).map((value) => {
      parameters.push(value)
      return numbered ? `$${parameters.length}` : '?'
    })
    return `${column} in (${marks.join(', ')})`
  })
  return CompiledQuery.raw(`${select} where ${conditions.join(' and ')}`, parameters)
}

/** Documents by their key on the ledger, as the chaincode reads them, of one state of the index. */
export class IndexDocs {
  #governing: { readonly written: string; readonly docs: Docs } | undefined

  /** Directory, rules, calendars, epoch, and what registrars say of their registers. */
  async governing(trx: Trx): Promise<Docs> {
    const rows = await rowsOf<{ kind: string; id: string; updatedBlock: number }>(trx, governingWritten)
    const written = rows.map(({ kind, id, updatedBlock }) => `${kind}~${id}@${updatedBlock}`).join()
    if (this.#governing?.written === written) return this.#governing.docs
    const texts = await rowsOf<DocumentText>(trx, governingTexts)
    const docs = new Map(texts.map((row) => [keyOf(row), JSON.parse(row.json) as unknown]))
    this.#governing = { written, docs }
    return docs
  }

  /** What `needed` names, until it names nothing new. A key that is empty is there with undefined. */
  async read(trx: Trx, needed: (known: Docs) => readonly string[]): Promise<Docs> {
    const docs = new Map<string, unknown>(await this.governing(trx))
    for (;;) {
      const missing = [...new Set(needed(docs))].filter((key) => !docs.has(key)).map(placed)
      if (missing.length === 0) return docs
      for (const { key } of missing) docs.set(key, undefined)
      await addNumbers(
        trx,
        docs,
        missing.filter(({ kind }) => kind === 'number'),
      )
      // Those that there are were read already.
      await addDocuments(
        trx,
        docs,
        missing.filter(({ kind }) => kind !== 'number' && !governing.has(kind)),
      )
    }
  }
}

async function addDocuments(trx: Trx, docs: Map<string, unknown>, missing: readonly DocumentKey[]): Promise<void> {
  if (missing.length === 0) return
  const kinds = missing.map(({ kind }) => kind)
  const ids = missing.map(({ id }) => id)
  const query = whereIn(trx, 'select kind, id, json from documents', [
    ['kind', kinds],
    ['id', ids],
  ])
  const wanted = new Set(missing.map(({ key }) => key))
  for (const row of await rowsOf<DocumentText>(trx, query)) if (wanted.has(keyOf(row))) docs.set(keyOf(row), JSON.parse(row.json))
}

/** `number~<scheme>~<value>`: the right that bears it. */
async function addNumbers(trx: Trx, docs: Map<string, unknown>, missing: readonly DocumentKey[]): Promise<void> {
  if (missing.length === 0) return
  const parts = missing.map(({ id }) => id.split('~'))
  const query = whereIn(trx, 'select scheme, value, "ipRightId" from numbers', [
    ['scheme', parts.map(([scheme = '']) => scheme)],
    ['value', parts.map(([, ...value]) => value.join('~'))],
  ])
  for (const { scheme, value, ipRightId } of await rowsOf<{ scheme: string; value: string; ipRightId: string }>(trx, query)) {
    const key = `number~${scheme}~${value}`
    if (docs.has(key)) docs.set(key, { id: ipRightId })
  }
}
