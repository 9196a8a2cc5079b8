import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { caPassword, writeCaFiles } from '../../../network/src/fabric/ca/ca-program.js'
import { fabricEngine } from '../../../network/src/fabric/engine.js'
import { caDir } from '../../../network/src/fabric/files.js'
import type { FabricPrograms, FoundProgram, ProgramName } from '../../../network/src/fabric/programs.js'
import { fabricPortsOf, members } from '../../../network/src/topology.js'

/** What a CA server reads, in a folder whose first start was cut off before all were enrolled. */
const dir = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-ca-files-'))
const [member] = members
if (member === undefined) throw new Error('expected a member')
const home = caDir(dir, member)
const settings = () => JSON.parse(readFileSync(join(home, 'fabric-ca-server-config.yaml'), 'utf8')) as { readonly port: number }

const found = (name: ProgramName): FoundProgram => ({ name, path: process.execPath, version: '3.1.5' })
const programs: FabricPrograms = {
  peer: found('peer'),
  orderer: found('orderer'),
  configtxgen: found('configtxgen'),
  'fabric-ca-server': found('fabric-ca-server'),
}

beforeAll(() => {
  writeCaFiles(dir, member, 9000)
})
afterAll(() => rmSync(dir, { recursive: true }))

test('its secret is there whole or not at all, and stays', () => {
  rmSync(join(home, 'enrolment.secret'))
  // As a process leaves it that was killed while it wrote.
  writeFileSync(join(home, 'enrolment.secret.partial'), '')
  writeCaFiles(dir, member, 9000)
  expect(statSync(join(home, 'enrolment.secret')).size).toBe(32)
  expect(existsSync(join(home, 'enrolment.secret.partial'))).toBe(false)
  const password = caPassword(dir, member, 'enrolment', 'admin')
  writeCaFiles(dir, member, 9000)
  expect(caPassword(dir, member, 'enrolment', 'admin')).toBe(password)
})

test('until all are enrolled, another start may choose other ports, and the CAs are told', async () => {
  expect(settings().port).toBe(fabricPortsOf(9000, member).ca)
  const before = readFileSync(join(home, 'enrolment.secret'))
  await fabricEngine({ dataDir: dir, portBase: 9100 }, programs)
  expect(settings().port).toBe(fabricPortsOf(9100, member).ca)
  expect(readFileSync(join(home, 'enrolment.secret'))).toEqual(before)
})

test('once they are, the ports stay', async () => {
  writeFileSync(join(dir, 'fabric', 'access.json'), JSON.stringify({ portBase: 9100 }))
  await expect(fabricEngine({ dataDir: dir, portBase: 9200 }, programs)).rejects.toThrow('expected --port-base 9100, got 9200')
  expect(settings().port).toBe(fabricPortsOf(9100, member).ca)
})
