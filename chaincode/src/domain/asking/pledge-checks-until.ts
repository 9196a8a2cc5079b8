import { beijingDay, compareInstants, dayEnds, type Instant } from '../days.js'
import { restraintIn, type Docs } from '../docs.js'
import { settle } from '../settle.js'
import { namesAsked } from './asked-rights.js'
import { rightNamed } from './named-right.js'

/**
 * The instant from which on time alone may change what is answered of these documents, always later than `now`: the end of a freeze that still
 * holds one of the rights, or of the Beijing day, by which the law reckons all else. What is answered now is answered until then.
 */
export function pledgeChecksUntil(docs: Docs, ask: Readonly<Record<string, unknown>>, now: Instant): Instant {
  const names = namesAsked(ask)
  const freezes = 'code' in names ? [] : names.flatMap((name) => freezeEnd(name, docs, now))
  return freezes.reduce((first, end) => (compareInstants(end, first) < 0 ? end : first), dayEnds(beijingDay(now)))
}

function freezeEnd(name: string, docs: Docs, now: Instant): readonly Instant[] {
  const id = rightNamed(name, docs)
  const recorded = typeof id === 'string' ? restraintIn(docs, id) : undefined
  const { active } = recorded ? settle(recorded, now).restraint : {}
  return active ? [active.endsAt] : []
}
