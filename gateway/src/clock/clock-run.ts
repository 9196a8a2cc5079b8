import { createHash } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { Caller, Ledger } from '../ledger/ledger.js'
import type { Register } from '../register/register.js'
import { write } from '../writes/write.js'

/** A command that time has made due, as `register:due` lists it. */
export interface DueCommand {
  readonly contract: string
  readonly name: string
  readonly id: string
  readonly body?: Readonly<Record<string, unknown>>
  /** The instant or day from which it may be recorded; part of its request key. */
  readonly dueOn?: string
}

export interface ClockEntry {
  readonly transaction: string
  readonly id: string
  readonly txId?: string
  readonly block?: number
  readonly refused?: string
}

export interface ClockRun {
  readonly recorded: readonly ClockEntry[]
  readonly refused: readonly ClockEntry[]
  /** Whether the epoch was bumped; it is refused within ten minutes of the last bump. */
  readonly epoch: boolean
}

const mostAtOnce = 200

/** Refusals that say another registrar, or an earlier run, has done it already or will. */
const requestKey = (parts: readonly string[]): string => createHash('sha256').update(parts.join('|')).digest('hex')

/** Records what time has ended and bumps the epoch. One key that fails never stops the run. */
export async function runClock(ledger: Ledger, register: Register, caller: Caller, at: Date): Promise<ClockRun> {
  const { items } = await register.ask<{ readonly items: readonly DueCommand[] }>(caller, 'due', { limit: mostAtOnce })
  const entries: ClockEntry[] = []
  for (const due of items) entries.push(await record(ledger, caller, due))
  // The minute is the key: a run repeated within it is the same bump.
  const bump: DueCommand = { contract: 'governance', name: 'bumpEpoch', id: '', dueOn: at.toISOString().slice(0, 16) }
  const bumped = await record(ledger, caller, bump)
  return {
    recorded: entries.filter((entry) => entry.refused === undefined),
    refused: entries.filter((entry) => entry.refused !== undefined),
    epoch: bumped.refused === undefined,
  }
}

async function record(ledger: Ledger, caller: Caller, due: DueCommand): Promise<ClockEntry> {
  const { contract, name, id, body = {}, dueOn = '' } = due
  const transaction = `${contract}:${name}`
  try {
    const argument = canonical({ requestId: requestKey(['clock', transaction, id, dueOn, canonical(body)]), ...(id === '' ? {} : { id }), body })
    const written = await write(ledger, caller, { contract, name, argument }, () => undefined)
    return written ? { transaction, id, txId: written.txId, block: written.block } : { transaction, id, refused: 'COMMIT_PENDING' }
  } catch (error) {
    return { transaction, id, refused: error instanceof LedgerFailure ? (error.refusal?.code ?? error.reason) : String(error) }
  }
}
