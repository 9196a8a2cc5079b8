import { createServer, get, type IncomingMessage } from 'node:http'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { SignJWT } from 'jose'
import { EventSource } from '../../../gateway/src/events/event-source.js'
import { until } from '../../e2e/until.js'
import { frozenUntil, held, pledgedTo } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'

const one = 'CN-PAT-1'
const two = 'CN-PAT-2'

let gateway: PushingGateway
let base: string
let token: string
let now = new Date('2026-11-26T08:00:00Z')
const open: Stream[] = []

/** A reader of a stream, from its first byte on. */
class Stream {
  readonly lines: string[] = []
  ended = false
  readonly #response: IncomingMessage

  constructor(response: IncomingMessage) {
    this.#response = response
    let rest = ''
    response.setEncoding('utf8')
    response.on('data', (text: string) => {
      const parts = (rest + text).split('\n')
      rest = parts.pop() ?? ''
      this.lines.push(...parts)
    })
    response.on('close', () => (this.ended = true))
    response.on('error', () => undefined)
  }

  /** Fields of that name, of what is handed to a reader: a block without data is not. */
  of(name: string): readonly string[] {
    const blocks = this.lines.join('\n').split('\n\n')
    const lines = blocks.filter((block) => /^data: /m.test(block)).flatMap((block) => block.split('\n'))
    return lines.flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []))
  }

  /** The last id so far, as a reader that comes back names it. */
  get lastId(): string | undefined {
    return this.lines.findLast((line) => line.startsWith('id: '))?.slice(4)
  }

  close(): void {
    this.#response.destroy()
  }
}

function listen(query = '', headers: Record<string, string> = {}, bearer = token): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const options = { headers: { authorization: `Bearer ${bearer}`, accept: 'text/event-stream', ...headers }, agent: false as const }
    get(`${base}/api/v1/events/stream${query}`, options, (response) => {
      if (response.statusCode !== 200) {
        response.resume()
        reject(new Error(`answered ${response.statusCode}`))
        return
      }
      const stream = new Stream(response)
      open.push(stream)
      resolve(stream)
    }).on('error', reject)
  })
}

beforeAll(async () => {
  gateway = await PushingGateway.open({ now: () => now })
  base = await gateway.built.app.listen({ port: 0, host: '127.0.0.1' })
  token = await gateway.built.token('banker')
  await gateway.register.happened('granted', one, held(one))
  await gateway.register.happened('granted', two, held(two))
}, 60_000)
afterEach(() => {
  for (const stream of open.splice(0)) stream.close()
})
afterAll(() => gateway.close())

const allIds = async () =>
  ((await gateway.send('GET', '/events?limit=200')).body['items'] as unknown as { id: string }[]).map(({ id }) => id)
const has = (stream: Stream, count: number) => until(async () => stream.of('id').length >= count)

test('goes on after an event, then live, without gap or repetition; the list shows the same', async () => {
  const stream = await listen('?after=0:0:0')
  await has(stream, 2)
  await gateway.register.happened('feePaid', one)
  const all = await allIds()
  await has(stream, all.length)
  expect(stream.of('id')).toEqual(all)
  const { items } = (await gateway.send('GET', '/events?limit=200')).body as unknown as { items: unknown[] }
  expect(stream.of('data').map((text) => JSON.parse(text) as unknown)).toEqual(items)
  // A reader that comes back names the last it has, which counts more than where it began.
  const again = await listen('?after=0:0:0', { 'last-event-id': all[1] ?? '' })
  await has(again, all.length - 2)
  expect(again.of('id')).toEqual(all.slice(2))
})

test('without a place it begins now', async () => {
  const stream = await listen()
  const block = await gateway.register.happened('feePaid', two)
  await has(stream, 1)
  expect(stream.of('id')).toEqual([`${block}:0:0`])
})

test('who was cut off before anything came goes on from where its stream began', async () => {
  const stream = await listen(`?ipRightId=${two}`)
  await until(async () => stream.lastId !== undefined)
  stream.close()
  const missed = await gateway.register.happened('feePaid', two)
  const again = await listen(`?ipRightId=${two}`, { 'last-event-id': stream.lastId ?? '' })
  await has(again, 1)
  expect(again.of('id')).toEqual([`${missed}:0:0`])
  // Whoever named a place has that.
  expect((await listen('?after=1:0:0')).lines).not.toContain('id: 1:0:0')
})

test('a stream by a watchlist ends when that is changed or gone, and goes on by what it is then', async () => {
  const { body } = await gateway.send('POST', '/watchlists', { name: 'w', rights: [one] })
  const query = `?watchlist=${String(body['id'])}`
  const stream = await listen(query)
  const other = await listen()
  await gateway.send('PUT', `/watchlists/${String(body['id'])}`, { name: 'w', rights: [one, two] })
  await until(async () => stream.ended)
  expect(other.ended).toBe(false)
  const block = await gateway.register.happened('feePaid', two)
  const again = await listen(query, { 'last-event-id': stream.lastId ?? '' })
  await has(again, 1)
  expect(again.of('id')).toEqual([`${block}:0:0`])
  await gateway.send('DELETE', `/watchlists/${String(body['id'])}`)
  await until(async () => again.ended)
})

