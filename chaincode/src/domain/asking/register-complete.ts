import { completenessIn, keys, rightIn, type Docs } from '../docs.js'
import type { CompletenessDocument, RightDocument } from '../documents.js'

/** The last day up to whose end the registrar says that nothing is missing; absent where it has said nothing of this type. */
export const completeTo = (
  right: Pick<RightDocument, 'type'>,
  completeness: CompletenessDocument | undefined,
): { readonly registerCompleteTo?: string } => {
  const to = completeness?.types[right.type]?.to
  return to === undefined ? {} : { registerCompleteTo: to }
}

export const completenessReads = (id: string, docs: Docs): readonly string[] => {
  const right = rightIn(docs, id)
  return right ? [keys.completeness(right.registrar)] : []
}

export const completeToIn = (right: RightDocument, docs: Docs) => completeTo(right, completenessIn(docs, right.registrar))
