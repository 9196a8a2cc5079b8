import type { ServerResponse } from 'node:http'

const kilobyte = 1024
/** Bytes that may wait for one reader; one that lets more pile up is cut off, and goes on later from where it was. */
const mostWaiting = 512 * kilobyte
const heartbeatMs = 15_000
const drainMs = 30_000

/** One stream of Server-Sent Events (WHATWG HTML section 9.2), with a bound on what may wait for its reader. */
export class EventSource {
  readonly #raw: ServerResponse
  readonly #timers: NodeJS.Timeout[] = []

  /** @param expires milliseconds since the epoch at which whoever reads has no right to go on; undefined for never */
  constructor(raw: ServerResponse, expires: number | undefined) {
    this.#raw = raw
    this.#timers.push(setInterval(() => this.write(': still here\n\n'), heartbeatMs).unref())
    // A longer delay than this is none to a timer; the connection does not live so long.
    if (expires !== undefined)
      this.#timers.push(setTimeout(() => this.end(), Math.min(Math.max(0, expires - Date.now()), 2 ** 31 - 1)).unref())
    raw.once('close', () => {
      for (const timer of this.#timers) clearTimeout(timer)
    })
  }

  get open(): boolean {
    return !this.#raw.destroyed && !this.#raw.writableEnded
  }

  write(text: string): void {
    if (!this.open) return
    this.#raw.write(text)
    if (this.#raw.writableLength > mostWaiting) this.#raw.destroy()
  }

  /** Waits until the reader has taken what was written; cuts off one that does not. False where it is gone. */
  async drained(): Promise<boolean> {
    if (!this.open || !this.#raw.writableNeedDrain) return this.open
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.#raw.destroy(), drainMs).unref()
      const done = () => {
        clearTimeout(timer)
        this.#raw.off('drain', done).off('close', done)
        resolve()
      }
      this.#raw.once('drain', done).once('close', done)
    })
    return this.open
  }

  end(): void {
    if (this.open) this.#raw.end()
  }
}

/** @param event name; absent for the ordinary kind, which a browser hands to `onmessage` */
export function printed({ id, event, data }: { readonly id?: string; readonly event?: string; readonly data: unknown }): string {
  const head = [...(id === undefined ? [] : [`id: ${id}\n`]), ...(event === undefined ? [] : [`event: ${event}\n`])].join('')
  return `${head}data: ${JSON.stringify(data)}\n\n`
}
