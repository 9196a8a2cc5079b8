import { createHash } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { EnrolledIdentity, Ledger } from '../ledger/ledger.js'
import type { Register } from '../register/register.js'
import { write } from '../writes/write.js'

/** A command that time has made due, as `register:due` lists it. */
export interface DueCommand {
  readonly contract: string
  readonly command: string
  readonly id?: string
  readonly body: Readonly<Record<string, unknown>>
  /** The instant or day from which it may be recorded; part of its request key. */
  readonly dueAt: string
  /** MSP of the registrar of the right: another's clock is refused. */
  readonly registrar?: string
}

export interface ClockEntry {
  readonly transaction: string
  readonly id?: string
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

const requestKey = (parts: readonly string[]): string => createHash('sha256').update(parts.join('|')).digest('hex')

/** Records what time has ended for this registrar's rights and bumps the epoch. One key that fails never stops the run. */
export async function runClock(ledger: Ledger, register: Register, caller: EnrolledIdentity, at: Date): Promise<ClockRun> {
  const { due: items } = await register.ask<{ readonly due: readonly DueCommand[] }>(caller, 'due', { limit: mostAtOnce })
  const own = items.filter((due) => due.registrar === undefined || due.registrar === caller.mspId)
  const entries: ClockEntry[] = []
  for (const due of own) entries.push(await record(ledger, caller, due))
  // The minute is part of the key: a run repeated within it is the same bump.
  const bumped = await record(ledger, caller, {
    contract: 'governance',
    command: 'bumpEpoch',
    body: {},
    dueAt: at.toISOString().slice(0, 16),
  })
  return {
    recorded: entries.filter((entry) => entry.refused === undefined),
    refused: entries.filter((entry) => entry.refused !== undefined),
    epoch: bumped.refused === undefined,
  }
}

async function record(ledger: Ledger, caller: EnrolledIdentity, { contract, command, id, body, dueAt }: DueCommand): Promise<ClockEntry> {
  const entry = { transaction: `${contract}:${command}`, ...(id === undefined ? {} : { id }) }
  try {
    const requestId = requestKey([caller.mspId, entry.transaction, id ?? '', dueAt, canonical(body)])
    const argument = canonical({ requestId, ...(id === undefined ? {} : { id }), body })
    const written = await write(ledger, caller, { contract, name: command, argument }, () => undefined)
    return written ? { ...entry, txId: written.txId, block: written.block } : { ...entry, refused: 'COMMIT_PENDING' }
  } catch (error) {
    return { ...entry, refused: error instanceof LedgerFailure ? (error.refusal?.code ?? error.reason) : String(error) }
  }
}
