import type { RefusalCode } from './refusals.js'

/** What a request meets: refused, consent needed, waits, allowed, or refused to all but the court that froze. */
export type Cell = 'refuse' | 'consent' | 'wait' | 'allow' | 'leave'

export const conditions = ['pledged', 'frozen', 'ownershipStay', 'lateFee', 'exclusiveLicence', 'invalidationPending', 'dead'] as const
export type Condition = (typeof conditions)[number]

const row = (...cells: [Cell, Cell, Cell, Cell, Cell, Cell, Cell]): Readonly<Record<Condition, Cell>> =>
  Object.fromEntries(conditions.map((condition, i) => [condition, cells[i]])) as Record<Condition, Cell>

const [x, c, w, o, l] = ['refuse', 'consent', 'wait', 'allow', 'leave'] as const

/**
 * What blocks what: rows are requests, columns conditions of the right (CC 444; PR 103-105, 114-115; PP461; CPL 106; TMF 1).
 * A pledge on a pledged right is a consent cell here because `maxActivePledges` of the right type decides whether a rank is open.
 */
export const blocking = {
  //                      pledged frozen stay late licence invalidation dead
  assign: row(c, x, x, o, o, o, x),
  pledge: row(c, x, x, x, o, c, x),
  changePledge: row(o, x, x, o, o, o, x),
  cancelPledge: row(o, l, x, o, o, o, o),
  licence: row(c, x, x, x, x, o, x),
  surrender: row(c, x, x, o, o, o, x),
  recordChange: row(o, x, x, o, o, o, x),
  payFee: row(o, o, o, o, o, o, x),
  lapseForFee: row(o, w, w, o, o, o, o),
  invalidationExamination: row(o, w, w, o, o, o, o),
  beforeGrant: row(o, w, w, o, o, o, x),
  expiry: row(o, o, o, o, o, o, o),
  correction: row(o, o, o, o, o, o, o),
  restoration: row(o, w, w, o, o, o, o),
  none: row(o, o, o, o, o, o, o),
} as const satisfies Record<string, Readonly<Record<Condition, Cell>>>

export type BlockedRequest = keyof typeof blocking

/** The refusal a blocked cell answers with; consent cells are judged by the consents themselves. */
export function blockedBy(condition: Condition, cell: Cell): RefusalCode | undefined {
  if (cell === 'allow' || cell === 'consent') return undefined
  if (cell === 'wait') return condition === 'frozen' ? 'WAITS_FOR_FREEZE' : 'OWNERSHIP_STAY'
  return blockedCodes[condition]
}

const blockedCodes: Readonly<Record<Condition, RefusalCode>> = {
  pledged: 'PLEDGED_ALREADY',
  frozen: 'FROZEN',
  ownershipStay: 'OWNERSHIP_STAY',
  lateFee: 'LATE_FEE',
  exclusiveLicence: 'NOT_IN_THIS_STATE',
  invalidationPending: 'INVALIDATION_PENDING',
  dead: 'RIGHT_DEAD',
}

/**
 * Whether a request must write `title~<id>` even where it changes nothing in it: only a written key is judged by its policy,
 * so what pledgee or court must be able to stop, writes the key they guard.
 */
export const writesTitle = (request: BlockedRequest): boolean => guards(blocking[request].pledged) || guards(blocking[request].frozen)

const guards = (cell: Cell): boolean => cell === 'consent' || cell === 'refuse' || cell === 'leave'
