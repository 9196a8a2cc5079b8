import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { Command } from '../command.js'
import type { Invocation } from '../ledger/ledger.js'

/** One command as a caller gave it. */
export interface CommandCall {
  readonly command: Command
  /** Its body may be seen by the registrar only. */
  readonly secret: boolean
  /** What it is about; absent where the command creates it. */
  readonly id?: string
  readonly body: Readonly<Record<string, unknown>>
  readonly requestId: string
  readonly seen?: Seen
}

/** What the caller last saw of what the command is about: the chaincode refuses it in the transaction itself where that has moved on. */
export type Seen =
  | {
      /** Hash of a right's last event. */
      readonly expectedHead: string
    }
  | {
      /** Version of anything else. */
      readonly expectedVersion: number
    }

/**
 * The transaction a command becomes. A confidential one travels as transient data, which reaches every endorser: so its endorsers
 * are named, exactly the registrar, and the argument that lies in the block says nothing of it.
 */
export function invocationOf(call: CommandCall, registrarMsp: string): Invocation {
  const { command, requestId, id, body, seen } = call
  const about = { requestId, ...(id === undefined ? {} : { id }) }
  const whole = canonical({ ...about, ...seen, body })
  const { contract, name } = command
  if (!call.secret) return { contract, name, argument: whole }
  return { contract, name, argument: canonical(about), transient: { command: whole }, endorsers: [registrarMsp] }
}

/** Ids whose keys a command is known to change: its own, and each right its body names. */
export function subjectsOf(call: CommandCall): string[] {
  const rights = Array.isArray(call.body['rights']) ? (call.body['rights'] as readonly unknown[]) : []
  const named = [
    call.body['ipRightId'],
    ...rights.map((right) => (typeof right === 'object' && right !== null && 'ipRightId' in right ? right.ipRightId : undefined)),
  ]
  return [call.id ?? call.requestId, ...named.filter((id): id is string => typeof id === 'string')]
}
