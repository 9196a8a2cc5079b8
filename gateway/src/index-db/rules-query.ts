import type { RuleSet } from '@ip-rights-ledger/chaincode/domain'
import type { Transaction } from 'kysely'
import type { Schema } from './tables.js'

export const ruleKinds: readonly string[] = ['rules', 'calendars']

export interface RulesFound extends RuleSet {
  /** Block that wrote a rule last; -1 before the founding. */
  readonly updatedBlock: number
}

/** The rules and calendars as the ledger has them. */
export async function rulesOf(trx: Transaction<Schema>): Promise<RulesFound> {
  const rows = await trx.selectFrom('documents').select(['kind', 'json', 'updatedBlock']).where('kind', 'in', ruleKinds).execute()
  const parsed = new Map(rows.map(({ kind, json }) => [kind, JSON.parse(json) as unknown]))
  const { rules = [], digest = '' } = (parsed.get('rules') ?? {}) as Partial<RuleSet>
  const { calendars = [] } = (parsed.get('calendars') ?? {}) as Partial<RuleSet>
  return { rules, digest, calendars, updatedBlock: Math.max(-1, ...rows.map(({ updatedBlock }) => updatedBlock)) }
}