test('a watchlist that is changed while its stream begins ends it all the same', async () => {
  const { body } = await gateway.send('POST', '/watchlists', { name: 'w', rights: [one] })
  const { events } = gateway.register.indexed
  const lastPlace = events.lastPlace.bind(events)
  events.lastPlace = async () => {
    events.lastPlace = lastPlace
    await gateway.send('PUT', `/watchlists/${String(body['id'])}`, { name: 'w', rights: [two] })
    return lastPlace()
  }
  const stream = await listen(`?watchlist=${String(body['id'])}`)
  await until(async () => stream.ended)
})

test('joining while events come loses none', async () => {
  const streams: Stream[] = []
  for (let at = 0; at < 12; at += 1) {
    const [stream] = await Promise.all([listen('?after=0:0:0'), gateway.register.happened('feePaid', at % 2 === 0 ? one : two)])
    streams.push(stream)
  }
  const all = await allIds()
  for (const stream of streams) {
    await has(stream, all.length)
    expect(stream.of('id')).toEqual(all)
  }
}, 60_000)

test('filters as the list does', async () => {
  const [byRight, byType, pledged] = await Promise.all([listen(`?ipRightId=${one}`), listen('?type=frozen,pledged'), listen('?pledgee=me')])
  await gateway.register.happened('feePaid', two)
  await gateway.register.happened('pledged', one, pledgedTo(one, 'BANK1'))
  await gateway.register.happened('frozen', one)
  for (const stream of [byRight, byType, pledged]) await has(stream, 2)
  for (const stream of [byRight, byType, pledged])
    expect(stream.of('data').map((text) => (JSON.parse(text) as { type: string }).type)).toEqual(['pledged', 'frozen'])
})

test('alerts come when they come into their lead time, once, to those who asked for them', async () => {
  const stream = await listen('?alerts=true')
  const without = await listen()
  await gateway.register.happened('frozen', two, frozenUntil(two, '2026-12-30T00:00:00Z'))
  await has(stream, 1)
  now = new Date('2026-11-30T00:00:00Z')
  await until(async () => stream.of('event').length > 0)
  await gateway.register.happened('feePaid', two)
  await has(stream, 2)
  expect(stream.of('event')).toEqual(['alert'])
  expect(JSON.parse(stream.of('data')[1] ?? '')).toMatchObject({ id: `freezeEnd:${two}:2026-12-30`, rule: 'freezeEnd', ipRightId: two })
  expect(without.of('event')).toEqual([])
  // What is written of the right afterwards brings none again while the due date stays.
  await gateway.register.happened('transferred', two, held(two, 'P2'))
  await gateway.register.happened('feePaid', two)
  await has(stream, 4)
  await gateway.register.happened('frozen', two, frozenUntil(two, '2026-12-29T00:00:00Z'))
  await until(async () => stream.of('event').length > 1)
  const alerts = stream.of('data').map((data) => JSON.parse(data) as { id: string })
  expect(alerts.filter(({ id }) => id.startsWith('freezeEnd')).map(({ id }) => id)).toEqual([
    `freezeEnd:${two}:2026-12-30`,
    `freezeEnd:${two}:2026-12-29`,
  ])
})

test('ends when the credential does', async () => {
  const brief = await new SignJWT({ roles: ['loan-officer'] })
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setIssuer('test-issuer')
    .setAudience('bank')
    .setSubject('banker')
    .setExpirationTime('6s')
    .sign(gateway.built.key)
  const stream = await listen('', {}, brief)
  expect(stream.ended).toBe(false)
  await until(async () => stream.ended)
})

test('ends when its caller is no longer enrolled, though the token is good still', async () => {
  const { users } = gateway.built.ledger
  const { other } = users
  if (!other) throw new Error('expected another caller')
  const stream = await listen('', {}, await gateway.built.token('other'))
  await gateway.register.happened('feePaid', one)
  await has(stream, 1)
  expect(stream.ended).toBe(false)
  delete users['other']
  await gateway.register.happened('feePaid', one)
  await until(async () => stream.ended)
  users['other'] = other
})

test('takes no wrong place, and no caller without a credential', async () => {
  await expect(listen('', { 'last-event-id': 'x' })).rejects.toThrow('answered 400')
  await expect(listen('?after=1')).rejects.toThrow('answered 400')
  await expect(listen('', {}, 'none')).rejects.toThrow('answered 401')
  for (const accept of ['text/html', 'application/json']) await expect(listen('', { accept })).rejects.toThrow('answered 406')
})

test('one read of the index serves all who listen', async () => {
  const streams = await Promise.all(Array.from({ length: 200 }, () => listen()))
  const told = gateway.register.indexed.events.told.bind(gateway.register.indexed.events)
  let reads = 0
  gateway.register.indexed.events.told = (asked) => {
    reads += 1
    return told(asked)
  }
  const block = await gateway.register.happened('feePaid', one)
  for (const stream of streams) await has(stream, 1)
  expect(new Set(streams.flatMap((stream) => stream.of('id')))).toEqual(new Set([`${block}:0:0`]))
  expect(reads).toBeLessThan(10)
})

test('a reader that does not read is cut off', async () => {
  let source: EventSource | undefined
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    source = new EventSource(response, undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const response = await new Promise<IncomingMessage>((resolve) => get({ port, host: '127.0.0.1', agent: false }, resolve))
  response.on('error', () => undefined)
  response.pause()
  const text = `data: ${'x'.repeat(100_000)}\n\n`
  await until(async () => {
    for (let at = 0; at < 20; at += 1) source?.write(text)
    return source?.open === false
  })
  response.destroy()
  server.close()
})

test('a gateway that stops ends its streams', async () => {
  const stream = await listen()
  await gateway.stop()
  await until(async () => stream.ended)
})
