import type { MembersDocument, RestraintDocument, TitleDocument } from './documents.js'

/** Who must endorse a write of a guarded key: the registrar, and one of the sets of members. */
export interface GuardedBy {
  readonly registrar: string
  /** Any one of these sets, whole. */
  readonly and: readonly (readonly string[])[]
}

export const courtsOf = (members: MembersDocument): readonly string[] =>
  Object.entries(members.members).flatMap(([msp, m]) => (m.roles.includes('judge') ? [msp] : []))

const anyOther = (registrar: string, members: MembersDocument): GuardedBy => ({
  registrar,
  and: Object.keys(members.members)
    .filter((msp) => msp !== registrar)
    .sort()
    .map((msp) => [msp]),
})

/** `right~`: the registrar and any other member. */
export const rightGuard = (registrar: string, members: MembersDocument): GuardedBy => anyOther(registrar, members)

/**
 * `title~`: while frozen the registrar and the freezing court; while pledged the registrar and every pledgee that is a member, or a
 * court; else the registrar and any other member. A pledgee outside the consortium guards no key.
 */
export function titleGuard(title: TitleDocument, restraint: RestraintDocument | undefined, members: MembersDocument): GuardedBy {
  const { registrar } = title
  if (restraint?.active) return { registrar, and: [[restraint.active.msp]] }
  const pledgees = [...new Set(title.encumbrances.flatMap((e) => e.holders.flatMap((h) => (h.msp === undefined ? [] : [h.msp]))))]
    .filter((msp) => msp !== registrar)
    .sort()
  if (pledgees.length === 0) return anyOther(registrar, members)
  return { registrar, and: [pledgees, ...courtsOf(members).map((court) => [court])] }
}

/** `restraint~`: while a freeze is active the registrar and the freezing court, else the registrar and any other member. */
export function restraintGuard({ registrar, active }: RestraintDocument, members: MembersDocument): GuardedBy {
  return active ? { registrar, and: [[active.msp]] } : anyOther(registrar, members)
}
