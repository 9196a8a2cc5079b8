import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Identities } from '../../../gateway/src/ledger/identities.js'

let folder: string
let now: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ip-rights-ledger-identities-'))
  now = 0
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const identities = () => new Identities(folder, () => now)

async function enrolled(user: string, role: string): Promise<void> {
  await mkdir(join(folder, user), { recursive: true })
  await writeFile(join(folder, user, 'identity.json'), JSON.stringify({ user, mspId: 'BankMSP', type: 'client', role }))
  await writeFile(join(folder, user, 'cert.pem'), `certificate of a ${role}`)
  await writeFile(join(folder, user, 'key.pem'), 'key')
}

test('an identity is read once, however often it is asked for', async () => {
  await enrolled('loan-officer', 'loan-officer')
  const known = identities()
  const first = await known.find('loan-officer')
  expect(first?.certificate).toBe('certificate of a loan-officer')
  expect(await known.find('loan-officer')).toBe(first)
  now += 10_000
  expect(await known.find('loan-officer')).toBe(first)
  expect(await known.any()).toBe(first)
})

test('a renewed identity is noticed, and a withdrawn one', async () => {
  await enrolled('loan-officer', 'loan-officer')
  const known = identities()
  await known.find('loan-officer')
  await enrolled('loan-officer', 'auditor')
  now += 2000
  expect((await known.find('loan-officer'))?.role).toBe('auditor')
  await rm(join(folder, 'loan-officer'), { recursive: true })
  now += 2000
  expect(await known.find('loan-officer')).toBeNull()
  expect(await known.any()).toBeUndefined()
})

test('whoever serves where nobody in particular asks is as it is now, and another where it cannot be read', async () => {
  await enrolled('loan-officer', 'loan-officer')
  await enrolled('auditor', 'auditor')
  const known = identities()
  await known.find('loan-officer')
  await known.find('auditor')
  await enrolled('loan-officer', 'renewed-officer')
  now += 2000
  expect((await known.any())?.certificate).toBe('certificate of a renewed-officer')
  await writeFile(join(folder, 'loan-officer', 'identity.json'), '{')
  now += 2000
  expect((await known.any())?.user).toBe('auditor')
  await rm(join(folder, 'loan-officer'), { recursive: true })
  now += 2000
  expect((await known.any())?.user).toBe('auditor')
})

test('who was not enrolled a moment ago may be now', async () => {
  const known = identities()
  expect(await known.find('auditor')).toBeNull()
  await enrolled('auditor', 'auditor')
  expect((await known.find('auditor'))?.role).toBe('auditor')
})

test('a name that would leave the folder is nobody’s', async () => {
  await enrolled('auditor', 'auditor')
  await cp(join(folder, 'auditor'), join(folder, '..', 'outside'), { recursive: true })
  expect(await identities().find('../outside')).toBeNull()
  await rm(join(folder, '..', 'outside'), { recursive: true })
})
