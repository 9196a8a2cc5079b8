import type { Question } from './question.js'

export const resolvedWithinMs = 60_000

/** Whatever was left open has become one of the two within a minute of the end of the fault. */
export const resolved: Question = async ({ calls }) =>
  calls.made.flatMap(({ key, path, outcome, resolvedMs = 0 }) => {
    if (outcome.kind === 'unknown')
      return [`${key} ${path}: expected an end, got ${outcome.why}${outcome.detail === undefined ? '' : ` (${outcome.detail})`}`]
    return resolvedMs <= resolvedWithinMs
      ? []
      : [`${key} ${path}: expected an end within ${resolvedWithinMs} ms, got it after ${resolvedMs}`]
  })
