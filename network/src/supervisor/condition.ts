import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Something that becomes true. `what` completes the sentence "expected … within 30 s". */
export interface Condition {
  readonly what: string
  readonly holds: () => Promise<boolean>
  /** The file whose presence it is, where it is that. */
  readonly file?: string
  /** The address that answers 200, or accepts connections, where it is that. */
  readonly address?: string
}

export interface Patience {
  readonly timeoutMs: number
  readonly everyMs?: number
  readonly signal?: AbortSignal
}

/**
 * Waits until a condition holds: nothing is ever assumed to be ready after a while.
 * @throws Error saying what was expected, when `timeoutMs` have passed; the signal's reason, when it is aborted first
 */
export async function until({ what, holds }: Condition, { timeoutMs, everyMs = 50, signal }: Patience): Promise<void> {
  const deadline = performance.now() + timeoutMs
  while (!(await holds())) {
    signal?.throwIfAborted()
    if (performance.now() > deadline) throw new Error(`expected ${what} within ${timeoutMs / 1000} s`)
    await pause(everyMs)
  }
}

/** A file is there. */
export const written = (file: string): Condition => ({
  what: `${file} to be written`,
  file,
  holds: () => Promise.resolve(existsSync(file)),
})

/** A port accepts connections. */
export const listens = (host: string, port: number): Condition => ({
  what: `${host}:${port} to accept connections`,
  address: `tcp://${host}:${port}`,
  holds: () =>
    new Promise((resolve) => {
      const socket = connect({ host, port })
      const answer = (is: boolean) => () => {
        socket.destroy()
        resolve(is)
      }
      socket.once('connect', answer(true)).once('error', answer(false)).setTimeout(1_000, answer(false))
    }),
})

/** An address answers 200. */
export const answersOk = (url: string): Condition => ({
  what: `200 from ${url}`,
  address: url,
  holds: async () => {
    try {
      const { status, body } = await fetch(url, { signal: AbortSignal.timeout(2_000) })
      await body?.cancel()
      return status === 200
    } catch {
      return false
    }
  },
})
