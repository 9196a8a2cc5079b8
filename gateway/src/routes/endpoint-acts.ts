import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { Problem } from '../problems/problem.js'
import type { idParams } from '../schemas/answers.js'
import { actOnce } from '../store/endpoint-act-rows.js'
import type { StoreTransaction } from '../store/tables.js'
import { endpointOf, type WebhookEndpointRow } from '../store/webhook-endpoint-rows.js'
import { keyReused, writeIdOf } from './commands.js'

/** The caller's endpoint that the path names; another's is none. */
export async function endpointAsked({ store }: Pick<Parts, 'store'>, request: FastifyRequest): Promise<WebhookEndpointRow> {
  const { id } = request.params as Static<typeof idParams>
  const found = await endpointOf(store.db, callerOf(request).user, id)
  if (!found) throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected the id of an endpoint of the caller' })
  return found
}

/**
 * Does what is asked of an endpoint once a key, and marks the answer to a repetition.
 * @param act as the path says it below the endpoint's
 * @param perform number of the delivery it is about; 0 where it is about none
 * @returns the number of now or then
 * @throws Problem REQUEST_KEY_REUSED where the key named another act
 */
export async function onceAsked(
  { store, webhooks }: Pick<Parts, 'store' | 'webhooks'>,
  request: FastifyRequest,
  reply: FastifyReply,
  { endpoint, act }: { readonly endpoint: string; readonly act: string },
  perform: (trx: StoreTransaction) => Promise<number>,
): Promise<number> {
  const asked = { requestId: writeIdOf(request), endpoint, act, doneAt: webhooks.now().toISOString() }
  const { done, replayed } = await actOnce(store.db, asked, perform)
  if (done.endpoint !== endpoint || done.act !== act) throw keyReused()
  if (replayed) reply.header('idempotency-replayed', 'true')
  return done.number
}
