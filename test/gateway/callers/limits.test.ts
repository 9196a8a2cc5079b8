import { request, type IncomingHttpHeaders } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { build, closeAll, type Answered, type Built } from '../build.js'

afterEach(closeAll)

/** A ledger that answers reads only once it is let. */
function heldBack(built: Built) {
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  const { evaluate } = built.ledger
  let waiting = 0
  built.ledger.answer('register:read', () => ({ id: 'CN-AAA-1', headHash: 'h' }))
  built.ledger.evaluate = async (...asked) => {
    waiting += 1
    await gate
    return evaluate.apply(built.ledger, asked)
  }
  return { release, waiting: () => waiting }
}

async function listening(built: Built): Promise<number> {
  await built.app.listen({ host: '127.0.0.1', port: 0 })
  return (built.app.server.address() as AddressInfo).port
}

const right = '/api/v1/ip-rights/CN-AAA-1'

test('of 600 reads at once behind a slow ledger so many wait as may, the others hear 503 at once, and none hangs', async () => {
  const built = await build({ limits: { atOnce: 200 } })
  const { release, waiting } = heldBack(built)
  const port = await listening(built)
  const authorization = `Bearer ${await built.token('registrar')}`
  const answered: { status: number; headers: IncomingHttpHeaders }[] = []
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path: right, headers: { authorization }, agent: false }, (response) => {
        answered.push({ status: response.statusCode ?? 0, headers: response.headers })
        response.resume().on('end', resolve)
      })
      sent.on('error', reject)
      sent.end()
    })
  const all = Array.from({ length: 600 }, one)
  await until(() => answered.length === 400)
  expect(answered.map(({ status }) => status)).toEqual(Array<number>(400).fill(503))
  expect(answered[0]?.headers).toMatchObject({ 'retry-after': '1', 'content-type': expect.stringContaining('problem+json') })
  await until(() => waiting() === 200)
  // Whoever watches the process still hears that it lives.
  expect((await built.app.inject('/health/live')).statusCode).toBe(200)
  release()
  await Promise.all(all)
  expect(answered.slice(400).map(({ status }) => status)).toEqual(Array<number>(200).fill(200))
  expect((await built.send('GET', right)).status).toBe(200)
}, 60_000)

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

