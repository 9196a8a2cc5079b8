import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Client } from '../e2e/client.js'

/** What came of a write, as its client knows it. `unknown` is all that leaves open whether it was done. */
export type Outcome =
  | { readonly kind: 'ok'; readonly txId: string; readonly id: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unknown'; readonly why: string; readonly operation?: string; readonly detail?: string }

/** One write under one idempotency key. Times are milliseconds of this process's monotonic clock. */
export interface Call {
  readonly number: number
  readonly key: string
  readonly user: string
  readonly path: string
  /** The right it is about, where it is about one. */
  readonly right?: string
  readonly confidential: boolean
  readonly invokedAt: number
  repliedAt: number
  outcome: Outcome
  /** What was first answered; a call that was open at first has another outcome in the end. */
  first: Outcome
  /** How long after the heal an open call was resolved. */
  resolvedMs?: number
  readonly again: () => Promise<Answer>
  readonly client: Client
}

/** A read of one right by the index, and the block that it says it is as of. */
export interface Seen {
  readonly right: string
  readonly block: number
  readonly version: number
  readonly headHash: string
}

export interface Asking {
  readonly user: string
  readonly client: Client
}

export interface Written {
  readonly right?: string
  readonly confidential?: boolean
  readonly async?: boolean
}

/** What an answer says became of a write. */
export function outcomeOf({ status, headers, body }: Answer): Outcome {
  if (status === 201) return { kind: 'ok', txId: String(body.txId), id: String(body.id) }
  if (status >= 400 && status < 500 && body?.retryable !== true) return { kind: 'refused', code: String(body.code) }
  const operation = headers.get('location')
  return {
    kind: 'unknown',
    why: status === 202 ? 'accepted' : `${status} ${body?.code ?? ''}`.trim(),
    ...(operation === null ? {} : { operation }),
    ...(typeof body?.detail === 'string' ? { detail: body.detail } : {}),
  }
}

/** Every call of one run, in the order in which they were made. */
export class Calls {
  readonly made: Call[] = []
  readonly seen: Seen[] = []
  /** Reads that were not answered, by code. */
  readonly failedReads = new Map<string, number>()
  /** Milliseconds of the monotonic clock at which a write was acknowledged. */
  readonly acknowledged: number[] = []
  readonly #prefix: string
  readonly #waiting = new Set<() => void>()

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** Sends one write and notes what came of it. Whoever is told to come again waits a little, as a client would. */
  async write(
    { user, client }: Asking,
    path: string,
    body: unknown,
    { right, confidential = false, async = false }: Written = {},
  ): Promise<Outcome> {
    const number = this.made.length
    const key = `${this.#prefix}-${number}`
    const options = { key, ...(async ? { headers: { prefer: 'respond-async' } } : {}) }
    const call: Call = {
      ...{ number, key, user, path, confidential, client, invokedAt: performance.now(), repliedAt: Number.POSITIVE_INFINITY },
      ...(right === undefined ? {} : { right }),
      outcome: { kind: 'unknown', why: 'no answer' },
      first: { kind: 'unknown', why: 'no answer' },
      again: () => client.post(path, body, { key }),
    }
    this.made.push(call)
    const answer = await client.post(path, body, options).catch(() => undefined)
    if (answer !== undefined) call.outcome = call.first = outcomeOf(answer)
    if (call.outcome.kind !== 'unknown') call.repliedAt = performance.now()
    if (call.outcome.kind === 'ok') this.acknowledged.push(call.repliedAt)
    this.#tell()
    if (call.outcome.kind === 'unknown' && call.outcome.why !== 'accepted') await pause(250)
    return call.outcome
  }

  async read({ client }: Asking, path: string): Promise<Answer | undefined> {
    const answer = await client.get(path).catch(() => undefined)
    if (answer?.status === 200) return answer
    const code = answer === undefined ? 'no answer' : `${answer.status} ${answer.body?.code ?? ''}`.trim()
    this.failedReads.set(code, (this.failedReads.get(code) ?? 0) + 1)
    if (answer === undefined || answer.status >= 500) await pause(250)
    return undefined
  }

  /** Waits until a condition on what was made so far holds. @throws Error where it does not within two minutes: nobody answers any longer */
  async until(holds: () => boolean): Promise<void> {
    const tooLate = AbortSignal.timeout(120_000)
    while (!holds()) {
      tooLate.throwIfAborted()
      await new Promise<void>((resolve) => {
        const done = () => {
          this.#waiting.delete(done)
          tooLate.removeEventListener('abort', done)
          resolve()
        }
        tooLate.addEventListener('abort', done)
        this.#waiting.add(done)
      })
    }
  }

  #tell(): void {
    for (const done of [...this.#waiting]) done()
  }
}
