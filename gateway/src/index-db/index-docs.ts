import type { Transaction } from 'kysely'
import type { Docs } from '@ip-rights-ledger/chaincode/domain'
import type { Schema } from './tables.js'

/** Read by every judgment and large: parsed once for each time they were written. */
const governing = ['members', 'rules', 'calendars', 'epoch']
/** What no index has: others' secrets, and the chains that have a table of their own. */
const unknowable = new Set(['private', 'private-hash', 'event', 'request'])

interface DocumentKey {
  readonly key: string
  readonly kind: string
  readonly id: string
}

function placed(key: string): DocumentKey {
  const [kind = '', ...rest] = key.split('~')
  if (unknowable.has(kind)) throw new Error(`expected the key of a public document, got ${key}`)
  return { key, kind, id: rest.join('~') }
}

/** Documents by their key on the ledger, as the chaincode reads them, of one state of the index. */
export class IndexDocs {
  #governing: { readonly written: string; readonly docs: Docs } | undefined

  /** Directory, rules, calendars and epoch. */
  async governing(trx: Transaction<Schema>): Promise<Docs> {
    const rows = trx.selectFrom('documents').where('kind', 'in', governing)
    const written = (await rows.select(['kind', 'updatedBlock']).orderBy('kind').execute())
      .map(({ kind, updatedBlock }) => `${kind}@${updatedBlock}`)
      .join()
    if (this.#governing?.written === written) return this.#governing.docs
    const found = await rows.select(['kind', 'id', 'json']).execute()
    const docs = new Map(found.map(({ kind, id, json }) => [id === '' ? kind : `${kind}~${id}`, JSON.parse(json) as unknown]))
    this.#governing = { written, docs }
    return docs
  }

  /** What `needed` names, until it names nothing new. A key that is empty is there with undefined. */
  async read(trx: Transaction<Schema>, needed: (known: Docs) => readonly string[]): Promise<Docs> {
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
      await addDocuments(
        trx,
        docs,
        missing.filter(({ kind }) => kind !== 'number'),
      )
    }
  }
}

async function addDocuments(trx: Transaction<Schema>, docs: Map<string, unknown>, missing: readonly DocumentKey[]): Promise<void> {
  if (missing.length === 0) return
  const kinds = [...new Set(missing.map(({ kind }) => kind))]
  const ids = [...new Set(missing.map(({ id }) => id))]
  const rows = await trx.selectFrom('documents').select(['kind', 'id', 'json']).where('kind', 'in', kinds).where('id', 'in', ids).execute()
  const wanted = new Set(missing.map(({ key }) => key))
  for (const { kind, id, json } of rows) {
    const key = id === '' ? kind : `${kind}~${id}`
    if (wanted.has(key)) docs.set(key, JSON.parse(json))
  }
}

/** `number~<scheme>~<value>`: the right that bears it. */
async function addNumbers(trx: Transaction<Schema>, docs: Map<string, unknown>, missing: readonly DocumentKey[]): Promise<void> {
  if (missing.length === 0) return
  const parts = missing.map(({ id }) => id.split('~'))
  const schemes = [...new Set(parts.map(([scheme = '']) => scheme))]
  const values = [...new Set(parts.map(([, ...value]) => value.join('~')))]
  const rows = await trx.selectFrom('numbers').selectAll().where('scheme', 'in', schemes).where('value', 'in', values).execute()
  for (const { scheme, value, ipRightId } of rows) {
    const key = `number~${scheme}~${value}`
    if (docs.has(key)) docs.set(key, { id: ipRightId })
  }
}