test('whoever hangs up makes room for the next', async () => {
  const built = await build({ limits: { atOnce: 1 } })
  const { release, waiting } = heldBack(built)
  const port = await listening(built)
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET ${right} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${await built.token('registrar')}\r\n\r\n`)
  await until(() => waiting() === 1)
  expect((await built.send('GET', right)).status).toBe(503)
  socket.destroy()
  const again = async () => (await built.send('GET', right)).status
  while (waiting() === 1) await Promise.race([again(), new Promise((resolve) => setImmediate(resolve))])
  release()
  while ((await again()) !== 200) expect(waiting()).toBeGreaterThan(1)
})

test('a gateway that stops answers by a problem and says when to come again; whether it lives, to the end', async () => {
  const built = await build()
  let release = () => {}
  built.ledger.gate = new Promise((resolve) => (release = resolve))
  built.ledger.answer('rights:payFee', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [] }))
  const port = await listening(built)
  const authorization = `Bearer ${await built.token('registrar')}`
  const ask = (path: string) =>
    new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, headers: { authorization }, agent: false }, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (part: string) => (body += part))
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
      })
      sent.on('error', reject)
      sent.end()
    })
  const paying = built.send('POST', `${right}/pay-fee`, { body: { year: 2 } })
  await until(() => built.ledger.ordered.length === 1)
  const closing = built.app.close()
  for (const path of [right, '/health/ready', '/nothing']) {
    const { status, headers, body } = await ask(path)
    expect([path, status, (JSON.parse(body) as { code: string }).code, headers['retry-after'], headers['content-type']]).toEqual([
      ...[path, 503, 'OVERLOADED', '2'],
      expect.stringContaining('problem+json'),
    ])
  }
  expect((await ask('/health/live')).status).toBe(200)
  release()
  expect((await paying).status).toBe(201)
  await closing
})

test('refused requests, unknown paths and garbage count while they are under way, and no longer', async () => {
  const built = await build({ limits: { atOnce: 1 } })
  built.ledger.answer('register:members', () => ({ members: {}, epoch: {} }))
  for (const url of ['/nothing', '/api/v1/members', '/api/v1/ip-rights/%00', '/nothing'])
    expect((await built.app.inject(url)).statusCode).toBeLessThan(500)
  expect((await built.send('GET', '/api/v1/members')).status).toBe(200)
})

test('a request that takes too long is answered 504: nothing is known lost', async () => {
  const built = await build({ limits: { handlerMs: 50 } })
  const { release } = heldBack(built)
  const { status, body, headers } = await built.send('GET', right)
  expect([status, body['code'], headers['retry-after']]).toEqual([504, 'LEDGER_SLOW', '2'])
  release()
})

test('one caller’s requests are counted, whatever its address; the head says what is left', async () => {
  const built = await build({ limits: { perCaller: 2 } })
  built.ledger.answer('register:members', () => ({ members: {}, epoch: {} }))
  const ask = (user = 'registrar') => built.send('GET', '/api/v1/members', { user })
  const heads = [(await ask()).headers, (await ask()).headers]
  expect(heads.map((head) => [head['ratelimit-limit'], head['ratelimit-remaining']])).toEqual([
    ['2', '1'],
    ['2', '0'],
  ])
  const { status, headers, body } = await ask()
  expect([status, body['code'], body['retryable']]).toEqual([429, 'TOO_MANY_REQUESTS', true])
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)
  expect((await ask('auditor')).status).toBe(200)
})

test('one address’s requests are counted before anything is known of them: without token, with a wrong one, to no path at all', async () => {
  const { app } = await build({ limits: { perAddress: 4 } })
  const ask = async (url: string, remoteAddress = '10.0.0.1', authorization = 'Bearer abc') =>
    (await app.inject({ url, remoteAddress, headers: { authorization } })).statusCode
  expect([await ask('/api/v1/members'), await ask('/nothing'), await ask('/problems'), await ask('/nothing')]).toEqual([401, 404, 200, 404])
  for (const url of ['/api/v1/members', '/nothing', '/problems', '/api/openapi.json']) expect([url, await ask(url)]).toEqual([url, 429])
  expect(await ask('/nothing', '10.0.0.2')).toBe(404)
  // Probes are not for callers.
  expect(await ask('/health/live')).toBe(200)
})

test('an IPv6 network counts as one', async () => {
  const { app } = await build({ limits: { perAddress: 2 } })
  const ask = async (remoteAddress: string) => (await app.inject({ url: '/nothing', remoteAddress })).statusCode
  expect([await ask('2001:db8::1'), await ask('2001:db8::2'), await ask('2001:db8::3'), await ask('2001:db8:0:1::1')]).toEqual([
    404, 404, 429, 404,
  ])
})

test('acts have a measure of their own, and so have costly things: reads go on', async () => {
  const built = await build({ limits: { writesPerCaller: 2, costlyPerCaller: 1 } })
  built.ledger.answer('register:members', () => ({ members: {}, epoch: {} }))
  built.ledger.answer('rights:payFee', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [] }))
  built.ledger.answer('register:read', () => ({ id: 'CN-AAA-1' }))
  const pay = async () => (await built.send('POST', `${right}/pay-fee`, { body: { year: 2 } })).status
  expect([await pay(), await pay(), await pay()]).toEqual([201, 201, 429])
  const take = async () => (await built.send('POST', '/api/v1/evidence-packages', { body: { ipRightId: 'CN-AAA-1' } })).status
  expect([await take(), await take()]).toEqual([202, 429])
  expect((await built.send('GET', '/api/v1/members')).status).toBe(200)
})

const codesOf = (answers: readonly Answered[]) => answers.map(({ status, body }) => [status, body['code']])

test('a batch is as many acts as it has items, and one costly thing', async () => {
  const batch = async (built: Built, items: number) =>
    built.send('POST', '/api/v1/batches', {
      body: {
        items: Array.from({ length: items }, (_, n) => ({ method: 'POST', path: `/ip-rights/CN-AAA-${n}/pay-fee`, body: { year: 2 } })),
      },
    })
  const paying = async (limits: object) => {
    const built = await build({ limits })
    built.ledger.answer('rights:payFee', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [] }))
    return built
  }
  const acting = await paying({ writesPerCaller: 5 })
  const first = await batch(acting, 4)
  expect([first.status, first.headers['ratelimit-remaining']]).toEqual([200, '1'])
  // What is left lets one more in, whole.
  expect(codesOf([await batch(acting, 4), await batch(acting, 1)])).toEqual([
    [200, undefined],
    [429, 'TOO_MANY_REQUESTS'],
  ])
  expect((await acting.send('POST', `${right}/pay-fee`, { body: { year: 2 } })).status).toBe(429)
  const costly = await paying({ costlyPerCaller: 1 })
  expect(codesOf([await batch(costly, 1), await batch(costly, 1)])).toEqual([
    [200, undefined],
    [429, 'TOO_MANY_REQUESTS'],
  ])
})

test('a new webhook endpoint is a costly thing', async () => {
  const built = await build({ limits: { costlyPerCaller: 2 } })
  const add = (n: number) => built.send('POST', '/api/v1/webhook-endpoints', { body: { url: `https://93.184.215.14/${n}` } })
  expect(codesOf([await add(1), await add(2), await add(3)])).toEqual([
    [201, undefined],
    [201, undefined],
    [429, 'TOO_MANY_REQUESTS'],
  ])
})

