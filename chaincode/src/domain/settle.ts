import { addMonths, addSeconds, beijingDay, compareInstants, dayEnds, type Instant } from './days.js'
import type { ActiveFreeze, FreezeOrder, RestraintDocument } from './documents.js'

export interface Settlement {
  readonly restraint: RestraintDocument
  /** Freezes that ended by themselves, oldest first, and which of the waiting ones became active at that instant. */
  readonly ended: readonly { readonly freeze: ActiveFreeze; readonly next?: ActiveFreeze }[]
}

/** A freeze order that becomes active at `instant`: its period runs from then (FRZ 26). Undefined where its own end has passed. */
export function activate(order: FreezeOrder, instant: Instant): ActiveFreeze | undefined {
  const endsAt = order.endsAt ?? monthsAfter(instant, order.months ?? 0)
  return compareInstants(endsAt, instant) <= 0 ? undefined : { ...order, endsAt, activeSince: instant }
}

/** The end of the Beijing day that lies so many months after the instant's. */
export const monthsAfter = (instant: Instant, months: number): Instant => dayEnds(addMonths(beijingDay(instant), months))

/** The head of the queue that can still become active, and what is left behind it. */
export function promote(
  queue: readonly FreezeOrder[],
  instant: Instant,
): { readonly active?: ActiveFreeze; readonly queue: readonly FreezeOrder[] } {
  for (const [index, order] of queue.entries()) {
    const active = activate(order, instant)
    if (active) return { active, queue: queue.slice(index + 1) }
  }
  return { queue: [] }
}

/** No new notice by the end: released by itself, and the head of the queue is active at once (PD; TMF 2; FRZ 26-27). */
export function settle(restraint: RestraintDocument, now: Instant): Settlement {
  const ended: { freeze: ActiveFreeze; next?: ActiveFreeze }[] = []
  let current = restraint
  while (current.active && compareInstants(current.active.endsAt, now) <= 0) {
    const { active: over, ...rest } = current
    const { active, queue } = promote(current.queue, over.endsAt)
    ended.push({ freeze: over, ...(active ? { next: active } : {}) })
    current = { ...rest, queue, ...(active ? { active } : {}) }
  }
  return { restraint: current, ended }
}

export const secondBefore = (instant: Instant): Instant => addSeconds(instant, -1)
