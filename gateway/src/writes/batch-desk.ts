import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { EnrolledIdentity, Invocation } from '../ledger/ledger.js'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import { Problem } from '../problems/problem.js'
import type { CommandDesk, WriteRequest } from './command-desk.js'
import type { Outcome } from './dispatch.js'
import { keptProblem } from './kept-problem.js'
import { nameOf, requestIdOf } from './request-names.js'
import type { Answer, Asked, BatchItems, End, Operation } from './operation.js'
import { Places } from './places.js'
import { wouldBe } from './replies.js'

/** One write of several: what it is, once its route has let it in. */
export interface BatchItem {
  readonly key: string
  /** @throws Problem, LedgerFailure what the route would refuse it for */
  readonly request: () => Omit<WriteRequest, 'simulate' | 'respondAsync'>
}

export interface BatchRequest {
  readonly caller: EnrolledIdentity
  readonly key: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly items: readonly BatchItem[]
  readonly atomic: boolean
  readonly respondAsync: boolean
}

type Prepared = { readonly asked: Asked } | { readonly error: unknown }

const preparedAtOnce = 8

/** Several writes under one key: each an operation of its own, or all of them one transaction. */
export class BatchDesk {
  readonly #desk: CommandDesk

  constructor(desk: CommandDesk) {
    this.#desk = desk
  }

  /** @throws Problem, LedgerFailure */
  perform(request: BatchRequest): Promise<Outcome> {
    const named = nameOf({ ...request, method: 'POST' })
    const begin = (earlier: Operation | undefined) =>
      request.atomic ? this.#together(request, named, earlier) : this.#eachForItself(request, named, earlier)
    return this.#desk.dispatch.once(named, begin, request.respondAsync)
  }

