import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { LedgerFailure } from '../ledger/ledger-failure.js'
import { Problem } from '../problems/problem.js'
import { clockRunOf, type ClockItem } from './clock-run.js'
import { Stopping, type Conducted, type Conductor } from './conductor.js'
import type { Asked, BatchItems, End, Operation } from './operation.js'
import type { Operations } from './operations.js'
import { Places } from './places.js'
import type { SubjectQueue } from './subject-queue.js'

/** How far a request has come when it is answered. */
export interface Outcome {
  readonly operation: Operation
  /** The request came before. */
  readonly replayed: boolean
  /** Why its end is not known yet. */
  readonly failure?: LedgerFailure
}

export interface DispatchParts {
  readonly operations: Operations
  readonly conductor: Conductor
  readonly queue: SubjectQueue
  readonly log: Pick<FastifyBaseLogger, 'error' | 'info'>
  /** Whether an end is told again to the same request, and not worked at anew. */
  readonly lasts: (end: End) => boolean
  /** Milliseconds after which a request is answered that its operation goes on. */
  readonly answerWithinMs: number
}

/** One request in this process. */
class Running implements Conducted {
  readonly fingerprint: string
  readonly opened: Promise<LedgerFailure>
  awaited: boolean
  /** Its operation is worked at, or there is none: the request was refused, or told the end of one that had ended. */
  readonly settled: Promise<void>
  now!: Operation
  /** Undefined until it is worked at. */
  ended?: Promise<Operation>
  open!: (failure: LedgerFailure) => void
  settle!: () => void

  constructor(fingerprint: string, awaited: boolean) {
    this.fingerprint = fingerprint
    this.awaited = awaited
    this.opened = new Promise((resolve) => (this.open = resolve))
    this.settled = new Promise((resolve) => (this.settle = resolve))
  }
}

/** A peer serves some hundred calls at a time, all its clients' together. */
const writesAtOnce = 64
const itemsAtOnce = 16

type Key = Pick<Asked, 'requestId' | 'fingerprint'>

/** Sees to it that each request is worked at once at a time, from whatever state it is in, and in order with others on its subjects. */
export class Dispatch {
  readonly #parts: DispatchParts
  readonly #running = new Map<string, Running>()
  readonly #places = new Places(writesAtOnce)

  constructor(parts: DispatchParts) {
    this.#parts = parts
  }

  /**
   * Works at a new request, or answers a repeated one.
   * @param begin stores it as an operation, or anew as the one it was
   * @param lasts whether an end is told again and not worked at anew, where this is no caller's request
   * @throws Problem REQUEST_KEY_REUSED for another request under the same key, REQUEST_RUNNING while the first waits for its answer
   */
  async once(
    key: Key,
    begin: (earlier: Operation | undefined) => Promise<Operation>,
    respondAsync: boolean,
    lasts = this.#parts.lasts,
  ): Promise<Outcome> {
    const running = this.#running.get(key.requestId)
    if (running) {
      demandSame(running, key)
      if (running.awaited) throw requestRunning()
      return { operation: running.now, replayed: true }
    }
    const mine = new Running(key.fingerprint, true)
    this.#running.set(key.requestId, mine)
    try {
      const earlier = await this.#parts.operations.ofRequest(key.requestId)
      if (earlier) demandSame(earlier, key)
      if (earlier?.end && lasts(earlier.end)) return { operation: earlier, replayed: true }
      const goesOn = earlier !== undefined && earlier.state !== 'final'
      const operation = goesOn ? earlier : await begin(earlier)
      mine.awaited = !respondAsync && !goesOn
      const ended = this.#take(operation, mine, async () => operation)
      return mine.awaited ? await this.#outcomeOf(mine, ended) : { operation, replayed: goesOn }
    } finally {
      if (mine.ended === undefined) this.#running.delete(key.requestId)
      mine.settle()
    }
  }