test.each([
  ['/pledge-checks', 'register:pledgeCheck'],
  ['/ip-rights/bulk-status', 'register:status'],
])('%s counts by the rights it asks for: of one it is as any request', async (path, question) => {
  const built = await build({ limits: { costlyPerCaller: 2 } })
  built.ledger.answer(question, () => ({ results: [] }))
  const ask = (rights: number, query = 'signed=false') =>
    built.send('POST', `/api/v1${path}?${query}`, { body: { rights: Array.from({ length: rights }, (_, n) => `CN-AAA-${n}`) } })
  const one = await Promise.all(Array.from({ length: 50 }, () => ask(1)))
  expect(new Set(one.map(({ status, headers }) => `${status} ${String(headers['ratelimit-limit'])}`))).toEqual(new Set(['200 undefined']))
  const many = await ask(101)
  expect([many.status, many.headers['ratelimit-remaining']]).toEqual([200, '1'])
  expect(codesOf([await ask(500), await ask(2)])).toEqual([
    [200, undefined],
    [429, 'TOO_MANY_REQUESTS'],
  ])
  expect((await ask(1)).status).toBe(200)
  expect((await ask(1, 'signed=false&attest=true')).status).toBe(429)
})

describe('what no credential is asked for', () => {
  const check = '/api/v1/evidence-verifications'
  const checked = async ({ app }: Built, remoteAddress = '10.0.0.1', payload: object = { package: {} }) =>
    app.inject({ method: 'POST', url: check, remoteAddress, payload })

  test('is counted by address, also where a credential comes with it, and probes are not', async () => {
    const built = await build({ limits: { openPerAddress: 2 } })
    const authorization = `Bearer ${await built.token('registrar')}`
    const ask = async (url: string, remoteAddress = '10.0.0.1') =>
      (await built.app.inject({ url, remoteAddress, headers: { authorization } })).statusCode
    expect([await ask('/problems'), await ask('/api/openapi.json'), await ask('/problems')]).toEqual([200, 200, 429])
    expect([await ask('/problems', '10.0.0.2'), await ask('/health/live'), await ask('/health/ready')]).toEqual([200, 200, 200])
    expect((await checked(built)).statusCode).toBe(429)
    built.ledger.answer('register:members', () => ({ members: {}, epoch: {} }))
    expect(await ask('/api/v1/members')).toBe(200)
  })

  test('a check of a package has a narrower measure', async () => {
    const built = await build({ limits: { openCostlyPerAddress: 2 } })
    expect([(await checked(built)).statusCode, (await checked(built)).statusCode]).toEqual([200, 200])
    const { statusCode, headers, json } = await checked(built)
    expect([statusCode, json<{ code: string }>().code]).toEqual([429, 'TOO_MANY_REQUESTS'])
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect((await checked(built, '10.0.0.2')).statusCode).toBe(200)
    expect((await built.app.inject({ url: '/problems', remoteAddress: '10.0.0.1' })).statusCode).toBe(200)
  })

  test('few are under way at a time, of one address and in all: the next is refused before its body comes, and let in once one is over', async () => {
    const built = await build({ limits: { openCostlyAtOnceOfAddress: 1, openCostlyAtOnce: 2 }, server: { trustProxy: true } })
    let arrived = 0
    built.app.server.on('request', () => (arrived += 1))
    const port = await listening(built)
    const post = (address: string, length: number) => {
      const headers = { 'x-forwarded-for': address, 'content-type': 'application/json', 'content-length': length }
      const sent = request({ host: '127.0.0.1', port, path: check, method: 'POST', headers, agent: false })
      return sent.on('error', () => undefined)
    }
    /** A check whose body does not come. */
    const held = async (address: string) => {
      const [before, sent] = [arrived, post(address, 1000)]
      sent.flushHeaders()
      await until(() => arrived > before)
      return sent
    }
    const answer = (sent: ReturnType<typeof post>) =>
      new Promise<readonly unknown[]>((resolve) =>
        sent.once('response', ({ statusCode, headers }) => {
          sent.destroy()
          resolve([statusCode, headers['retry-after']])
        }),
      )
    const whole = (address: string) => {
      const sent = post(address, 14)
      sent.end('{"package":{}}')
      return answer(sent)
    }
    const first = await held('10.0.0.1')
    expect(await answer(await held('10.0.0.1'))).toEqual([429, '1'])
    expect(await whole('10.0.0.2')).toEqual([200, undefined])
    const second = await held('10.0.0.2')
    expect(await answer(await held('10.0.0.3'))).toEqual([503, '1'])
    first.destroy()
    while ((await whole('10.0.0.1'))[0] !== 200) expect(arrived).toBeLessThan(1000)
    second.destroy()
  })
})
