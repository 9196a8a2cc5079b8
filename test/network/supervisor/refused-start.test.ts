import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { embeddedPorts } from '@ip-rights-ledger/network/embedded-system'
import { freePortBase } from '@ip-rights-ledger/network/supervisor'
import { host, members, portsOf } from '@ip-rights-ledger/network/topology'
import { root } from '../../repo/repository.js'

/** Starts that cannot be: each says in a line what it found and what to do, and leaves everything as it was. */
const parent = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-refused-'))
const data = join(parent, 'data')
let base = 0

beforeAll(async () => {
  base = await freePortBase(host, 23_000 + 100 * (process.pid % 9), embeddedPorts)
})
afterAll(() => rmSync(parent, { recursive: true }))

function start(engine: string, env: Readonly<Record<string, string>> = {}): { readonly code: number | null; readonly words: string } {
  const args = ['scripts/dist/start.js', '--engine', engine, '--data', data, '--port-base', `${base}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 60_000,
  })
  return { code: status, words: stdout + stderr }
}

const everything = () => readdirSync(data).map((name) => [name, readFileSync(join(data, name), 'utf8')])

test('a port taken: which, for what, by whom', async () => {
  const [member] = members
  if (member === undefined) throw new Error('expected a member')
  const { peer } = portsOf(base, member)
  const holder = createServer().listen(peer, host)
  await once(holder, 'listening')
  const { code, words } = start('embedded')
  holder.close()
  expect(code).toBe(1)
  expect(words).toContain(
    `expected free ports, got ${peer} (peer of ${member.name}, held by process ${process.pid}, node) taken on ${host}`,
  )
  expect(words).toMatch(/stop what holds them, or choose others with --port-base N/)
  expect(existsSync(data)).toBe(false)
}, 90_000)

test('a program that is not Fabric’s: exit code 3 and two lines', () => {
  const bin = join(parent, 'bin')
  mkdirSync(bin)
  for (const name of ['peer', 'orderer', 'configtxgen', 'fabric-ca-server']) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name === 'peer' ? 'a file sharing client' : `${name}:`}"\necho " Version: v3.1.5"\n`)
    chmodSync(join(bin, name), 0o755)
  }
  const { code, words } = start('fabric', { FABRIC_BIN: bin, HOME: parent })
  expect(code).toBe(3)
  expect(words.trim().split('\n')).toHaveLength(2)
  expect(words).toContain(`peer (${join(bin, 'peer')}) that is not Fabric's: asked for its version it says "a file sharing client"`)
  expect(words).toContain('name their folder in FABRIC_BIN')
  expect(existsSync(data)).toBe(false)
}, 60_000)

test.each([
  ['another layout', { format: 0, engine: 'embedded', portBase: 9000 }],
  ['another engine', { format: 1, engine: 'fabric', portBase: 9000 }],
])(
  'a folder of %s: the ways out, and nothing in it changes',
  (_, mark) => {
    rmSync(data, { recursive: true, force: true })
    mkdirSync(data)
    writeFileSync(join(data, 'ip-rights-ledger.json'), JSON.stringify(mark))
    writeFileSync(join(data, 'genesis.block'), 'the first block')
    const before = everything()
    const { code, words } = start('embedded')
    expect(code).toBe(1)
    expect(words).toMatch(/got engine \w+, format \d: choose another with --data DIR, or begin anew with --reset; nothing was changed/)
    expect(everything()).toEqual(before)
  },
  60_000,
)