  /** How each would end on the register as it is now, or all of them one after the other. @throws Problem, LedgerFailure */
  async simulated(request: BatchRequest): Promise<{ readonly answer: Answer } | { readonly ends: readonly End[] }> {
    const prepared = await this.#prepared(request)
    const { user } = request.caller
    if (request.atomic) {
      const requestId = requestIdOf(user, request.key)
      return { answer: wouldBe(await this.#desk.evaluated(user, togetherOf(requestId, invocationsOf(prepared)))) }
    }
    const places = new Places(preparedAtOnce)
    const one = async (item: Prepared): Promise<End> => {
      if ('error' in item) return { problem: keptProblem(item.error) }
      try {
        return { answer: wouldBe(await this.#desk.evaluated(user, commandIn(item.asked))) }
      } catch (error) {
        if (error instanceof LedgerFailure && error.reason === 'refused') return { problem: keptProblem(error) }
        throw error
      }
    }
    return { ends: await Promise.all(prepared.map((item) => places.run(() => one(item)))) }
  }

  async #eachForItself(
    request: BatchRequest,
    named: Pick<Asked, 'requestId' | 'fingerprint'>,
    earlier: Operation | undefined,
  ): Promise<Operation> {
    const { operations, queue } = this.#desk
    queue.demandRoom(request.items.length)
    const places = new Places(preparedAtOnce)
    const settled = await Promise.all(request.items.map((item) => places.run(() => this.#settled(item))))
    const fresh = settled.filter((item): item is Asked => 'work' in item)
    const whole = (ids: readonly string[]): Asked => {
      const left = [...ids]
      const items: BatchItems = settled.map((item) => ('work' in item ? { operation: left.shift() ?? '' } : item))
      const { user } = request.caller
      return { ...named, user, method: 'POST', path: request.path, subjects: [], work: { kind: 'batch', items } }
    }
    const received = await operations.receiveAll(fresh, whole, earlier)
    const last = received?.at(-1)
    // An item's own key came alone at the same moment.
    if (!last) throw new Problem('REQUEST_RUNNING', { target: 'idempotencyKey', headers: { 'retry-after': '1' } })
    return last
  }

  /**
   * The item, if it is new; the operation that its key became before, at work again where its end may pass; or what stands against it. What was done
   * is told by its key alone, whatever the ledger would say now.
   */
  async #settled(item: BatchItem): Promise<Asked | BatchItems[number]> {
    const { operations } = this.#desk
    try {
      const request = item.request()
      const { requestId, fingerprint } = nameOf(request)
      const earlier = await operations.ofRequest(requestId)
      if (earlier && earlier.fingerprint !== fingerprint) throw new Problem('REQUEST_KEY_REUSED', { target: 'idempotencyKey' })
      if (earlier && !(earlier.end && !this.#desk.lasts(earlier.end))) return { operation: earlier.id }
      const asked = await this.#asked(request)
      if (!earlier) return asked
      await this.#workedAgain(asked)
      return { operation: earlier.id }
    } catch (error) {
      return { problem: keptProblem(refusalIn(error)) }
    }
  }

  /** As though it had come alone. Where it comes alone at this very moment, that request is waited for with the others. */
  async #workedAgain(asked: Asked): Promise<void> {
    try {
      await this.#desk.dispatch.once(asked, (earlier) => this.#desk.begun(asked, earlier), true)
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'REQUEST_RUNNING')) throw error
    }
  }

  /** @throws Problem where one of them could not be: then there is none */
  async #together(
    request: BatchRequest,
    named: Pick<Asked, 'requestId' | 'fingerprint'>,
    earlier: Operation | undefined,
  ): Promise<Operation> {
    this.#desk.queue.demandRoom()
    const prepared = await this.#prepared(request)
    const { user } = request.caller
    const invocation = togetherOf(named.requestId, invocationsOf(prepared))
    const subjects = prepared.flatMap((item) => ('asked' in item ? item.asked.subjects : []))
    const work = { kind: 'command', invocation } as const
    return this.#desk.begun({ ...named, user, method: 'POST', path: request.path, subjects, work }, earlier)
  }

  async #prepared({ items }: BatchRequest): Promise<readonly Prepared[]> {
    const places = new Places(preparedAtOnce)
    const one = async (item: BatchItem): Promise<Prepared> => {
      try {
        return { asked: await this.#asked(item.request()) }
      } catch (error) {
        return { error: refusalIn(error) }
      }
    }
    return Promise.all(items.map((item) => places.run(() => one(item))))
  }

  async #asked(request: ReturnType<BatchItem['request']>): Promise<Asked> {
    const asked = await this.#desk.asked({ ...request, simulate: false, respondAsync: true })
    if (asked.work.kind === 'command' && asked.work.invocation.transient)
      throw new Problem('MALFORMED', { detail: 'expected no act that goes in secret: an unpublished filing is sent alone' })
    return asked
  }
}

/** What stands against one item, and against no other. @throws whatever is no refusal */
function refusalIn(error: unknown): Problem | LedgerFailure {
  if (error instanceof Problem || error instanceof LedgerFailure) return error
  throw error
}

function commandIn({ work }: Asked): Invocation {
  if (work.kind !== 'command') throw new Error(`expected a command, got a ${work.kind}`)
  return work.invocation
}

/** @throws Problem what the first of those that could not be is refused for */
function invocationsOf(prepared: readonly Prepared[]): readonly Invocation[] {
  return prepared.map((item, index) => {
    if ('error' in item) throw ofItem(index, item.error)
    return commandIn(item.asked)
  })
}

/** The one transaction of several. */
function togetherOf(requestId: string, invocations: readonly Invocation[]): Invocation {
  const items = invocations.map(({ contract, name, argument }) => ({ contract, name, ...(JSON.parse(argument) as object) }))
  return { contract: 'batches', name: 'perform', argument: canonical({ requestId, body: { items } }) }
}

/** The refusal of one item as that of the whole. */
function ofItem(item: number, error: unknown): Problem {
  const { code, parts } = keptProblem(error)
  const { target = '' } = parts
  return new Problem(code, {
    ...parts,
    params: { ...parts.params, item },
    target: `/items/${item}${target.startsWith('/') ? `/body${target}` : ''}`,
    cause: error,
  })
}
