import {
  asTitled,
  typeOf,
  viewOf,
  type RestraintDocument,
  type RightDocument,
  type RightType,
  type TitleDocument,
} from '@ip-rights-ledger/chaincode/domain'
import type { Rows } from './tables.js'
import { wordsOf } from './words.js'

/** The three documents a right consists of, and where the last of them was written. */
export interface RightDocuments {
  readonly right: RightDocument
  readonly title: TitleDocument | undefined
  readonly restraint: RestraintDocument | undefined
  readonly updatedBlock: number
  readonly updatedAt: string
}

export interface RightRows {
  readonly right: Rows['rights']
  readonly holders: readonly Rows['holders'][]
  readonly numbers: readonly Rows['numbers'][]
  readonly text: Rows['texts']
}

/** More freezes than any queue holds: the search for the last end must end itself. */
const mostFreezes = 1000

/** The documents as a decision reads them. */
export const docsOf = ({ right, title, restraint }: Pick<RightDocuments, 'right' | 'title' | 'restraint'>): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    [`right~${right.id}`, right],
    [`title~${right.id}`, title],
    [`restraint~${right.id}`, restraint],
  ])

/** A right as it stands at an instant: a freeze that ran out is over, whether or not that is recorded yet. */
export function standingAt(documents: Pick<RightDocuments, 'right' | 'title' | 'restraint'>, now: string, types?: readonly RightType[]) {
  const context = { actor: { msp: '' }, now, txId: '', digest: () => '' }
  return viewOf(docsOf(documents), documents.right.id, context, { actor: { msp: '' }, rulesDigest: '', txId: '' }, types)
}

/** When the last of the freezes known now ends by itself: each that ends lets the next in the queue begin. */
function frozenUntil(documents: RightDocuments, types: readonly RightType[]): string {
  let until = ''
  let active = documents.restraint?.active
  for (let turn = 0; active !== undefined && turn < mostFreezes; turn++) {
    until = new Date(active.endsAt).toISOString()
    active = standingAt(documents, active.endsAt, types)?.restraint.active
  }
  return until
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

export function rightRows(documents: RightDocuments, types: readonly RightType[]): RightRows {
  const { right, title, updatedBlock, updatedAt } = documents
  const type = typeOf(right.type, types)
  const { status } = type ? asTitled(right, title, type) : right
  const { holders = [], kind = '' } = title?.holdings ?? {}
  const aliases = right.aliases ?? []
  return {
    right: {
      id: right.id,
      rightType: right.type,
      registrar: right.registrar,
      status,
      phase: type?.statuses[status]?.phase ?? 'application',
      filingDate: right.dates?.['filing'] ?? '',
      encumbered: (title?.encumbrances?.length ?? 0) > 0 ? 1 : 0,
      frozenUntil: frozenUntil(documents, types),
      updatedBlock,
      updatedAt,
    },
    holders: holders.map(({ party }) => ({ ipRightId: right.id, party, holding: kind })),
    numbers: aliases.map(({ scheme, value }) => ({ scheme, value, ipRightId: right.id })),
    text: {
      kind: 'right',
      id: right.id,
      words: wordsOf([
        ...textsIn(right.particulars),
        ...textsIn(right.names),
        ...aliases.flatMap(({ value, printed }) => [value, printed]),
      ]),
    },
  }
}
