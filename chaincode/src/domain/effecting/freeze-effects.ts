import type { DealingDocument, FreezeOrder, RestraintDocument } from '../documents.js'
import type { Effect } from '../effects.js'
import { activate, monthsAfter, promote } from '../settle.js'
import { field, type RightView, type Situation } from '../situation.js'
import { ownFields } from '../standing.js'
import { concerned } from './dealing-effects.js'

type FrozenRight = DealingDocument['rights'][number]

const order = (s: Situation): FreezeOrder => {
  const [months, endsAt] = [field<number>(s, 'months'), field<string>(s, 'endsAt')]
  return {
    freezeId: s.newId,
    msp: s.actor.msp,
    court: s.actor.court ?? '',
    receivedAt: field<{ receivedAt: string }>(s, 'service')?.receivedAt ?? s.now,
    ...(months === undefined ? {} : { months }),
    ...(endsAt === undefined ? {} : { endsAt }),
  }
}

/** Why an order cannot be carried out on a right: the office replies the reason (notice 200006). */
function notExecuted(s: Situation, { right, title, type }: RightView): string | undefined {
  if (type.statuses[right.status]?.phase === 'dead') return 'RIGHT_DEAD'
  const against = field<string>(s, 'against')
  if (against !== undefined && title.holdings && !title.holdings.holders.some((h) => h.party === against)) return 'NOT_A_HOLDER'
  return undefined
}

/** One answer for each right: active, queued behind so many, or not executed and why; with the pledges that rank before it. */
function answer(s: Situation, view: RightView): FrozenRight {
  const base = {
    ipRightId: view.right.id,
    pledges: view.title.encumbrances.map((e) => ({ id: e.id, rank: e.rank, pledgees: e.holders.map((h) => h.party) })),
  }
  const reason = notExecuted(s, view)
  if (reason !== undefined) return { ...base, state: 'notExecuted', reason }
  if (view.restraint.active) return { ...base, state: 'queued', position: view.restraint.queue.length + 1 }
  return { ...base, state: 'active', endsAt: activate(order(s), order(s).receivedAt)?.endsAt }
}

const restraintOf = (r: RestraintDocument, changed: Partial<Pick<RestraintDocument, 'active' | 'queue'>>) => ({
  ...(r.active ? { active: r.active } : {}),
  queue: r.queue,
  ...changed,
})

/** A freeze and what becomes of it; every one of these writes the title, so that the guard of the frozen title is put on and off with it. */
export const freezeEffects = {
  freezeRights: {
    right: (s, view) => {
      if (notExecuted(s, view) !== undefined) return undefined
      const { restraint } = view
      const queued = {
        type: 'freezeQueued',
        // PP01 announces a freeze in force; a waiting one has no gazette code of its own (notice 200005).
        code: 'T/',
        change: { title: { touched: true as const }, restraint: restraintOf(restraint, { queue: [...restraint.queue, order(s)] }) },
      }
      if (restraint.active) return queued
      const active = activate(order(s), order(s).receivedAt)
      return active ? { change: { title: { touched: true }, restraint: restraintOf(restraint, { active }) } } : undefined
    },
    dealing: (s) => {
      const { rights: _named, ...terms } = ownFields(s.body)
      const rights = s.views.map((v) => answer(s, v))
      return {
        rights,
        terms: { ...terms, court: { msp: s.actor.msp, court: s.actor.court } },
        ...(rights.every(isOver) ? { status: 'ended' } : {}),
      }
    },
  },
  extendFreeze: {
    right: (s, { restraint }) => {
      if (restraint.active?.freezeId !== s.dealing?.id || !restraint.active) return undefined
      const endsAt = newEnd(s)
      return { change: { title: { touched: true }, restraint: restraintOf(restraint, { active: { ...restraint.active, endsAt } }) } }
    },
    dealing: (s) => {
      const active = new Set(s.views.filter((v) => v.restraint.active?.freezeId === s.dealing?.id).map((v) => v.right.id))
      return { rights: (s.dealing?.rights ?? []).map((r) => (active.has(r.ipRightId) ? { ...r, endsAt: newEnd(s) } : r)) }
    },
  },
  liftFreeze: {
    right: (s, view) => {
      const { restraint } = view
      if (!concerned(s, view)) return undefined
      if (restraint.active?.freezeId !== s.dealing?.id) {
        const queue = restraint.queue.filter((o) => o.freezeId !== s.dealing?.id)
        return queue.length === restraint.queue.length
          ? undefined
          : { code: 'T/', change: { title: { touched: true }, restraint: restraintOf(restraint, { queue }) } }
      }
      const next = promote(restraint.queue, s.now)
      const lifted = { change: { title: { touched: true as const }, restraint: { queue: restraint.queue } } }
      return next.active
        ? [
            lifted,
            {
              type: 'freezeActivated',
              code: 'T/PP01',
              change: { title: { touched: true }, restraint: { active: next.active, queue: next.queue } },
            },
          ]
        : lifted
    },
    dealing: (s) => {
      const lifted = new Set(s.views.filter((v) => concerned(s, v)).map((v) => v.right.id))
      const rights = (s.dealing?.rights ?? []).map((r) => (lifted.has(r.ipRightId) && !isOver(r) ? { ...r, state: 'lifted' } : r))
      return { rights, ...(rights.every(isOver) ? { status: 'ended' } : {}) }
    },
  },
  /** What time ended is recorded by the settling that precedes every command; this one has nothing of its own to say. */
  recordFreezeEnd: { right: () => undefined },
} as const satisfies Record<string, Effect>

/** What time ended, or was never carried out, is not lifted afterwards. */
const isOver = (r: FrozenRight): boolean => ['lifted', 'ended', 'notExecuted'].includes(r.state ?? '')

const newEnd = (s: Situation): string =>
  field<string>(s, 'endsAt') ??
  monthsAfter(field<{ receivedAt: string }>(s, 'service')?.receivedAt ?? s.now, field<number>(s, 'months') ?? 0)
