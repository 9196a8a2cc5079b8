import { createHash } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import type { Parts } from '../parts.js'
import type { ClockItem } from '../writes/clock-run.js'
import type { Asked, End } from '../writes/operation.js'
import { fingerprintOf, requestIdOf, type Repeatable } from '../writes/request-names.js'
import { repeatableOf } from '../writes/outcome-answer.js'

/** A command that time has made due, as `register:due` lists it. */
interface DueCommand {
  readonly contract: string
  readonly command: string
  readonly id?: string
  readonly body: Readonly<Record<string, unknown>>
  /** The instant or day from which it may be recorded; part of its request key. */
  readonly dueAt: string
  /** MSP of the registrar of the right: another's clock is refused. */
  readonly registrar?: string
}

export type ClockParts = Pick<Parts, 'ledger' | 'register' | 'desk'>

/** The identity the clock job acts under; only registrars have one. */
export const clockUser = 'clock'

const path = '/api/v1/clock-runs'
const mostAtOnce = 200

/** A refusal is asked anew by the next run: what stood against it may be over. */
const lasts = (end: End): boolean => 'answer' in end

/** What `caller` asked for under `key`: one operation, which ends when all that was due has. @throws Problem, LedgerFailure */
export async function clockRun(parts: ClockParts, caller: EnrolledIdentity, key: string, respondAsync: boolean): Promise<Repeatable> {
  const { dispatch, operations } = parts.desk
  const named = { requestId: requestIdOf(caller.user, key), fingerprint: fingerprintOf('POST', path, canonical({})) }
  const begin = async () => {
    // The due commands are the clock's to sign; the registrar only asks for them now.
    const items = await begun(parts, (await parts.ledger.identity(clockUser)) ?? caller)
    const work = { kind: 'clockRun', items } as const
    const operation = await operations.receive({ ...named, user: caller.user, method: 'POST', path, subjects: [], work })
    if (!operation) throw new Error(`expected no operation of request ${named.requestId} beside this process, got one`)
    return operation
  }
  return repeatableOf(await dispatch.once(named, begin, respondAsync))
}

/**
 * Takes up what time has ended for this registrar's rights, and the next epoch: each an operation of its own, so that one that fails never stops
 * the others. @throws Problem, LedgerFailure
 */
export async function begun({ register, desk }: ClockParts, clock: EnrolledIdentity, at = new Date()): Promise<readonly ClockItem[]> {
  const { due } = await register.ask<{ readonly due: readonly DueCommand[] }>(clock, 'due', { limit: mostAtOnce })
  const own = due.filter(({ registrar }) => registrar === undefined || registrar === clock.mspId)
  // The minute is part of the key: a run repeated within it is the same bump.
  const bump: DueCommand = { contract: 'governance', command: 'bumpEpoch', body: {}, dueAt: at.toISOString().slice(0, 16) }
  desk.queue.demandRoom(own.length + 1)
  const items: ClockItem[] = []
  for (const each of [...own, bump]) {
    const { contract, command, id } = each
    const asked = askedOf(clock, each)
    const { operation } = await desk.dispatch.once(asked, (earlier) => desk.begun(asked, earlier), true, lasts)
    const named = { transaction: `${contract}:${command}`, ...(id === undefined ? {} : { id }) }
    items.push({ ...named, operation: operation.id, ...(each === bump ? { epoch: true } : {}) })
  }
  return items
}

/** Two runs, two gateways too, name the same due command alike: the ledger records it once. */
function askedOf({ user, mspId }: EnrolledIdentity, { contract, command, id, body, dueAt }: DueCommand): Asked {
  const transaction = `${contract}:${command}`
  const requestId = createHash('sha256')
    .update([mspId, transaction, id ?? '', dueAt, canonical(body)].join('|'))
    .digest('hex')
  const argument = canonical({ requestId, ...(id === undefined ? {} : { id }), body })
  return {
    requestId,
    fingerprint: fingerprintOf('POST', path, argument),
    user,
    method: 'POST',
    path,
    subjects: [id ?? requestId],
    work: { kind: 'command', invocation: { contract, name: command, argument } },
  }
}
