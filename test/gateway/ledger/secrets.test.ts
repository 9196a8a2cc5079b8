import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { FabricLedger } from '../../../gateway/src/ledger/fabric-ledger.js'

/** What is said to whom before anything is known of the peers: nothing may reach another member's with a secret in it. */
let dir: string
let ledger: FabricLedger
let standIn: Server
let connections = 0

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'secrets-'))
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  mkdirSync(join(dir, 'agent'))
  writeFileSync(join(dir, 'agent/identity.json'), JSON.stringify({ user: 'agent', mspId: 'OwnMSP', type: 'client', role: 'agent' }))
  writeFileSync(join(dir, 'agent/key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(join(dir, 'agent/cert.pem'), 'certificate')
  writeFileSync(join(dir, 'tlsca.pem'), '')
  standIn = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve))
  const { port } = standIn.address() as { readonly port: number }
  const tlsCaFile = join(dir, 'tlsca.pem')
  const profile = {
    engine: 'embedded',
    member: 'own',
    mspId: 'OwnMSP',
    channel: 'ip-rights',
    chaincode: 'ip-rights-ledger',
    // Nobody listens on the discard port.
    peer: { endpoint: '127.0.0.1:9', tlsCaFile },
    otherPeers: [{ mspId: 'OtherMSP', endpoint: `127.0.0.1:${port}`, tlsCaFile }],
    usersDir: dir,
    members: [],
    issuer: { jwksFile: '', issuer: '' },
  }
  ledger = new FabricLedger(profile, { evaluate: 1000, endorse: 1000, submit: 1000, commit: 1000 })
})
afterAll(() => {
  ledger.close()
  standIn.close()
  rmSync(dir, { recursive: true, force: true })
})

const caller = { user: 'agent' }
const secret = { contract: 'rights', name: 'file', argument: '{}', transient: { command: 'a secret' }, endorsers: ['OwnMSP'] }

test.each([
  ['none', { ...secret, endorsers: undefined }],
  ['an empty list', { ...secret, endorsers: [] }],
])('transient data with %s of endorsers is not sent at all', async (_what, { endorsers, ...rest }) => {
  const unnamed = { ...rest, ...(endorsers === undefined ? {} : { endorsers }) }
  const told = /expected the endorsers of rights:file to be named, since it carries transient data, got none/
  await expect(ledger.endorse(caller, unnamed)).rejects.toThrow(told)
  await expect(ledger.evaluate(caller, unnamed)).rejects.toThrow(told)
})

test('a secret, and what rests on one, goes by no other member’s peer; what is public does', async () => {
  const { transient: _transient, endorsers: _endorsers, ...open } = secret
  for (let i = 0; i < 2; i++) {
    await expect(ledger.endorse(caller, secret)).rejects.toMatchObject({ reason: 'ownPeerAway' })
    await expect(ledger.evaluate(caller, secret)).rejects.toMatchObject({ reason: 'ownPeerAway' })
    await expect(ledger.evaluate(caller, { ...open, ownPeerOnly: true })).rejects.toMatchObject({ reason: 'ownPeerAway' })
  }
  expect(connections).toBe(0)
  await expect(ledger.evaluate(caller, open)).rejects.toMatchObject({ reason: 'unreachable' })
  expect(connections).toBeGreaterThan(0)
})
