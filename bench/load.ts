export interface Measured {
  readonly calls: number
  readonly seconds: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly errors: number
}

/** A closed loop: so many workers, each calling again as soon as it has its answer, for so many seconds after a warm-up. */
export async function load(
  workers: number,
  seconds: number,
  call: (index: number) => Promise<unknown>,
  warmUpSeconds = 2,
): Promise<Measured> {
  let index = 0
  let errors = 0
  const times: number[] = []
  const begin = performance.now() + warmUpSeconds * 1000
  const end = begin + seconds * 1000
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      const started = performance.now()
      try {
        await call(index++)
        if (started >= begin) times.push(performance.now() - started)
      } catch {
        errors += 1
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  const at = sharesOf(times)
  return { calls: times.length, seconds, perSecond: Math.round((times.length / seconds) * 10) / 10, p50: at(0.5), p95: at(0.95), errors }
}

/** The time within which such a share of the calls was answered, in milliseconds to a tenth. */
export function sharesOf(times: readonly number[]): (share: number) => number {
  const sorted = times.toSorted((a, b) => a - b)
  return (share) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10
}
