import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { freePortBase, readMark, recordedProcesses, userOf } from '@ip-rights-ledger/network/supervisor'
import { host, members } from '@ip-rights-ledger/network/topology'
import { markedCommands } from '../repo/marked-commands.js'
import { read, root } from '../repo/repository.js'
import { chosenEngine, engineUnderTest } from './engine-under-test.js'

/** What docs/operations.md tells a reader to type, typed, in the order of the page, but for the folder and the ports. */
const page = read('docs/operations.md')
const commands = new Map(markedCommands(page).map(({ name, lines }) => [name, lines]))
const typedOnes = new Set<string>()

let dir = ''
let base = 0
const data = () => join(dir, 'data')
const restored = () => join(dir, 'restored')

const ownPlaces = (line: string): string => {
  const placed = line
    .replaceAll('restored', restored())
    .replaceAll('register-backup', join(dir, 'register-backup'))
    .replaceAll('store-backup.db', join(dir, 'store-backup.db'))
    .replaceAll('-C .data', `-C ${data()}`)
    .replaceAll('--engine fabric', `--engine ${chosenEngine} --port-base ${base}`)
  return /^npm run (network|store) /.test(line) && !line.includes('--data') ? `${placed} --data ${data()}` : placed
}

interface Said {
  readonly code: number
  readonly words: string
}

async function typed(name: string): Promise<Said> {
  typedOnes.add(name)
  const script = (commands.get(name) ?? [`expected a command ${name} in docs/operations.md`]).map(ownPlaces).join('\n')
  try {
    const { stdout, stderr } = await promisify(execFile)('bash', ['-euc', script], { cwd: root, timeout: 150_000 })
    return { code: 0, words: stdout + stderr }
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string }
    return { code: code ?? -1, words: stdout + stderr }
  }
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ip-rights-ledger-operations-'))
  base = await freePortBase(host, 27_000 + 100 * (process.pid % 25), engineUnderTest(chosenEngine).ports)
})

afterAll(async () => {
  for (const folder of [data(), restored()]) {
    // Also after a failure between a kill and the next start, when no supervisor runs and its programs do.
    if (readMark(folder) !== undefined)
      await promisify(execFile)(process.execPath, ['scripts/dist/network.js', 'down', '--data', folder], { cwd: root })
  }
  await rm(dir, { recursive: true, force: true })
}, 90_000)

/** A command that failed shows its words. */
function wentWell({ code, words }: Said): void {
  expect([code, code === 0 ? '' : words]).toEqual([0, ''])
}

test('doctor finds what is needed, and up starts it', async () => {
  const looked = await typed('doctor')
  wentWell(looked)
  expect(looked.words).toMatch(/ok +ports/)
  const started = await typed('up')
  wentWell(started)
  expect(started.words).toMatch(/^ready +in/m)
}, 180_000)

test('a second up is refused', async () => {
  expect(await typed('up')).toMatchObject({ code: 1, words: expect.stringContaining('expected nothing to run on') as unknown })
}, 60_000)

test('status and logs say how it is', async () => {
  const { code, words } = await typed('status')
  expect(code).toBe(0)
  for (const { name } of members) expect(words).toMatch(new RegExp(`^ready +gateway of ${name} `, 'm'))
  const beside = chosenEngine === 'fabric' ? ['certificate authority', 'chaincode'] : []
  for (const part of beside) for (const { name } of members) expect(words).toMatch(new RegExp(`^ready +${part} of ${name} `, 'm'))
  const logs = await typed('logs')
  expect(logs.words).toContain(`==> gateway-bank`)
}, 60_000)

function killSupervisor(): void {
  const holder = userOf(data())
  if (holder === undefined) throw new Error('expected a supervisor')
  process.kill(holder, 'SIGKILL')
}

/** Process ids of Fabric's programs, by name. */
const recorded = () => Object.fromEntries(recordedProcesses(join(data(), 'fabric', 'processes')).map(({ name, pid }) => [name, pid]))

test('after kill -9 of the supervisor the next up takes the folder and says what became of its programs', async () => {
  killSupervisor()
  expect((await typed('status')).code).toBe(1)
  const started = await typed('up')
  wentWell(started)
  expect(started.words).toContain('was ended without stopping: ')
  expect((await typed('status')).code).toBe(0)
}, 180_000)

// Of the embedded engine nothing outlives its supervisor.
if (chosenEngine === 'fabric')
  test('what kill -9 leaves is taken over as it runs, or in a line why not: half dead, other settings', async () => {
    const before = recorded()
    killSupervisor()
    expect((await typed('status')).words).toMatch(/without a supervisor still run .*peer-bank \(\d+\).*`up` takes them over/)
    process.kill(before['peer-court'] ?? 0, 'SIGSTOP')
    const file = join(data(), 'fabric', 'processes', 'orderer-bank.json')
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), digest: 'of other settings' }))
    const started = await typed('up')
    wentWell(started)
    expect(started.words).toContain(`not taken over: peer-court (${before['peer-court']}) does not answer`)
    expect(started.words).toContain(
      `not taken over: orderer-bank (${before['orderer-bank']}) was started from another build or with other settings`,
    )
    const { 'peer-court': peer, 'orderer-bank': orderer, ...others } = recorded()
    expect({ ...others, 'peer-court': before['peer-court'], 'orderer-bank': before['orderer-bank'] }).toEqual(before)
    expect([peer, orderer]).not.toEqual([before['peer-court'], before['orderer-bank']])
    expect((await typed('status')).code).toBe(0)
  }, 180_000)

test('the store of a gateway is copied while it runs, and put back while nothing does', async () => {
  const copied = await typed('store-backup')
  wentWell(copied)
  expect(copied.words).toMatch(/^copied .*bank\.db to .*: accessLog \d+/m)
  const running = await promisify(execFile)(process.execPath, ['scripts/dist/store.js', 'restore', 'bank', 'x', '--data', data()], {
    cwd: root,
  }).catch(({ stderr }: { stderr: string }) => stderr)
  expect(running).toContain('expected nothing to run on')
  const restored = await typed('store-restore')
  wentWell(restored)
  expect(restored.words).toMatch(/^restored .*: accessLog \d+/m)
  expect(existsSync(join(data(), 'store', 'bank.db.before'))).toBe(true)
}, 180_000)

test('down, backup, restore: the register is where it was', async () => {
  const right = async () => (await fetch(`http://${host}:${base}/health/ready`)).json() as Promise<{ readonly height: number }>
  const before = await right()
  wentWell(await typed('down'))
  wentWell(await typed('backup'))
  await rm(data(), { recursive: true })
  wentWell(await typed('restore'))
  expect((await right()).height).toBeGreaterThanOrEqual(before.height)
  expect(readMark(restored())).toMatchObject({ engine: chosenEngine, portBase: base })
}, 240_000)

test('down --purge removes everything', async () => {
  commands.set(
    'purge',
    (commands.get('purge') ?? []).map((line) => `${line} --data restored`),
  )
  wentWell(await typed('purge'))
  expect(existsSync(restored())).toBe(false)
}, 120_000)

test('each command of the page was typed above', () => {
  expect([...typedOnes].sort()).toEqual([...commands.keys()].sort())
  expect(page.match(/^```sh$/gm)).toHaveLength(commands.size)
})
