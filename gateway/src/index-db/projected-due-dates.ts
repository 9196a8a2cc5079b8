import { dueDatesOf, typeOf, type RightType } from '@ip-rights-ledger/chaincode/domain'
import type { RightDocuments } from './projected-rights.js'
import type { RulesFound } from './rules-query.js'
import type { Rows } from './tables.js'

/** What falls due for a right by the rules as they stand. Before publication its registrar alone may know (PL 21). */
export function dueDateRows(documents: RightDocuments, types: readonly RightType[], rules: RulesFound): readonly Rows['dueDates'][] {
  const { right, title, restraint } = documents
  const type = typeOf(right.type, types)
  if (!type) return []
  return dueDatesOf(right, title, restraint, type, rules).map(({ rule, dueDate, dealings }) => ({
    ipRightId: right.id,
    rule,
    dueDate,
    dealings: dealings.join(' '),
    reader: right.commitment === undefined ? '' : right.registrar,
    updatedBlock: Math.max(documents.updatedBlock, rules.updatedBlock),
  }))
}
