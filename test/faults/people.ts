import { cast } from '../e2e/collateral.js'
import type { MemberName } from '@ip-rights-ledger/network/topology'
import type { System } from '../e2e/harness.js'
import type { Asking } from './calls.js'

/** Who takes part in the load: users of all four members, each at the own gateway. */
export interface People {
  readonly parties: { readonly owner: string; readonly buyer: string; readonly bank: string }
  readonly registrar: Asking
  readonly depositor: Asking
  readonly agent: Asking
  readonly owner: Asking
  readonly buyer: Asking
  readonly banker: Asking
  readonly judge: Asking
}

export async function peopleOf(system: System): Promise<People> {
  const { parties, close } = await cast(system)
  close()
  const as = async (member: MemberName, user: string): Promise<Asking> => ({ user, client: await system.as(member, user) })
  return {
    parties,
    registrar: await as('ip-office', 'registrar'),
    depositor: await as('copyright-office', 'registrar'),
    agent: await as('ip-office', 'agent'),
    owner: await as('ip-office', 'test-owner'),
    buyer: await as('ip-office', 'test-buyer'),
    banker: await as('bank', 'test-loan-officer'),
    judge: await as('court', 'judge'),
  }
}
