import type { FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { placeIn, type EventFilter, type EventPlace } from '../index-db/events-query.js'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { Problem } from '../problems/problem.js'
import { stated } from '../register/list-request.js'
import { rightIdOf } from '../register/right-numbers.js'
import { watchlistOf } from '../store/watchlist-rows.js'

export const placePattern = '^\\d{1,9}:\\d{1,6}:\\d{1,6}$'

/** Parameters by which events are chosen; all that are stated must hold. */
export const eventQuery = {
  after: Type.Optional(Type.String({ pattern: placePattern, description: 'Id of the event after which it goes on' })),
  ipRightId: Type.Optional(
    Type.String({ minLength: 1, maxLength: 96, description: 'Id or any printed number: events in the chain of this right' }),
  ),
  type: Type.Optional(Type.String({ maxLength: 1000, description: 'Types of event, parted by commas' })),
  party: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 64,
      description: 'A party that the event or its dealing names, or that holds the right or held it then',
    }),
  ),
  pledgee: Type.Optional(
    Type.String({ minLength: 1, maxLength: 64, description: 'me, or a party: events about rights pledged to it, or about to be' }),
  ),
  watchlist: Type.Optional(
    Type.String({ maxLength: 64, description: 'Id of a watchlist of the caller: events in the chains of its rights' }),
  ),
}
const _query = Type.Object(eventQuery)

/** The party that `me` stands for. @throws Problem where the caller's certificate names none */
export function partyMeant(caller: EnrolledIdentity, party: string, target: string): string {
  if (party !== 'me') return party
  if (caller.party !== undefined) return caller.party
  throw new Problem('MALFORMED', { target, detail: 'expected a caller whose certificate names a party, got one without' })
}

/** Rights of a watchlist of the caller. @throws Problem where it has none of that id */
export async function watchedBy({ store }: Pick<Parts, 'store'>, caller: EnrolledIdentity, id: string, target: string) {
  const found = await watchlistOf(store.db, caller.user, id)
  if (!found) throw new Problem('MALFORMED', { target, detail: `expected the id of a watchlist of the caller, got ${id}` })
  return JSON.parse(found.rights) as readonly string[]
}

/** Both of two sets of rights, where both are stated. */
export function inBoth(some: readonly string[] | undefined, others: readonly string[] | undefined): readonly string[] | undefined {
  if (some === undefined || others === undefined) return some ?? others
  const known = new Set(others)
  return some.filter((id) => known.has(id))
}

/** What a request for events asks for. */
export async function eventsAsked(
  parts: Pick<Parts, 'register' | 'store'>,
  request: FastifyRequest,
): Promise<EventFilter & { readonly after?: EventPlace }> {
  const { after, ipRightId, type, party, pledgee, watchlist } = request.query as Static<typeof _query>
  const caller = callerOf(request)
  const right = ipRightId === undefined ? undefined : [await rightIdOf(parts.register, caller, ipRightId)]
  const watched = watchlist === undefined ? undefined : await watchedBy(parts, caller, watchlist, 'watchlist')
  return stated({
    after: after === undefined ? undefined : placeIn(after),
    ipRightIds: inBoth(right, watched),
    types: type?.split(',').map((each) => each.trim()),
    party,
    pledgee: pledgee === undefined ? undefined : partyMeant(caller, pledgee, 'pledgee'),
  })
}
