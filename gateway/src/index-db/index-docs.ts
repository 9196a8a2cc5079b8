import { CompiledQuery, PostgresAdapter, type DatabaseConnection, type Transaction } from 'kysely'
import type { Docs } from '@ip-rights-ledger/chaincode/domain'
import type { Place } from './known-docs.js'
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

const kinds = [...governing].map((kind) => `'${kind}'`).join(', ')
const governingWritten = CompiledQuery.raw(`select kind, id, "updatedBlock" from documents where kind in (${kinds}) order by kind, id`)
const governingTexts = CompiledQuery.raw(`select kind, id, json from documents where kind in (${kinds})`)
const placeNow = CompiledQuery.raw('select block, hash from checkpoint')

/** One answer takes some microseconds: to build its statements anew each time, or to ask for the connection at each, would take many times that. */
async function rowsOf<T>(connection: DatabaseConnection, query: CompiledQuery): Promise<readonly T[]> {
  return (await connection.executeQuery<T>(query)).rows
}

/** As many values as the next power of two, so that few statements differ. */
function padded(values: readonly string[]): readonly string[] {
  const size = 2 ** Math.ceil(Math.log2(values.length))
  return [...values, ...Array.from({ length: size - values.length }, () => values[0] ?? '')]
}

/** Rows where each of the columns has one of its values. */
class RowsWhere {
  readonly #select: string
  readonly #columns: readonly string[]
  readonly #texts = new Map<string, string>()

  constructor(select: string, columns: readonly string[]) {
    this.#select = select
    this.#columns = columns
  }

  /** @param numbered whether the engine's parameters are `$1` and on, not `?` */
  query(numbered: boolean, values: readonly (readonly string[])[]): CompiledQuery {
    const lists = values.map((each) => padded([...new Set(each)]))
    return CompiledQuery.raw(
      this.#text(
        numbered,
        lists.map(({ length }) => length),
      ),
      lists.flat(),
    )
  }

  #text(numbered: boolean, sizes: readonly number[]): string {
    const name = `${numbered}${sizes.join()}`
    const known = this.#texts.get(name)
    if (known !== undefined) return known
    let count = 0
    const mark = () => (numbered ? `$${(count += 1)}` : '?')
    const conditions = this.#columns.map((column, at) => `${column} in (${Array.from({ length: sizes[at] ?? 0 }, mark).join(', ')})`)
    const text = `${this.#select} where ${conditions.join(' and ')}`
    this.#texts.set(name, text)
    return text
  }
}

const documentsWhere = new RowsWhere('select kind, id, json from documents', ['kind', 'id'])
const numbersWhere = new RowsWhere('select scheme, value, "ipRightId" from numbers', ['scheme', 'value'])

/** The governing documents and the state of the index that they were last looked at in. */
interface Governing extends Place {
  readonly written: string
  readonly docs: Docs
}

/** Documents by their key on the ledger, as the chaincode reads them, of one state of the index. */
export class IndexDocs {
  #governing: Governing | undefined

  /** Reads what governs anew: rows that were taken away may have said something else of the same blocks. */
  forget(): void {
    this.#governing = undefined
  }

  /** What `needed` names, until it names nothing new. A key that is empty is there with undefined. */
  async read(trx: Trx, needed: (known: Docs) => readonly string[]): Promise<Docs> {
    return (await this.readAt(trx, needed)).docs
  }

  /** The same, and the state of the index that it is of. */
  readAt(trx: Trx, needed: (known: Docs) => readonly string[]): Promise<{ readonly docs: Docs; readonly place: Place }> {
    const executor = trx.getExecutor()
    const numbered = executor.adapter instanceof PostgresAdapter
    return executor.provideConnection(async (connection) => {
      const { docs: governingDocs, block, hash } = await this.#governingOf(connection)
      const docs = new Map<string, unknown>(governingDocs)
      for (;;) {
        const missing = [...new Set(needed(docs))].filter((key) => !docs.has(key)).map(placed)
        if (missing.length === 0) return { docs, place: { block, hash } }
        for (const { key } of missing) docs.set(key, undefined)
        const numbers = missing.filter(({ kind }) => kind === 'number')
        if (numbers.length > 0) await addNumbers(connection, numbered, docs, numbers)
        // Those that there are were read already.
        const others = missing.filter(({ kind }) => kind !== 'number' && !governing.has(kind))
        if (others.length > 0) await addDocuments(connection, numbered, docs, others)
      }
    })
  }

  /** Directory, rules, calendars, epoch, and what registrars say of their registers: the same as long as the index stands at the same block. */
  async #governingOf(connection: DatabaseConnection): Promise<Governing> {
    const [{ block, hash } = { block: -1, hash: '' }] = await rowsOf<{ readonly block: number; readonly hash: string }>(
      connection,
      placeNow,
    )
    const known = this.#governing
    if (known?.block === block && known.hash === hash) return known
    const rows = await rowsOf<{ kind: string; id: string; updatedBlock: number }>(connection, governingWritten)
    const written = rows.map(({ kind, id, updatedBlock }) => `${kind}~${id}@${updatedBlock}`).join()
    // An index that has gone back was emptied: what it holds now may be another chain's.
    const same = known !== undefined && known.block <= block && known.written === written
    const docs = same ? known.docs : await governingIn(connection)
    this.#governing = { block, hash, written, docs }
    return this.#governing
  }
}

async function governingIn(connection: DatabaseConnection): Promise<Docs> {
  const texts = await rowsOf<DocumentText>(connection, governingTexts)
  return new Map(texts.map((row) => [keyOf(row), JSON.parse(row.json) as unknown]))
}

async function addDocuments(
  connection: DatabaseConnection,
  numbered: boolean,
  docs: Map<string, unknown>,
  missing: readonly DocumentKey[],
): Promise<void> {
  const query = documentsWhere.query(numbered, [missing.map(({ kind }) => kind), missing.map(({ id }) => id)])
  const wanted = new Set(missing.map(({ key }) => key))
  for (const row of await rowsOf<DocumentText>(connection, query)) {
    const key = keyOf(row)
    if (wanted.has(key)) docs.set(key, JSON.parse(row.json))
  }
}

/** `number~<scheme>~<value>`: the right that bears it. */
async function addNumbers(
  connection: DatabaseConnection,
  numbered: boolean,
  docs: Map<string, unknown>,
  missing: readonly DocumentKey[],
): Promise<void> {
  const parts = missing.map(({ id }) => id.split('~'))
  const query = numbersWhere.query(numbered, [parts.map(([scheme = '']) => scheme), parts.map(([, ...value]) => value.join('~'))])
  for (const { scheme, value, ipRightId } of await rowsOf<{ scheme: string; value: string; ipRightId: string }>(connection, query)) {
    const key = `number~${scheme}~${value}`
    if (docs.has(key)) docs.set(key, { id: ipRightId })
  }
}
