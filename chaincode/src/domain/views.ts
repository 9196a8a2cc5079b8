import { dealingIn, keys, restraintIn, rightIn, titleIn, type Docs } from './docs.js'
import { beijingDay } from './days.js'
import type { ActiveFreeze, DealingDocument, RestraintDocument, RightDocument, TitleDocument } from './documents.js'
import { eventCode } from './event-code.js'
import type { DomainEvent } from './events.js'
import { rightTypes } from './right-types/index.js'
import type { RightType } from './procedure.js'
import { settle } from './settle.js'
import type { Context, RightView } from './situation.js'

export const typeOf = (code: string, types: readonly RightType[] = rightTypes): RightType | undefined => types.find((t) => t.code === code)

export const emptyRestraint = (id: string, registrar: string): RestraintDocument => ({ id, registrar, queue: [] })

/** A right as it stands at `now`: freezes whose end has come are over, and `settled` holds the events that record it. */
export function viewOf(
  docs: Docs,
  id: string,
  at: Context,
  told: Pick<DomainEvent, 'actor' | 'rulesDigest' | 'txId'>,
  types?: readonly RightType[],
): RightView | undefined {
  const right = rightIn(docs, id)
  const title = titleIn(docs, id)
  const type = right && typeOf(right.type, types)
  if (!right || !title || !type) return undefined
  const recorded = restraintIn(docs, id) ?? emptyRestraint(id, right.registrar)
  const { restraint, ended } = settle(recorded, at.now)
  const standing = asTitled(right, title, type)
  const settled: DomainEvent[] = []
  let current = recorded
  // Two documents of one freeze order may change in one transaction over many rights: each event carries the newest.
  const orders = new Map<string, DealingDocument>()
  for (const { freeze, next } of ended) {
    const { active: _over, ...rest } = current
    current = next
      ? { ...rest, queue: rest.queue.slice(rest.queue.findIndex((o) => o.freezeId === next.freezeId) + 1) }
      : { ...rest, queue: [] }
    settled.push(told_('freezeEnded', 'T/PD01', freeze, current, mark(docs, orders, freeze, id, 'ended')))
    if (next) {
      current = { ...current, active: next }
      settled.push(told_('freezeActivated', 'T/PP01', next, current, mark(docs, orders, next, id, 'active')))
    }
  }
  return { right: standing, title, type, restraint, settled }

  function told_(
    event: string,
    code: string,
    freeze: ActiveFreeze,
    after: RestraintDocument,
    dealing: DealingDocument | undefined,
  ): DomainEvent {
    return {
      ...told,
      type: event,
      subject: { kind: 'right', id },
      legalDate: beijingDay(at.now),
      effectiveOn: beijingDay(event === 'freezeEnded' ? freeze.endsAt : freeze.activeSince),
      assertedAt: at.now,
      code: eventCode(code),
      data: { freezeId: freeze.freezeId, court: freeze.court, endsAt: freeze.endsAt },
      change: {
        title: { touched: true },
        restraint: { ...(after.active ? { active: after.active } : {}), queue: after.queue },
        ...(dealing ? { dealing: { key: keys.dealing('freeze', dealing.id), document: dealing } } : {}),
      },
    }
  }
}

/**
 * A surrender stands in the title, which pledgee and court guard: a status that only `right~` states did not happen, and the right
 * stands as the type's first status in force, marked as contested.
 */
export function asTitled(right: RightDocument, title: TitleDocument | undefined, type: RightType): RightDocument {
  if (type.statuses[right.status]?.byTitle !== true || title?.surrenderedOn !== undefined) return right
  const inForce = Object.entries(type.statuses).find(([, entry]) => entry.phase === 'inForce')?.[0]
  return { ...right, status: inForce ?? right.status, flags: { ...right.flags, contested: true } }
}

/** The freeze's own document, with what became of it for this right. */
function mark(
  docs: Docs,
  orders: Map<string, DealingDocument>,
  freeze: ActiveFreeze,
  rightId: string,
  state: 'ended' | 'active',
): DealingDocument | undefined {
  const known = orders.get(freeze.freezeId) ?? dealingIn(docs, 'freeze', freeze.freezeId)
  if (!known) return undefined
  const rights = known.rights.map((r) => (r.ipRightId === rightId ? { ...r, state, endsAt: freeze.endsAt } : r))
  const over = rights.every((r) => r.state === 'ended' || r.state === 'lifted' || r.state === 'notExecuted')
  const marked = { ...known, rights, ...(over ? { status: 'ended' } : {}) }
  orders.set(freeze.freezeId, marked)
  return marked
}
