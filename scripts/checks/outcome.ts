/** What a part of `npm test` found. Names are what a developer would search for: a test's full name, or the check that failed. */
export interface Outcome {
  readonly passed: number
  readonly failed: readonly string[]
  readonly skipped: readonly string[]
}

export const nothing: Outcome = { passed: 0, failed: [], skipped: [] }

/** A check that is one question: it counts as one test. */
export function single(name: string, passed: boolean): Outcome {
  return passed ? { ...nothing, passed: 1 } : { ...nothing, failed: [name] }
}

export function total(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  }
}
