import type { Transaction } from 'kysely'
import { documentsOf } from './index-query.js'
import type { IndexDocs } from './index-docs.js'
import { rightReads, rightShown, type Viewer } from './rights-shown.js'
import type { Schema } from './tables.js'

type Thing = Readonly<Record<string, unknown>>

interface Relation {
  /** Kind of the things it leads to. */
  readonly kind: string
  readonly ids: (thing: Thing) => readonly unknown[]
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const within = (value: unknown, name: string): unknown => (value as Thing | undefined)?.[name]
const named = (value: unknown, name: string): readonly unknown[] => listed(value).map((each) => within(each, name))

/** What each kind of thing can be answered together with: one line a relation, and lists, single things and the documentation know it. */
export const relations = {
  right: {
    holders: { kind: 'party', ids: ({ title }) => named(within(title, 'holders'), 'party') },
    encumbrances: { kind: 'pledge', ids: ({ encumbrances }) => named(encumbrances, 'id') },
    freezes: {
      kind: 'freeze',
      ids: ({ restraint }) => [within(within(restraint, 'active'), 'freezeId'), ...named(within(restraint, 'queue'), 'freezeId')],
    },
    disputes: { kind: 'dispute', ids: ({ openDisputes }) => listed(openDisputes) },
  },
  dealing: {
    rights: { kind: 'right', ids: ({ rights }) => named(rights, 'ipRightId') },
    parties: {
      kind: 'party',
      ids: ({ terms, proposer }) => [
        within(proposer, 'party'),
        within(proposer, 'onBehalfOf'),
        ...['pledgor', 'debtor', 'against'].map((name) => within(terms, name)),
        ...listed(within(terms, 'pledgees')),
        ...named(within(within(terms, 'to'), 'holders'), 'party'),
      ],
    },
  },
  mandate: {
    parties: { kind: 'party', ids: ({ principal, agent }) => [principal, agent] },
    rights: { kind: 'right', ids: ({ rights }) => listed(rights) },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Relation>>>>

export type Related = Readonly<Record<string, Relation>>
/** Things by relation and id. */
export type Expanded = Readonly<Record<string, Readonly<Record<string, Thing>>>>

/** @param wanted names of relations of `related` */
export async function expandedOf(
  trx: Transaction<Schema>,
  docs: IndexDocs,
  things: readonly Thing[],
  related: Related,
  wanted: readonly string[],
  viewer: Viewer,
): Promise<Expanded> {
  const expanded: Record<string, Readonly<Record<string, Thing>>> = {}
  for (const name of wanted) {
    const relation = related[name]
    if (!relation) continue
    const ids = [...new Set(things.flatMap(relation.ids))].filter((id) => typeof id === 'string')
    expanded[name] = await thingsOf(trx, docs, relation.kind, ids, viewer)
  }
  return expanded
}

async function thingsOf(trx: Transaction<Schema>, docs: IndexDocs, kind: string, ids: readonly string[], viewer: Viewer) {
  if (kind === 'right') {
    const read = await docs.read(trx, (known) => rightReads(ids, known))
    return Object.fromEntries(ids.flatMap((id) => [rightShown(id, read, viewer)].flatMap((right) => (right ? [[id, right] as const] : []))))
  }
  const found = await documentsOf<Thing>(trx, [kind], ids)
  return Object.fromEntries([...found].map(([key, { document }]) => [key.slice(kind.length + 1), document]))
}
