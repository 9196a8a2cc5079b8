import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { importJWK, SignJWT } from 'jose'
import { host, memberByName, portsOf } from '@ip-rights-ledger/network/topology'
import { developmentIssuer } from '../../network/src/development-issuer.js'
import { Client } from './client.js'
import { cast } from './collateral.js'
import { engines, startSystem, type System } from './harness.js'
import { issuerFile } from './tokens.js'

const run = promisify(execFile)
const node = join(process.cwd(), 'node_modules/.bin/node')

describe.each(engines)('who calls a gateway on %s', (engine) => {
  let system: System
  let people: Awaited<ReturnType<typeof cast>>
  let right: string

  beforeAll(async () => {
    system = await startSystem(engine)
    people = await cast(system)
    right = (await people.pledged()).right
  }, 180_000)
  afterAll(async () => {
    people?.close()
    await system?.stop()
  }, 60_000)

  /** The command that a person types, at the bank's gateway. */
  const apiKey = async (...args: readonly string[]) => {
    const admin = `http://${host}:${portsOf(system.portBase, memberByName('bank')).gatewayAdmin}`
    return run(node, ['scripts/dist/api-key.js', 'bank', ...args, '--admin', admin])
  }
  const made = async (...scopes: readonly string[]) => {
    const { stdout, stderr } = await apiKey('make', 'loan-officer', ...scopes, '--label', 'portfolio')
    const { id } = JSON.parse(stderr) as { id: string }
    return { id, key: stdout.trim(), bank: new Client(system.gateway('bank'), stdout.trim()) }
  }

  test('a bank’s key checks a right on the ledger, and does nothing else to it', async () => {
    const { bank } = await made('ipr:status', 'ipr:check', 'ipr:events')
    const { height } = await system.status()
    expect(await bank.get(`/ip-rights/${right}`)).toMatchObject({ status: 200, body: { id: right } })
    expect(await bank.get(`/ip-rights/${right}/encumbrances`)).toMatchObject({ status: 200 })
    const checked = await bank.post('/pledge-checks', { rights: [right] })
    expect([checked.status, checked.body.results[0].ipRightId]).toEqual([200, right])
    expect((await bank.get('/events')).status).toBe(200)
    const barred = ['/transfers', '/pledges', '/pledges/1/release', '/parties', '/evidence-packages', `/ip-rights/${right}/surrender`]
    for (const path of barred) expect([path, (await bank.post(path)).body.code]).toEqual([path, 'SCOPE_MISSING'])
    expect((await bank.get('/ip-rights')).status).toBe(403)
    expect((await system.status()).height).toBe(height)
  })

  test('a key outlasts its gateway’s crash, and is none once it is revoked', async () => {
    const { id, key, bank } = await made('ipr:status')
    await system.kill('gateway-bank')
    await system.restart('gateway-bank')
    expect((await bank.get(`/ip-rights/${right}`)).status).toBe(200)
    const { stdout } = await apiKey('list')
    expect(stdout).toContain(id)
    expect(stdout).not.toContain(key.slice(15))
    await apiKey('revoke', id)
    expect(await bank.get(`/ip-rights/${right}`)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } })
    expect((await new Client(system.gateway('court'), key).get('/members')).status).toBe(401)
  }, 60_000)

  test('the command says what it expects, and what the gateway refused', async () => {
    await expect(apiKey('make', 'loan-officer')).rejects.toMatchObject({ code: 2 })
    await expect(apiKey('make', 'loan-officer', 'ipr:write')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('/scopes/0'),
    })
    await expect(apiKey('make', 'nobody', 'ipr:check')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('/user') })
    await expect(apiKey('revoke', 'none')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('NOT_FOUND') })
  })

  test('a token narrowed to checks checks, and acts no more', async () => {
    const jwk = issuerFile(system.dataDir, 'private.jwk.json')
    const token = await new SignJWT({ roles: ['registrar'], scope: 'openid ipr:check' })
      .setProtectedHeader({ alg: 'ES256', kid: jwk.kid as string })
      .setIssuer(developmentIssuer)
      .setAudience('ip-office')
      .setSubject('registrar')
      .setExpirationTime('1h')
      .sign(await importJWK(jwk, 'ES256'))
    const office = new Client(system.gateway('ip-office'), token)
    expect((await office.post('/pledge-checks', { rights: [right] })).status).toBe(200)
    const { status, body, headers } = await office.post('/parties', { kind: 'legalPerson', name: '丙公司' })
    expect([status, body.code, headers.get('www-authenticate')]).toEqual([
      403,
      'SCOPE_MISSING',
      'Bearer realm="ip-rights-ledger", error="insufficient_scope", scope="ipr:write"',
    ])
  })
})
