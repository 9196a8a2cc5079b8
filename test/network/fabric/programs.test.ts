import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import {
  described,
  findPrograms,
  inspectPrograms,
  isRecentEnough,
  programFolders,
  ProgramsMissing,
  statedVersion,
} from '../../../network/src/fabric/programs.js'

const home = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-programs-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function program(folder: string, name: string, script: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, name), 0o755)
}

const says = (name: string, version: string) => `echo "${name}:"; echo " Version: ${version}"`
const bin = (version: string) => join(home, '.cache/ip-rights-ledger/fabric', version, 'bin')
const env = { PATH: '/nowhere' }

test('FABRIC_BIN first, then the newest version of the cache, then PATH', () => {
  for (const version of ['3.1.5', '3.1.10', '3.0.0']) mkdirSync(bin(version), { recursive: true })
  expect(programFolders({ env: { FABRIC_BIN: '/chosen', PATH: '/a:/b' }, home })).toEqual([
    '/chosen',
    bin('3.1.10'),
    bin('3.1.5'),
    bin('3.0.0'),
    '/a',
    '/b',
  ])
})

test.each([
  ['peer:\n Version: v3.1.5\n Commit SHA: 86c1172', '3.1.5'],
  ['configtxgen:\n Version: latest', 'latest'],
  ['nothing of the kind', undefined],
])('%j states %j', (text, version) => {
  expect(statedVersion(text)).toBe(version)
})

test.each([
  ['3.1.5', true],
  ['3.10.0', true],
  ['4.0.0', true],
  ['3.0.9', false],
  ['2.5.16', false],
  ['latest', true],
])('%s will do: %j', (version, will) => {
  expect(isRecentEnough(version, [3, 1])).toBe(will)
})

test.each([
  [{ name: 'peer', version: '3.1.5' }, 'peer 3.1.5'],
  [{ name: 'peer', version: 'latest' }, 'peer latest (states no version to compare with 3.1, and is taken at its word)'],
  [
    { name: 'fabric-ca-server', version: 'main' },
    'fabric-ca-server main (states no version to compare with 1.5, and is taken at its word)',
  ],
] as const)('%j is told with what is not known of it', (program, words) => {
  expect(described(program)).toBe(words)
})

test('missing, too old, and broken are each named, in two lines', async () => {
  program(bin('3.1.5'), 'peer', says('peer', 'v2.5.16'))
  program(bin('3.1.5'), 'orderer', 'exit 7')
  program(bin('3.1.5'), 'configtxgen', says('configtxgen', 'v3.1.5'))
  const error: unknown = await findPrograms({ env, home }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ProgramsMissing)
  const { message, exitCode } = error as ProgramsMissing
  expect(exitCode).toBe(3)
  expect(message.split('\n')).toHaveLength(2)
  expect(message).toContain('peer 2.5.16')
  expect(message).toContain('older than 3.1')
  expect(message).toContain(`orderer (${join(bin('3.1.5'), 'orderer')}) that does not run: exit code 7`)
  expect(message).toContain('no fabric-ca-server')
  expect(message).not.toContain('configtxgen')
})

test('all found: each with its path and version', async () => {
  for (const [name, version] of [
    ['peer', 'v3.1.5'],
    ['orderer', 'latest'],
    ['fabric-ca-server', 'v1.5.21'],
  ] as const)
    program(bin('3.1.5'), name, says(name, version))
  const found = await findPrograms({ env, home })
  expect(found.orderer).toEqual({ name: 'orderer', path: join(bin('3.1.5'), 'orderer'), version: 'latest' })
  expect(found['fabric-ca-server'].version).toBe('1.5.21')
})

describe('a wrong program', () => {
  const wrong = join(home, 'wrong')
  const faultOfPeer = async () => (await inspectPrograms({ env: { FABRIC_BIN: wrong, PATH: '/nowhere' }, home: '/nowhere' }))[0]

  test.each([
    [
      'of another maker',
      'echo "peer, a file sharing client, Version: 9.1"',
      /^peer \(.*wrong.peer\) that is not Fabric's: .*"peer, a file sharing client/,
    ],
    ['of another name', 'echo "orderer:"; echo " Version: v3.1.5"', /^peer \(.*\) that is not Fabric's: .*"orderer:"/],
    [
      'that fails',
      'echo "cannot open shared object" >&2; exit 127',
      /^peer \(.*\) that does not run: exit code 127, cannot open shared object/,
    ],
    ['of an older release', 'echo "peer:"; echo " Version: v2.5.16"', /^peer 2.5.16 \(.*\), older than 3.1/],
  ])('%s is named, with what is wrong with it', async (_, script, fault) => {
    program(wrong, 'peer', script)
    expect(await faultOfPeer()).toMatch(fault)
  })

  test('built for another machine is named', async () => {
    writeFileSync(join(wrong, 'peer'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]))
    expect(await faultOfPeer()).toMatch(/^peer \(.*\) that does not run: /)
  })

  test('is not looked for where a folder has the name', async () => {
    rmSync(join(wrong, 'peer'))
    mkdirSync(join(wrong, 'peer'))
    expect(await faultOfPeer()).toBe('no peer')
  })
})
