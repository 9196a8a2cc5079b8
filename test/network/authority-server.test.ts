import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { freePortBase } from '@ip-rights-ledger/network/supervisor'
import { FabricCa } from '../../gateway/src/enrolment/fabric-ca.js'
import { issue } from '../../network/src/crypto/authority.js'
import { authorityOf } from '../../network/src/crypto/certify-anew.js'
import { ensureConsortiumMaterial } from '../../network/src/crypto/consortium-material.js'
import { mspDir, userDir } from '../../network/src/crypto/paths.js'
import { requesterOf, type SignedCall } from '../../network/src/crypto/requester.js'
import { lowSSigner } from '../../network/src/crypto/signer.js'
import { serveAuthorities } from '../../network/src/embedded/authority-server.js'
import { certificateRequest } from '../../network/src/fabric/ca/certificate-request.js'
import { fabricPortsOf, host, memberByName, members } from '../../network/src/topology.js'
import { highS } from '../evidence/high-s.js'

let dir: string
let portBase: number
let servers: readonly Server[] = []

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-authority-'))
  await ensureConsortiumMaterial(dir)
  const ports = (base: number) => members.map((member) => ({ port: fabricPortsOf(base, member).ca, use: `CA of ${member.name}` }))
  portBase = await freePortBase(host, 10_000 + 100 * (process.pid % 180), ports)
  servers = await serveAuthorities(dir, portBase)
}, 60_000)
afterAll(() => {
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
  rmSync(dir, { recursive: true, force: true })
})

const bank = memberByName('bank').mspId
const pem = (user: string, file: string, mspId = bank) => readFileSync(join(userDir(dir, mspId, user), file), 'utf8')
const root = (mspId = bank) => join(mspDir(dir, mspId), 'ca.pem')

/** The bank's CA as its gateway reaches it, by the identities of `mspId`. */
const authority = (mspId = bank) =>
  new FabricCa({
    endpoint: `${host}:${fabricPortsOf(portBase, memberByName('bank')).ca}`,
    tlsCaFile: root(),
    name: 'enrolment',
    usersDir: join(mspDir(dir, mspId), 'users'),
  })

test('an enrolled identity has a further key certified, with what it is enrolled for', async () => {
  const { csr } = await certificateRequest('loan-officer')
  const { certificate, chain } = await authority().certify('loan-officer', csr)
  const [issued, first] = [new X509Certificate(certificate), new X509Certificate(pem('loan-officer', 'cert.pem'))]
  expect([issued.subject, issued.verify(new X509Certificate(chain).publicKey)]).toEqual([first.subject, true])
  expect(issued.fingerprint256).not.toBe(first.fingerprint256)
  expect(Buffer.from(issued.raw).toString('latin1')).toContain('"role":"loan-officer"')
})

test('a request in another’s name, or of another member’s identity, gets none', async () => {
  const { csr } = await certificateRequest('admin')
  await expect(authority().certify('loan-officer', csr)).rejects.toThrow('common name must equal the enrollment ID')
  const { csr: auditor } = await certificateRequest('auditor')
  await expect(authority(memberByName('court').mspId).certify('auditor', auditor)).rejects.toThrow('Authentication failure')
})

test('a CA that answers without end, or with nothing that is an answer, is given up', async () => {
  const { key, cert } = await issue(await authorityOf(dir, bank), { commonName: 'ca', hosts: ['localhost', host] }, new Date())
  let answer: (response: ServerResponse) => void = (response) => response.end('null')
  const server = createServer({ key, cert }, (_request, response) => answer(response))
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  try {
    const { port } = server.address() as AddressInfo
    const usersDir = join(mspDir(dir, bank), 'users')
    const ca = new FabricCa({ endpoint: `${host}:${port}`, tlsCaFile: root(), name: 'enrolment', usersDir })
    const { csr } = await certificateRequest('loan-officer')
    await expect(ca.certify('loan-officer', csr)).rejects.toMatchObject({ code: 'CA_REFUSED' })
    let sent = 0
    answer = (response) => {
      const more = () => {
        if (response.destroyed || sent > 4 * 1024 * 1024) return void response.end()
        sent += 64 * 1024
        response.write('x'.repeat(64 * 1024), () => setImmediate(more))
      }
      more()
    }
    await expect(ca.certify('loan-officer', csr)).rejects.toMatchObject({ code: 'CA_UNREACHABLE' })
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

const base64 = (text: string) => Buffer.from(text).toString('base64')

function call(more: Partial<Record<'certificate' | 'key' | 'body', string>> = {}): SignedCall {
  const { certificate = pem('loan-officer', 'cert.pem'), key = pem('loan-officer', 'key.pem'), body = '{}' } = more
  const [method, path] = ['POST', '/api/v1/reenroll']
  const signed = Buffer.from(`${method}.${base64(path)}.${base64(body)}.${base64(certificate)}`)
  return { method, path, body, token: `${base64(certificate)}.${lowSSigner(key)(signed).toString('base64')}` }
}

test('a call is believed by whoever signed it, and only as it was signed', () => {
  const ca = readFileSync(root(), 'utf8')
  const good = call()
  const [shown = '', signature = ''] = good.token.split('.')
  expect(requesterOf(ca, good)).toBe('loan-officer')
  const forged: Readonly<Record<string, SignedCall>> = {
    'another body': { ...good, body: '{"a":1}' },
    'another path': { ...good, path: '/api/v1/register' },
    'another key': call({ key: pem('auditor', 'key.pem') }),
    'another certificate': { ...good, token: `${base64(pem('auditor', 'cert.pem'))}.${signature}` },
    'a high S': { ...good, token: `${shown}.${Buffer.from(highS(Buffer.from(signature, 'base64'))).toString('base64')}` },
    'no token': { ...good, token: '' },
    'something after it': { ...good, token: `${good.token}.x` },
  }
  for (const [what, each] of Object.entries(forged)) expect([what, requesterOf(ca, each)]).toEqual([what, undefined])
  expect(requesterOf(readFileSync(root(memberByName('court').mspId), 'utf8'), good)).toBeUndefined()
  const year = 366 * 24 * 3600_000
  expect([-1, 1].map((sign) => requesterOf(ca, good, new Date(Date.now() + sign * year)))).toEqual([undefined, undefined])
})
