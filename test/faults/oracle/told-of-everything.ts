import { verified, type Received } from '../../gateway/events/receiver.js'
import type { Question } from './question.js'

/** Deliveries found signed: a verifier takes none that is older than five minutes (Standard Webhooks 1.0.0). */
const known = new WeakSet<Received>()

interface Told {
  readonly id: string
}

/** Every event of the register came to each subscriber, signed, at least once; of each right first deliveries came in the ledger's order. */
export const toldOfEverything: Question = async ({ system, subscribers }) => {
  const reader = await system.as('bank', 'auditor')
  const all: Told[] = []
  for (let next = ''; ;) {
    const { body } = await reader.get(`/events?limit=200${next}`)
    all.push(...(body.items as readonly Told[]))
    if (body.page.more !== true) break
    next = `&after=${body.page.next}`
  }
  return subscribers.flatMap(({ name, secret, received, since }) => {
    const came = new Set(received.map(({ id }) => id))
    const missing = all.slice(all.findIndex(({ id }) => id === since) + 1).filter(({ id }) => !came.has(id))
    const last = new Map<string, readonly number[]>()
    const first = firstOfEach(received)
    const disordered = first.flatMap(({ id, event: { subject } }) => {
      const place = id.split(':').map(Number)
      const before = last.get(subject)
      last.set(subject, place)
      return before !== undefined && compared(place, before) < 0 ? [`${name}: expected ${id} of ${subject} before ${before.join(':')}`] : []
    })
    const forged = received.filter((each) => !known.has(each) && !verifies(secret, each)).map(({ id }) => `${name}: expected ${id} signed`)
    return [...missing.map(({ id }) => `${name}: expected to be told of ${id}`), ...disordered, ...forged]
  })
}

function firstOfEach(received: readonly Received[]): readonly Received[] {
  const met = new Set<string>()
  return received.filter(({ id }) => !met.has(id) && met.add(id))
}

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function verifies(secret: string, received: Received): boolean {
  try {
    verified(secret, received)
    known.add(received)
    return true
  } catch {
    return false
  }
}
