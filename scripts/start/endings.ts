/** How a person or a parent process says that it is time to end. */
export interface Endings {
  /** Ends in order: the first Ctrl-C, a TERM, or the death of what started us. */
  readonly onEnd: (because: string) => void
  /** Ends at once: a second Ctrl-C by somebody who will not wait. */
  readonly onHurry: () => void
}

/** npm passes a terminal's Ctrl-C on though the terminal sent it to us as well: what comes this soon is the same one. */
const sameKeyMs = 1_000

export function listenForEndings({ onEnd, onHurry }: Endings): void {
  let first: number | undefined
  const end = (because: string) => {
    const now = performance.now()
    if (first === undefined) {
      first = now
      onEnd(because)
    } else if (now - first > sameKeyMs) onHurry()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal))
  // The channel to bootstrap closes when that is gone, even by `kill -9`.
  process.on('disconnect', () => end('what started it is gone'))
  // A reader that went away (`npm start | head`) is no reason to leave programs behind.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
}
