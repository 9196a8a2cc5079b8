const second = 1000
const minute = 60 * second
const hour = 60 * minute

/**
 * Milliseconds from one attempt to the next, over three days (Standard Webhooks 1.0.0, "Deliverability and reliability"); after the last
 * a delivery is given up until somebody sends it again.
 */
export const retrySchedule: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** An endpoint that has not taken anything for so long is disabled. */
export const disableAfterMs = 5 * 24 * hour

/** How much earlier or later than the schedule an attempt may be, so that many do not come at once. */
const jitter = 0.2

/**
 * When to try again after so many attempts; undefined where it is given up.
 * @param random from 0 to 1
 */
export function nextAttempt(schedule: readonly number[], attempts: number, now: Date, random: number): Date | undefined {
  const wait = schedule[attempts - 1]
  return wait === undefined ? undefined : new Date(now.getTime() + wait * (1 + jitter * (2 * random - 1)))
}
