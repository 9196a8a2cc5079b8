import type { FastifyBaseLogger } from 'fastify'
import type { Invocation, Ledger } from '../ledger/ledger.js'
import type { Catalogue } from '../problems/catalogue.js'
import type { Sealing } from '../store/sealing.js'
import type { Store } from '../store/store.js'
import { invocationOf, subjectsOf } from './command-call.js'
import { Conductor } from './conductor.js'
import { Dispatch } from './dispatch.js'
import { nameOf, type Repeatable } from './request-names.js'
import type { Asked, End, Operation } from './operation.js'
import { Operations } from './operations.js'
import { repeatableOf } from './outcome-answer.js'
import { preparedCall, type PreparingParts, type RequestedCommand } from './prepared-call.js'
import { parseReply, wouldBe } from './replies.js'
import { usualBounds, type RetryBounds } from './retries.js'
import { SubjectQueue } from './subject-queue.js'

/** A write as its route let it in. What names it is said at once; a repetition is told by that alone. */
export interface WriteRequest extends Pick<RequestedCommand, 'caller' | 'key' | 'body'> {
  /** What it asks for, once it is known to be new. @throws Problem, LedgerFailure */
  readonly command: () => Promise<RequestedCommand>
  readonly method: string
  readonly path: string
  readonly simulate: boolean
  readonly respondAsync: boolean
}

/** What a gateway may be told of its writes; each has a default. */
export interface WriteSettings {
  /** Hours for which an ended operation is kept; at least 72. */
  readonly keptHours?: number
  readonly retries?: RetryBounds
  /** Milliseconds after which a write that has not ended is answered 202. */
  readonly answerWithinMs?: number
}

export interface DeskParts extends PreparingParts {
  readonly ledger: Ledger
  readonly store: Store
  readonly sealing: Sealing
  readonly catalogue: Catalogue
  readonly log: FastifyBaseLogger
  readonly settings: WriteSettings
}

const hour = 3_600_000
const sweepEveryMs = 60_000

/** Takes commands to the ledger: each once, one at a time for each subject, whatever becomes of this process meanwhile. */
export class CommandDesk {
  readonly operations: Operations
  readonly queue = new SubjectQueue()
  readonly dispatch: Dispatch
  readonly #parts: DeskParts
  #sweeping: NodeJS.Timeout | undefined

  constructor(parts: DeskParts) {
    const { ledger, log, settings, register } = parts
    this.#parts = parts
    this.operations = new Operations(parts.store, parts.sealing)
    const { queue, operations } = this
    const bounds = settings.retries ?? usualBounds
    const conductor = new Conductor({ ledger, operations, bounds, log, saw: (committed) => register.saw(committed.block, committed) })
    const answerWithinMs = settings.answerWithinMs ?? 20_000
    this.dispatch = new Dispatch({ operations, conductor, queue, log, lasts: (end) => this.lasts(end), answerWithinMs })
  }

  /** @throws Problem, LedgerFailure */
  async perform(request: WriteRequest): Promise<Repeatable> {
    if (request.simulate) return this.#simulated(request)
    const begin = async (earlier: Operation | undefined): Promise<Operation> => {
      this.queue.demandRoom()
      return this.begun(await this.asked(request), earlier)
    }
    return repeatableOf(await this.dispatch.once(nameOf(request), begin, request.respondAsync))
  }

  /** Whether an end is told again to the same request. What may pass is not, and so what holds several of which one may is not. */
  lasts(end: End): boolean {
    if ('ends' in end) return end.ends.every((each) => this.lasts(each))
    if ('answer' in end) return true
    const entry = this.#parts.catalogue.find(end.problem.code)
    return entry !== undefined && entry.status < 500 && !entry.retryable
  }

  /** What is stored of a command before anything is sent. @throws Problem, LedgerFailure */
  async asked(request: WriteRequest): Promise<Asked> {
    const { caller, method, path } = request
    const call = await preparedCall(this.#parts, await request.command())
    return {
      ...nameOf(request),
      user: caller.user,
      method,
      path,
      subjects: subjectsOf(call),
      work: { kind: 'command', invocation: invocationOf(call, this.#parts.mspId) },
    }
  }

  async begun(asked: Asked, earlier: Operation | undefined): Promise<Operation> {
    if (earlier) return this.operations.restarted(earlier, asked.work)
    const operation = await this.operations.receive(asked)
    if (!operation) throw new Error(`expected no operation of request ${asked.requestId} beside this process, got one`)
    return operation
  }

  /** Takes up what an earlier process left, and from then on looks every minute whether something was left, and forgets what is old. */
  async start(): Promise<void> {
    await this.dispatch.recover()
    this.#sweeping = setInterval(() => void this.#sweep(), sweepEveryMs)
    this.#sweeping.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.#sweeping)
    await this.dispatch.stop()
  }

  async evaluated(user: string, invocation: Invocation) {
    const { reply, via } = await this.#parts.ledger.evaluate({ user }, invocation)
    return { ...parseReply(reply), ...(via === undefined ? {} : { via }) }
  }

  async #simulated(request: WriteRequest): Promise<Repeatable> {
    const call = await preparedCall(this.#parts, await request.command())
    const would = await this.evaluated(request.caller.user, invocationOf(call, this.#parts.mspId))
    return { answer: wouldBe(would), replayed: false }
  }

  async #sweep(): Promise<void> {
    try {
      await this.dispatch.recover()
      await this.operations.prune(new Date(Date.now() - (this.#parts.settings.keptHours ?? 168) * hour))
    } catch (error) {
      this.#parts.log.error({ err: error }, 'the operations kept could not be looked through')
    }
  }
}
