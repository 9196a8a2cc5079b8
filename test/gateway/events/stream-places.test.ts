import { get, type ClientRequest, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { until } from '../../e2e/until.js'
import { PushingGateway } from './pushing-gateway.js'

let gateway: PushingGateway
let base: string

beforeAll(async () => {
  gateway = await PushingGateway.open({}, { streams: 2, streamsOfCaller: 1 })
  base = await gateway.built.app.listen({ port: 0, host: '127.0.0.1' })
}, 60_000)
afterAll(() => gateway.close())

async function asked(user: string): Promise<ClientRequest> {
  const headers = { authorization: `Bearer ${await gateway.built.token(user)}`, accept: 'text/event-stream' }
  const request = get(`${base}/api/v1/events/stream`, { headers, agent: false })
  request.on('error', () => undefined)
  return request
}

async function answered(user: string): Promise<IncomingMessage> {
  const request = await asked(user)
  return new Promise((resolve) =>
    request.on('response', (response) => {
      response.on('error', () => undefined)
      resolve(response.resume())
    }),
  )
}

test('a caller has so many streams and no more, and leaves room for others', async () => {
  const first = await answered('banker')
  expect(first.statusCode).toBe(200)
  expect((await answered('banker')).statusCode).toBe(429)
  const other = await answered('other')
  expect(other.statusCode).toBe(200)
  expect((await answered('registrar')).statusCode).toBe(503)
  first.destroy()
  await until(async () => (await answered('registrar')).statusCode === 200)
  other.destroy()
})

test('who goes away before its stream begins leaves nothing behind', async () => {
  const { events } = gateway.register.indexed
  const lastPlace = events.lastPlace.bind(events)
  const go = Promise.withResolvers<void>()
  let asking = false
  events.lastPlace = async () => {
    asking = true
    await go.promise
    return lastPlace()
  }
  const closed = new Promise<unknown>((resolve) => {
    gateway.built.app.server.once('connection', (socket) => void socket.once('close', resolve))
  })
  const early = await asked('banker')
  await until(async () => asking)
  early.destroy()
  await closed
  go.resolve()
  events.lastPlace = lastPlace
  expect((await answered('banker')).statusCode).toBe(200)
})
