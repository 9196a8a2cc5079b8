import { setTimeout as pause } from 'node:timers/promises'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { Caller, Committed, Endorsement, Invocation, Ledger } from '../ledger/ledger.js'
import { parseReply, type CommandReply } from './replies.js'

export interface Written extends Committed {
  readonly reply: CommandReply
  /** The request key was on the ledger already: nothing was ordered. */
  readonly replayed: boolean
}

/** A write whose outcome is still open; `finish` may be called again while it throws `commitPending`. */
export interface Pending {
  readonly txId: string
  finish(): Promise<Written>
}

const buildings = 2

/** Failures after which the same request, built anew on the state of now, may succeed. Its request key keeps it single. */
const buildAgain = new Set(['concurrentChange', 'unreachable', 'endorserUnreachable', 'endorsementPolicy'])

/**
 * Endorses, orders and waits for one transaction. A write that lost to another is built once more after a short random pause.
 * @throws LedgerFailure
 */
export async function write(
  ledger: Ledger,
  caller: Caller,
  invocation: Invocation,
  pending: (open: Pending) => void,
): Promise<Written | undefined> {
  for (let building = 1; ; building += 1) {
    try {
      const endorsement = await ledger.endorse(caller, invocation)
      const reply = parseReply(endorsement.reply)
      if (reply.replayOf !== undefined) return await replayed(ledger, caller, reply, reply.replayOf)
      await endorsement.submit()
      return await finish(endorsement, reply, pending)
    } catch (error) {
      if (!(error instanceof LedgerFailure) || !buildAgain.has(error.reason) || building >= buildings) throw error
      await pause(50 + Math.random() * 200)
    }
  }
}

async function finish(endorsement: Endorsement, reply: CommandReply, pending: (open: Pending) => void): Promise<Written | undefined> {
  const done = async (): Promise<Written> => ({ ...(await endorsement.committed()), reply, replayed: false })
  try {
    return await done()
  } catch (error) {
    if (!(error instanceof LedgerFailure) || error.reason !== 'commitPending') throw error
    pending({
      txId: endorsement.txId,
      finish: async () => {
        await sentAgain(endorsement)
        return done()
      },
    })
    return undefined
  }
}

/**
 * Hands the same signed bytes over once more: what went down with an orderer is ordered now, and what was ordered is there once, since
 * both copies bear one transaction id. A ledger that still does not answer leaves the outcome as open as before.
 */
async function sentAgain(endorsement: Endorsement): Promise<void> {
  try {
    await endorsement.submit()
  } catch (error) {
    const away = error instanceof LedgerFailure && (error.reason === 'unreachable' || error.reason === 'deadline')
    if (!away) throw error
    throw new LedgerFailure('commitPending', `${endorsement.txId} could not be sent again yet`, { txId: endorsement.txId, cause: error })
  }
}

async function replayed(ledger: Ledger, caller: Caller, reply: CommandReply, txId: string): Promise<Written> {
  return { txId, block: await ledger.blockOf(caller, txId), reply, replayed: true }
}
