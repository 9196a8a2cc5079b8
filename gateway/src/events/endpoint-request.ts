import Type, { type Static } from 'typebox'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import type { Parts } from '../parts.js'
import { Problem } from '../problems/problem.js'
import { indexAnswer } from '../register/index-answer.js'
import { stated } from '../register/list-request.js'
import type { EndpointFilter } from './endpoint-filter.js'
import { partyMeant, watchedBy } from './events-asked.js'
import { AddressRefused } from './webhook-address.js'

export const mostRights = 1000

const name = Type.String({ minLength: 1, maxLength: 64 })
export const rightNames = Type.Array(Type.String({ minLength: 1, maxLength: 96 }), {
  maxItems: mostRights,
  description: 'Ids, or numbers in any printed form',
})

export const filterBody = Type.Object(
  {
    ipRightIds: Type.Optional(rightNames),
    types: Type.Optional(Type.Array(name, { maxItems: 100, description: 'Types of event; an empty list for alerts alone' })),
    party: Type.Optional({ ...name, description: 'A party that the event or its dealing names, or that holds the right or held it then' }),
    pledgee: Type.Optional({ ...name, description: 'me, or a party: events about rights pledged to it, or about to be' }),
    watchlist: Type.Optional({ ...name, description: 'Id of a watchlist of the caller' }),
    alerts: Type.Optional(Type.Boolean({ description: 'Whether alerts are delivered too, when they come into their lead time' })),
  },
  { additionalProperties: false, description: 'What is delivered; all that is stated must hold' },
)
export const endpointUrl = Type.String({ minLength: 1, maxLength: 2000, description: 'https, on the public internet' })
export const endpointDescription = Type.String({ maxLength: 400 })

/**
 * Ids of rights named by id or number.
 * @throws Problem naming each that names none
 */
export async function rightsNamedIn(
  parts: Pick<Parts, 'register' | 'indexed'>,
  names: readonly string[],
  target: string,
): Promise<readonly string[]> {
  const { answer } = await indexAnswer(parts, undefined, (indexed) => indexed.events.rightsNamed(names))
  const wrong = answer.flatMap((id, at) =>
    id === undefined ? [{ target: `${target}/${at}`, message: 'expected a right of the register' }] : [],
  )
  const [first] = wrong
  if (first) throw new Problem('MALFORMED', { target: first.target, detail: first.message, details: wrong })
  return [...new Set(answer.filter((id) => id !== undefined))]
}

/** The filter with what its words mean for this caller. @throws Problem naming the member that means nothing */
export async function filterMeant(
  parts: Pick<Parts, 'register' | 'indexed' | 'store'>,
  caller: EnrolledIdentity,
  asked: Static<typeof filterBody>,
): Promise<EndpointFilter> {
  const { ipRightIds, pledgee, watchlist } = asked
  if (watchlist !== undefined) await watchedBy(parts, caller, watchlist, '/filter/watchlist')
  return stated({
    ...asked,
    ipRightIds: ipRightIds === undefined ? undefined : await rightsNamedIn(parts, ipRightIds, '/filter/ipRightIds'),
    pledgee: pledgee === undefined ? undefined : partyMeant(caller, pledgee, '/filter/pledgee'),
  })
}

/** @throws Problem ADDRESS_NOT_ALLOWED where nothing may be sent there */
export async function checkedUrl({ webhooks }: Pick<Parts, 'webhooks'>, url: string): Promise<void> {
  try {
    await webhooks.checkUrl(url)
  } catch (error) {
    if (error instanceof AddressRefused) throw new Problem('ADDRESS_NOT_ALLOWED', { target: '/url', detail: error.message })
    throw error
  }
}
