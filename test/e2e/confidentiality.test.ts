import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedRegister } from '../../scripts/start/seeding.js'
import { allBlocks } from './all-blocks.js'
import type { Answer, Client } from './client.js'
import { freshApplicationNumber } from './fitting-bodies.js'
import { startSystem, type System } from './harness.js'

/** What an unpublished application says, and whose it is, stays with the registrar: looked for everywhere by its bytes. */
let system: System
let agent: Client
let examiner: Client
const others: Client[] = []

const canary = () => `KANARI${randomBytes(10).toString('hex').toUpperCase()}`
const secret = { title: canary(), claim: canary(), inventor: canary(), applicant: canary(), salt: randomBytes(32).toString('hex') }
const filing = {
  rightType: 'PAT',
  particulars: { title: secret.title, claims: 7, abstract: secret.claim, inventors: [secret.inventor] },
  // Not on the register: so that wherever this id is found, the filing brought it there.
  holdings: { kind: 'sole', holders: [{ party: secret.applicant }] },
  salt: secret.salt,
}

beforeAll(async () => {
  system = await startSystem()
  await seedRegister(system)
  agent = await system.as('ip-office', 'agent')
  examiner = await system.as('ip-office', 'examiner')
  for (const [member, user] of [
    ['ip-office', 'owner'],
    ['ip-office', 'auditor'],
    ['copyright-office', 'registrar'],
    ['bank', 'loan-officer'],
    ['court', 'judge'],
  ] as const)
    others.push(await system.as(member, user))
}, 120_000)
afterAll(async () => {
  await system?.stop()
}, 60_000)

/** Names of the secrets that a text or a file holds: as they are, and as they look inside base64 or hex. */
function heldIn(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  return Object.entries(secret).flatMap(([name, value]) => {
    const forms = [value, Buffer.from(value).toString('hex'), ...[0, 1, 2].map((shift) => insideBase64(value, shift))]
    return forms.some((form) => text.includes(form)) ? [name] : []
  })
}

/** What is the same of a value's base64 wherever it begins in a longer text. */
function insideBase64(value: string, shift: number): string {
  return Buffer.from('x'.repeat(shift) + value)
    .toString('base64')
    .slice(shift === 0 ? 0 : 4, -4)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}

const told = (answers: readonly Answer[]) => answers.flatMap(({ body }) => heldIn(Buffer.from(JSON.stringify(body))))

async function accepted(): Promise<string> {
  const { id, result } = await agent.write('/ip-rights', filing)
  const body = { rightType: 'PAT', commitment: result.commitment, applicationNumber: freshApplicationNumber(), filingDate: '2026-11-02' }
  await examiner.write(`/ip-rights/${id}/accept`, body)
  await agent.write(`/ip-rights/${id}/request-examination`)
  return id as string
}

