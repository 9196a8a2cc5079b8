import { registerTables, type Tables } from '../decision.js'
import type { Docs } from '../docs.js'
import { reads } from '../reads.js'
import { firstRefusal, refuse, type Refusal } from '../refusal.js'
import { ground, type Ground } from '../situate.js'
import type { Command, Context } from '../situation.js'
import { viewOf } from '../views.js'
import { namesAsked, reasonOf, type Reason } from './asked-rights.js'
import { namingReads, rightNamed } from './named-right.js'
import { checkPledge, type CheckResult } from './pledge-check.js'
import { completenessReads, completeToIn } from './register-complete.js'

type Ask = Readonly<Record<string, unknown>>

/** One right as a pledge check answers it. */
export interface PledgeChecked {
  /** As the question named it. */
  readonly asked: string
  readonly ipRightId?: string
  readonly result: CheckResult
  readonly reasons: readonly Reason[]
  /** Hash of the right's last event. */
  readonly head?: string
  readonly status?: string
  readonly pledges: readonly { readonly id: string; readonly rank: number; readonly veto: 'ledger' | 'rules' }[]
  readonly registerCompleteTo?: string
}

export interface PledgeChecks {
  readonly results: readonly PledgeChecked[]
}

const kept = (ask: Ask) =>
  Object.fromEntries(['pledgor', 'debtTermEnd', 'acknowledgements'].flatMap((name) => (ask[name] === undefined ? [] : [[name, ask[name]]])))

/** The registration that is asked about, so that the same guards judge it. */
const proposal = (ids: readonly string[], ask: Ask): Command => ({
  contract: 'pledges',
  name: 'propose',
  requestId: '0'.repeat(64),
  body: { rights: ids.map((ipRightId) => ({ ipRightId })), ...kept(ask) },
})

const idsIn = (names: readonly string[], docs: Docs): readonly string[] => [
  ...new Set(names.map((name) => rightNamed(name, docs)).filter((id) => typeof id === 'string')),
]

/** Keys that a check needs, given what is known already: asked again until it names nothing new. Public ones only. */
export function pledgeCheckReads(
  ask: Ask,
  docs: Docs,
  context: Pick<Context, 'actor'>,
  tables: Tables = registerTables,
): readonly string[] {
  const names = namesAsked(ask)
  if ('code' in names) return []
  const ids = idsIn(names, docs)
  return [
    ...names.flatMap(namingReads),
    ...reads(proposal(ids, ask), docs, context, tables),
    ...ids.flatMap((id) => completenessReads(id, docs)),
  ]
}

/** Whether each right can be taken in pledge, and the rules that say why not: judged as the registration would be, on the docs given. */
export function answerPledgeChecks(docs: Docs, ask: Ask, context: Context, tables: Tables = registerTables): PledgeChecks | Refusal {
  const names = namesAsked(ask)
  if ('code' in names) return names
  const found = ground(docs, proposal(idsIn(names, docs), ask), context)
  if ('code' in found) return found
  const doubt = firstRefusal(found.doubts)
  return doubt ?? { results: names.map((name) => checked(name, docs, found, tables)) }
}

function checked(name: string, docs: Docs, found: Ground, tables: Tables): PledgeChecked {
  const id = rightNamed(name, docs)
  const told = { actor: found.record, rulesDigest: found.rules.digest, txId: found.txId }
  const view = typeof id === 'string' ? viewOf(docs, id, found, told, tables.rightTypes) : undefined
  const kind = tables.dealings.find(({ key }) => key === 'pledge')
  const [row] = kind?.lifecycle ?? []
  if (!view || !kind || !row) {
    const reason = typeof id === 'string' ? refuse('NOT_FOUND', { got: name }) : id
    return { asked: name, result: 'refused', reasons: [reasonOf(reason)], pledges: [] }
  }
  const { reasons, ...answer } = checkPledge({ ...found, row, kind, views: [view], asking: false }, view)
  return { asked: name, ...answer, reasons: reasons.map(reasonOf), ...completeToIn(view.right, docs) }
}