  /** Takes up what nobody works at, in the order in which it was received. */
  async recover(): Promise<void> {
    const open = (await this.#parts.operations.open()).filter(({ requestId }) => !this.#running.has(requestId))
    if (open.length > 0) this.#parts.log.info({ operations: open.length }, 'writes taken up again')
    for (const operation of open) void this.takeUp(operation)
  }

  /** Its end, once it has one; it may have come since the operation was read. */
  takeUp(operation: Operation): Promise<Operation> {
    const running = this.#running.get(operation.requestId)
    if (running) return running.ended ?? this.#onceSettled(operation, running)
    const mine = new Running(operation.fingerprint, false)
    this.#running.set(operation.requestId, mine)
    return this.#take(operation, mine, async () => (await this.#parts.operations.byId(operation.id)) ?? operation)
  }

  /** Its own request came alone at the same moment, and is asked of the store what it is. */
  async #onceSettled(operation: Operation, running: Running): Promise<Operation> {
    await running.settled
    return running.ended ?? this.takeUp(operation)
  }

  /** How the operation of this id ends, once it does. */
  async endOf(id: string): Promise<End> {
    const own = await this.#parts.operations.byId(id)
    if (!own) throw new Error(`expected operation ${id}, got none`)
    return (own.state === 'final' ? own : await this.takeUp(own)).end as End
  }

  /** Begins no further step and waits for those under way. */
  async stop(): Promise<void> {
    this.#parts.conductor.stop()
    await Promise.allSettled([...this.#running.values()].flatMap(({ ended }) => ended ?? []))
    await this.#parts.operations.stop()
  }

  /** @param read the operation as it is when its turn has come */
  #take(operation: Operation, mine: Running, read: () => Promise<Operation>): Promise<Operation> {
    mine.now = operation
    const ended = this.#work(operation, mine, read).finally(() => this.#running.delete(operation.requestId))
    mine.ended = ended
    mine.settle()
    ended.catch((error: unknown) => {
      if (!(error instanceof Stopping)) this.#parts.log.error({ err: error, operation: operation.id }, 'a write is left where it is')
    })
    return ended
  }

  #work(operation: Operation, mine: Running, read: () => Promise<Operation>): Promise<Operation> {
    const { work } = operation
    if (work.kind === 'batch') return this.#whole(operation, work.items)
    if (work.kind === 'clockRun') return this.#clockRun(operation, work.items)
    const conduct = async () => this.#parts.conductor.conduct(await read(), mine)
    return this.#parts.queue.run(operation.subjects, () => this.#places.run(conduct))
  }

  /** Ends as its items have ended. They are begun in their order, so that those on one subject keep it. */
  async #whole(operation: Operation, items: BatchItems): Promise<Operation> {
    const { operations } = this.#parts
    const found = await Promise.all(items.map(async (item) => ('problem' in item ? undefined : operations.byId(item.operation))))
    const atOnce = new Places(itemsAtOnce)
    const ends = items.map(async (item, index): Promise<End> => {
      if ('problem' in item) return item
      const own = found[index]
      if (!own) throw new Error(`expected operation ${item.operation} of ${operation.id}, got none`)
      return (own.state === 'final' ? own : await atOnce.run(() => this.takeUp(own))).end as End
    })
    return operations.ended(operation, { ends: await Promise.all(ends) })
  }

  async #clockRun(operation: Operation, items: readonly ClockItem[]): Promise<Operation> {
    const ends = await Promise.all(items.map((item) => this.endOf(item.operation)))
    const body = { ...clockRunOf(items, ends) }
    return this.#parts.operations.ended(operation, { answer: { status: 201, headers: {}, body } })
  }

  async #outcomeOf(mine: Running, ended: Promise<Operation>): Promise<Outcome> {
    const timer = new AbortController()
    try {
      return await Promise.race([
        ended.then((operation) => ({ operation, replayed: false })),
        mine.opened.then((failure) => ({ operation: mine.now, replayed: false, failure })),
        pause(this.#parts.answerWithinMs, undefined, { signal: timer.signal, ref: false }).then(() => ({
          operation: mine.now,
          replayed: false,
        })),
      ])
    } catch (error) {
      if (error instanceof Stopping) return { operation: mine.now, replayed: false }
      throw error
    } finally {
      mine.awaited = false
      timer.abort()
    }
  }
}

function demandSame(first: { readonly fingerprint: string }, { fingerprint }: Key): void {
  if (first.fingerprint === fingerprint) return
  throw new Problem('REQUEST_KEY_REUSED', {
    target: 'Idempotency-Key',
    detail: 'expected the same method, path and body as first sent with this key',
  })
}

const requestRunning = () => new Problem('REQUEST_RUNNING', { target: 'Idempotency-Key', headers: { 'retry-after': '1' } })
