import Fastify from 'fastify'
import { adminApp } from '../../gateway/src/admin-app.js'
import { configLines, configTable } from '../../gateway/src/config-table.js'
import { readConfig } from '../../gateway/src/config.js'
import { GatewayMetrics } from '../../gateway/src/metrics/gateway-metrics.js'
import { storeFigures } from '../../gateway/src/metrics/store-figures.js'
import requestFigures from '../../gateway/src/plugins/request-figures.js'
import { insertOperation } from '../../gateway/src/store/operation-rows.js'
import { Store } from '../../gateway/src/store/store.js'
import { requestLog } from '../../gateway/src/request-log.js'
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const operation = {
  user: 'registrar',
  fingerprint: '',
  method: 'POST',
  path: '/parties',
  kind: 'command',
  startedAt: '2026-11-26T08:00:00Z',
  finalAt: '',
  txId: '',
  subjects: '[]',
  request: '',
  signed: '',
  end: '',
  history: '[]',
}

test('answers are counted by the pattern of their route, and guesses at paths as one', async () => {
  const metrics = new GatewayMetrics()
  const app = Fastify()
  await app.register(requestFigures, { metrics })
  app.get('/things/:id', async () => ({}))
  for (const path of ['/things/1', '/things/2', '/guess/1', '/guess/2']) await app.inject(path)
  await app.close()
  const text = await metrics.text()
  expect(text).toContain('ipr_http_request_seconds_count{method="GET",route="/things/:id",status="200"} 2')
  expect(text).toContain('ipr_http_request_seconds_count{method="GET",route="none",status="404"} 2')
  expect(text).not.toContain('guess')
})

test('a gauge says nothing where there is nothing to say', async () => {
  const metrics = new GatewayMetrics()
  let value: number | undefined = 3
  metrics.gauge('ipr_some', 'some', () => value)
  metrics.gaugeBy('state', 'ipr_states', 'states', () => ({ sent: 2 }))
  expect(await metrics.text()).toMatch(/^ipr_some 3$/m)
  expect(await metrics.text()).toMatch(/^ipr_states\{state="sent"\} 2$/m)
  value = undefined
  expect(await metrics.text()).not.toMatch(/^ipr_some \d/m)
})

test('writes and deliveries are counted by state', async () => {
  const store = await Store.open({ file: ':memory:' })
  await insertOperation(store.db, { ...operation, id: '1', requestId: '1', state: 'sent' })
  await insertOperation(store.db, { ...operation, id: '2', requestId: '2', state: 'sent' })
  await insertOperation(store.db, { ...operation, id: '3', requestId: '3', state: 'final' })
  const metrics = new GatewayMetrics()
  storeFigures({ metrics, store })
  const text = await metrics.text()
  expect(text).toContain('ipr_operations{state="sent"} 2')
  expect(text).toContain('ipr_operations{state="final"} 1')
  expect(text).not.toContain('ipr_webhook_deliveries{')
  await store.close()
})

test('where the store does not answer its figures are left out, and the others are there', async () => {
  const store = await Store.open({ file: ':memory:' })
  const metrics = new GatewayMetrics()
  storeFigures({ metrics, store })
  metrics.gauge('ipr_some', 'some', () => 3)
  await store.close()
  const text = await metrics.text()
  expect(text).toMatch(/^ipr_some 3$/m)
  expect(text).not.toMatch(/^ipr_operations\{/m)
})

test('no credential, query or body comes into the log', async () => {
  const lines: string[] = []
  const logger = { ...requestLog('trace'), stream: { write: (line: string) => void lines.push(line) } }
  const app = Fastify({ logger })
  app.post('/things', async (request) => {
    request.log.error({ err: new Error('it failed'), headers: request.headers }, 'failed')
    return {}
  })
  const payload = { name: 'canary-body' }
  await app.inject({ method: 'POST', url: '/things?q=canary-query', headers: { authorization: 'Bearer canary-token' }, payload })
  await app.close()
  expect(lines.join('')).toContain('"path":"/things"')
  expect(lines.join('')).not.toMatch(/canary/)
})

describe('configuration', () => {
  const needed = { GATEWAY_PROFILE: 'p.json', GATEWAY_PORT: '1', GATEWAY_ADMIN_PORT: '2' }
  const folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-config-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('a secret is read from the file that is named for it, and shown nowhere', () => {
    const file = join(folder, 'url')
    writeFileSync(file, 'postgres://index:hidden@db/ipr\n')
    const config = readConfig({ ...needed, INDEX_DATABASE_URL_FILE: file })
    expect(config.INDEX_DATABASE_URL).toBe('postgres://index:hidden@db/ipr')
    const shown = configLines(config).join('\n')
    expect(shown).not.toContain('hidden')
    expect(shown).toMatch(/^INDEX_DATABASE_URL +\(secret\)$/m)
    expect(shown).toMatch(/^STORE_DATABASE_URL +not set$/m)
  })

  test('named twice, or a file that is not there, it is refused by name', () => {
    const twice = { ...needed, INDEX_DATABASE_URL: 'postgres://a', INDEX_DATABASE_URL_FILE: 'x' }
    expect(() => readConfig(twice)).toThrow('expected INDEX_DATABASE_URL or INDEX_DATABASE_URL_FILE, got both')
    expect(() => readConfig({ ...needed, STORE_DATABASE_URL_FILE: join(folder, 'none') })).toThrow(/STORE_DATABASE_URL_FILE.*none/)
  })

  test('every variable says what it is for', () => {
    expect(configTable().filter(({ description }) => description === '')).toEqual([])
  })
})

test('the administration port gives figures, the access log and its verdict', async () => {
  const store = await Store.open({ file: ':memory:' })
  const ledger = { height: async () => ({ block: 7 }) }
  const admin = adminApp({
    ledger,
    store,
    metrics: new GatewayMetrics(),
    member: { name: 'bank', mspId: 'BankMSP' },
    engine: 'embedded',
  } as never)
  const get = async (url: string) => (await admin.inject(url)).statusCode
  expect(await get('/metrics')).toBe(200)
  expect((await admin.inject('/access-log/verification')).json()).toEqual({ entries: 0, head: '0'.repeat(64) })
  expect((await admin.inject('/access-log?limit=5')).json()).toEqual({ items: [] })
  expect(await get('/access-log?limit=0')).toBe(400)
  expect(await get('/access-log?after=2147483648')).toBe(400)
  await admin.close()
  await store.close()
})

const whereDisksFill = existsSync('/dev/full') ? test : test.skip

whereDisksFill('a log that cannot be written ends nothing', () => {
  const script = `import { lastingOutput } from './gateway/dist/request-log.js'
    const output = lastingOutput()
    output.write('one\\n')
    setTimeout(() => { output.write('two\\n'); process.stderr.write('goes on') }, 20)`
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', full, 'pipe'] })
  closeSync(full)
  expect([status, stderr.toString()]).toEqual([0, 'goes on'])
})
