import {
  completenessReads,
  completeToIn,
  keys,
  restraintIn,
  rightIn,
  rightView,
  rulesIn,
  titleIn,
  typeOf,
  type Docs,
  type RightType,
} from '@ip-rights-ledger/chaincode/domain'
import { standingAt } from './projected-rights.js'

export interface Viewer {
  /** Instant at which freezes are judged. */
  readonly now: string
  /** MSP id of the member whose callers ask. */
  readonly reader: string
  readonly types: readonly RightType[]
}

/** Keys of whole rights, and of what their registrar says of its register. */
export const rightReads = (ids: readonly string[], docs: Docs): readonly string[] =>
  ids.flatMap((id) => [keys.right(id), keys.title(id), keys.restraint(id), ...completenessReads(id, docs)])

export type RightShown = NonNullable<ReturnType<typeof rightShown>>

/** A right as the chaincode shows it to callers of the viewer's member; undefined where there is none. */
export function rightShown(id: string, docs: Docs, { now, reader, types }: Viewer) {
  const right = rightIn(docs, id)
  const type = right && typeOf(right.type, types)
  if (!right || !type) return undefined
  const [title, restraint] = [titleIn(docs, id), restraintIn(docs, id)]
  const view = standingAt({ right, title, restraint }, now, types)
  return {
    ...rightView(view?.right ?? right, title, view?.restraint ?? restraint, type, rulesIn(docs), reader),
    ...completeToIn(right, docs),
  }
}