test('the content of an unpublished application is in no block, database, log, event or error but the registrar’s private store', async () => {
  const id = await accepted()
  // The registrar's own people and the agent who filed it do see it.
  for (const reader of [agent, examiner]) expect(told([await reader.get(`/ip-rights/${id}/filing`)])).toEqual(Object.keys(secret))

  const seen: Answer[] = []
  for (const other of others) {
    for (const path of ['', '/events', '/filing', '/status-events', '/chain-of-title', '/encumbrances', '/available-commands'])
      seen.push(await other.get(`/ip-rights/${id}${path}`))
    seen.push(await other.get('/ip-rights?limit=200'))
    seen.push(await other.post(`/ip-rights/${id}/publish`, { earlyRequested: true }))
    seen.push(await other.post('/pledge-checks', { rights: [id] }))
  }
  seen.push(await agent.post(`/ip-rights/${id}/declare`, { command: 'withdraw', parties: ['SOMEBODY'] }))
  expect(told(seen)).toEqual([])
  const read = await others[3]?.get(`/ip-rights/${id}`)
  expect(read?.body).toMatchObject({ id, rightType: 'PAT', dates: { filing: '2026-11-02' } })
  expect([read?.body.particulars, read?.body.title]).toEqual([undefined, undefined])

  // Sent where it does not belong, and sent wrong: refused, and not written down.
  const elsewhere = await system.as('copyright-office', 'agent')
  expect((await elsewhere.post('/ip-rights', filing)).body.code).toBe('FILE_AT_THE_REGISTRAR')
  expect((await agent.post('/ip-rights', { ...filing, salt: filing.salt.slice(1) })).body.code).toBe('SALT_TOO_SHORT')
  expect((await agent.post('/ip-rights', { ...filing, particulars: { ...filing.particulars, claims: 'many' } })).status).toBe(400)
  expect((await others[0]?.post('/ip-rights', filing))?.body.code).toBe('ROLE_NOT_ALLOWED')

  const blocks = await allBlocks(system.dataDir)
  expect(blocks.flatMap((block, number) => heldIn(block).map((name) => `block ${number}: ${name}`))).toEqual([])
  const files = filesBelow(system.dataDir).filter((file) => !relative(system.dataDir, file).startsWith('crypto/'))
  const holding = files.flatMap((file) =>
    heldIn(readFileSync(file)).length > 0 ? [relative(system.dataDir, file).replace(/-(wal|shm)$/, '')] : [],
  )
  // The registrar's own store, and with Fabric its peer's transient store as well, which forgets by block height.
  const own =
    /^(ledger\/private-IpOfficeMSP\.db|fabric\/peers\/ip-office\/data\/(ledgersData\/(pvtdataStore|stateLeveldb)|transientstore)\/[\w.]+)$/
  expect(holding).not.toHaveLength(0)
  expect(holding.filter((file) => !own.test(file))).toEqual([])
}, 90_000)

test('a write under a key used before is answered again; another body under it is refused; nothing more is recorded', async () => {
  const registrar = await system.as('ip-office', 'registrar')
  const key = randomUUID()
  const first = await registrar.post('/parties', { kind: 'legalPerson', name: '第一次' }, { key })
  const height = (await registrar.get('/health/ready')).body.height
  const again = await registrar.post('/parties', { kind: 'legalPerson', name: '第一次' }, { key })
  expect([first.status, again.status, again.body]).toEqual([201, 201, first.body])
  expect([first.headers.get('idempotency-replayed'), again.headers.get('idempotency-replayed')]).toEqual([null, 'true'])
  const other = await registrar.post('/parties', { kind: 'legalPerson', name: '第二次' }, { key })
  expect([other.status, other.body.code]).toEqual([422, 'REQUEST_KEY_REUSED'])
  // A gateway that was started anew remembers nothing: the ledger does.
  await system.kill('gateway-ip-office')
  await system.restart('gateway-ip-office')
  const after = await registrar.post('/parties', { kind: 'legalPerson', name: '第一次' }, { key })
  expect([after.status, after.body.id, after.headers.get('idempotency-replayed')]).toEqual([201, first.body.id, 'true'])
  const late = await registrar.post('/parties', { kind: 'legalPerson', name: '第二次' }, { key })
  expect([late.status, late.body.code]).toEqual([422, 'REQUEST_KEY_REUSED'])
  expect((await registrar.get('/health/ready')).body.height).toBe(height)
}, 60_000)

test('a simulated write says what would happen, and nothing happens', async () => {
  const registrar = await system.as('ip-office', 'registrar')
  const before = (await registrar.get('/health/ready')).body.height
  const name = canary()
  const { status, body } = await registrar.post('/parties?simulate=true', { kind: 'legalPerson', name })
  expect([status, body]).toEqual([200, expect.objectContaining({ simulated: true, noun: 'parties' })])
  expect((await registrar.get(`/parties/${body.id}`)).status).toBe(404)
  expect((await registrar.get('/health/ready')).body.height).toBe(before)
}, 30_000)
