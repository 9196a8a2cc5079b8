import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { LedgerFailure, type LedgerFailureCause } from '../ledger/ledger-failure.js'
import type { Committed, Endorsement, Ledger } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'
import { keptProblem } from './kept-problem.js'
import { deadByEpoch } from './epoch.js'
import type { Operation } from './operation.js'
import type { Operations } from './operations.js'
import { answerTo, parseReply } from './replies.js'
import { Retries, type RetryBounds } from './retries.js'
import { demandTransactionSize } from './transaction-size.js'

/** The process stops: what is under way is taken up by the next one. */
export class Stopping extends Error {}

export interface ConductorParts {
  readonly ledger: Ledger
  readonly operations: Operations
  readonly bounds: RetryBounds
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'error'>
  /** Rejects when the signal says that it is over; real time where absent. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>
  /** Told of each block that a write came to lie in. */
  readonly saw: (committed: Committed) => void
}

/** One write under way, as those who conduct and those who wait for it see it. */
export interface Conducted {
  /** Whether somebody still waits for its end. */
  readonly awaited: boolean
  /** How far it has come. */
  now: Operation
  /** Its end is not to be had soon: the bytes are out and the ledger has not said what became of them. */
  open(failure: LedgerFailure): void
}

/** What only the ledger's verdict on an ordered transaction says. */
const invalid: ReadonlySet<LedgerFailureCause> = new Set(['concurrentChange', 'endorsementPolicy', 'invalidated'])

const sendAgainMs = [100, 1000, 2000, 4000]

/** Takes one operation from the state it is in to its end, whatever happened before. */
export class Conductor {
  readonly #parts: ConductorParts
  readonly #stopping = new AbortController()

  constructor(parts: ConductorParts) {
    this.#parts = parts
  }

  /** No further step is begun. */
  stop(): void {
    this.#stopping.abort()
  }

  /** @throws Stopping; what else is thrown (a store that fails) leaves the operation to be taken up again */
  async conduct(operation: Operation, conducted: Conducted): Promise<Operation> {
    const retries = new Retries(this.#parts.bounds)
    let now = operation
    let live: Endorsement | undefined
    let sendings = 0
    while (now.state !== 'final') {
      conducted.now = now
      if (this.#stopping.signal.aborted) throw new Stopping()
      if (now.state === 'received') {
        const built = await this.#built(now, conducted, retries)
        now = built.operation
        live = built.live
        continue
      }
      live ??= await this.#parts.ledger.kept(now.signed?.bytes ?? new Uint8Array())
      try {
        await live.submit()
        now = this.#parts.operations.sent(now)
        now = await this.#committed(now, live)
      } catch (error) {
        if (!(error instanceof LedgerFailure)) throw error
        now = await this.#afterSending(now, error, conducted, retries, sendings)
        sendings += 1
      }
    }
    return now
  }

  /** Nothing was sent: whatever fails here may be tried again, or is the end. */
  async #built(
    now: Operation,
    conducted: Conducted,
    retries: Retries,
  ): Promise<{ readonly operation: Operation; readonly live?: Endorsement }> {
    const { ledger, operations } = this.#parts
    if (now.work.kind === 'callerSigned') return { operation: await this.#takenOver(now, now.work) }
    if (now.work.kind !== 'command') throw new Error(`expected a command in operation ${now.id}, got a ${now.work.kind}`)
    let live: Endorsement
    try {
      live = await ledger.endorse({ user: now.user }, now.work.invocation)
      const reply = parseReply(live.reply)
      if (reply.replayOf !== undefined) {
        const block = await ledger.blockOf({ user: now.user }, reply.replayOf)
        const answer = answerTo(reply, { txId: reply.replayOf, block })
        return { operation: await operations.ended(now, { answer, replayed: true }) }
      }
      demandTransactionSize(live.bytes)
    } catch (error) {
      const ms = retries.next(error, conducted.awaited)
      if (ms === undefined) return { operation: await operations.ended(now, { problem: this.#problem(error) }) }
      await this.#pause(ms)
      return { operation: await operations.again(now, noteOf(error)) }
    }
    return { operation: await operations.signed(now, { txId: live.txId, bytes: live.bytes }), live }
  }

  /** Its bytes came signed. Once they can have no effect, only its caller can make another. */
  #takenOver(now: Operation, { txId, transaction }: { readonly txId: string; readonly transaction: string }): Promise<Operation> {
    const before = now.history.some((step) => step.state === 'signed' && step.txId === txId)
    if (!before) return this.#parts.operations.signed(now, { txId, bytes: Buffer.from(transaction, 'base64') })
    return this.#parts.operations.ended(now, { problem: this.#problem(new LedgerFailure('concurrentChange', `${txId} is void`, { txId })) })
  }

  async #committed(now: Operation, live: Endorsement): Promise<Operation> {
    const committed = await live.committed()
    this.#parts.saw(committed)
    return this.#parts.operations.ended(now, { answer: answerTo(parseReply(live.reply), committed) })
  }

  /** The bytes are out. Only where the ledger says that they are invalid, or they can only be so, is another transaction made. */
  async #afterSending(
    now: Operation,
    failure: LedgerFailure,
    conducted: Conducted,
    retries: Retries,
    sendings: number,
  ): Promise<Operation> {
    const { operations } = this.#parts
    if (invalid.has(failure.reason)) {
      if (now.work.kind === 'callerSigned') return operations.ended(now, { problem: this.#problem(failure) })
      const ms = retries.next(failure, conducted.awaited)
      if (ms === undefined) return operations.ended(now, { problem: this.#problem(failure) })
      await this.#pause(ms)
      return operations.again(now, noteOf(failure))
    }
    conducted.open(failure)
    await this.#pause((sendAgainMs[Math.min(sendings, sendAgainMs.length - 1)] ?? 0) * (0.5 + Math.random()))
    return (await this.#isDead(now)) ? operations.again(now, 'dead by epoch') : now
  }

  async #isDead({ user, signed, history }: Operation): Promise<boolean> {
    const at = history.findLast((step) => step.state === 'signed' && step.txId === signed?.txId)?.at
    if (signed === undefined || at === undefined) return false
    try {
      return await deadByEpoch(this.#parts.ledger, { user }, signed.txId, at)
    } catch (error) {
      this.#parts.log.warn({ err: error, txId: signed.txId }, 'whether a write can still be recorded is not known yet')
      return false
    }
  }

  #problem(error: unknown) {
    if (!(error instanceof LedgerFailure || error instanceof Problem)) this.#parts.log.error({ err: error }, 'a write failed')
    return keptProblem(error)
  }

  async #pause(ms: number): Promise<void> {
    try {
      await (this.#parts.pause ?? waited)(ms, this.#stopping.signal)
    } catch {
      throw new Stopping()
    }
  }
}

const waited = (ms: number, signal: AbortSignal): Promise<void> => wait(ms, undefined, { signal })

const noteOf = (error: unknown): string => (error instanceof LedgerFailure ? `${error.reason}, built anew` : 'built anew')
