import { afterEach, expect, jest, test } from '@jest/globals'
import { addDelivery } from '../../../gateway/src/store/webhook-delivery-rows.js'
import { SqliteStatements } from '../../../gateway/src/index-db/sqlite-statements.js'
import { until } from '../../e2e/until.js'
import { held } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { Receiver } from './receiver.js'

let gateway: PushingGateway
let receiver: Receiver

afterEach(async () => {
  jest.restoreAllMocks()
  await gateway.close()
  await receiver.close()
})

test('blocks that nobody is to be told of do not have the outbox looked through', async () => {
  const asked = jest.spyOn(SqliteStatements.prototype, 'run')
  const named = (text: string) => asked.mock.calls.filter(([{ sql }]) => sql.includes(text)).length
  gateway = await PushingGateway.open()
  receiver = await Receiver.open()
  // A gateway that starts looks once for what an earlier process left.
  await until(async () => named('min("nextAt")') === 1)
  asked.mockClear()
  for (let at = 0; at < 5; at += 1) await gateway.register.happened('granted', `CN-PAT-${at}`, held(`CN-PAT-${at}`))
  await until(async () => named('from "webhookEndpoints" where "enabled"') > 0)
  expect(named('"webhookDeliveries"')).toBe(0)
  // What is to be told is looked for at once, though nothing else would have it looked for.
  await gateway.endpoint(receiver.url)
  await gateway.register.happened('granted', 'CN-PAT-9', held('CN-PAT-9'))
  await receiver.count(1)
})

test('what another process entered and left is delivered by this one', async () => {
  gateway = await PushingGateway.open({ longestSleepMs: 50 })
  receiver = await Receiver.open()
  const { id } = await gateway.endpoint(receiver.url)
  await gateway.store.db.transaction().execute(async (trx) => {
    await addDelivery(trx, id, { eventId: 'left', type: 'left', subject: 'left', body: '{"subject":"left"}' }, new Date().toISOString())
  })
  const [received] = await receiver.count(1)
  expect(received?.headers['webhook-id']).toBe('left')
})

test('an endpoint that goes on is told what waited, though nothing happens', async () => {
  gateway = await PushingGateway.open()
  receiver = await Receiver.open()
  const { id } = await gateway.endpoint(receiver.url)
  receiver.answering = (response) => void response.writeHead(410).end()
  await gateway.register.happened('granted', 'CN-PAT-1', held('CN-PAT-1'))
  await until(async () => (await gateway.send('GET', `/webhook-endpoints/${id}`)).body['enabled'] === false)
  receiver.answering = (response) => void response.writeHead(204).end()
  await gateway.send('PATCH', `/webhook-endpoints/${id}`, { enabled: true })
  await gateway.come(id, 'delivered')
})
