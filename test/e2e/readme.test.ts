import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { freePortBase, takenPorts, until } from '@ip-rights-ledger/network/supervisor'
import { host } from '@ip-rights-ledger/network/topology'
import { markedCommands } from '../repo/marked-commands.js'
import { read, root } from '../repo/repository.js'
import { chosenEngine, engineUnderTest } from './engine-under-test.js'

/** What README.md tells a reader to type, typed, but for the folder and the ports, since the reader's may be in use here, and the engine of this run. */
const commands = new Map(markedCommands(read('README.md')).map(({ name, lines }) => [name, lines]))

const { ports } = engineUnderTest(chosenEngine)
let dir = ''
let base = 0
let started: ChildProcess
let printed = ''

const ownPlaces = (line: string): string =>
  line
    .replace(/^npm start$/, `npm start -- --engine ${chosenEngine} --data ${dir}/data --port-base ${base}`)
    .replace(/^npm run demo$/, `npm run demo -- --data ${dir}/data`)
    .replaceAll(/(npm run -s (?:token|root|listen) --(?: [a-z-]+){1,2})/g, `$1 --data ${dir}/data`)
    .replaceAll('answer.json', `${dir}/answer.json`)
    .replaceAll(/127\.0\.0\.1:(80[89]\d)/g, (_whole, port: string) => `127.0.0.1:${base + Number(port) - 8080}`)

const shell = async (script: string) => (await promisify(execFile)('bash', ['-euc', script], { cwd: root, timeout: 110_000 })).stdout

/** The parts of an answer that a reader would look at. */
interface Said {
  readonly noun?: string
  readonly results?: readonly { readonly result: string; readonly reasons: readonly { readonly code: string }[] }[]
  readonly items?: readonly { readonly available: boolean; readonly refusal?: unknown }[]
}

const typed = async (name: string): Promise<Said> => JSON.parse(await shell((commands.get(name) ?? []).map(ownPlaces).join('\n'))) as Said

const running = () => started.exitCode === null && started.signalCode === null

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ip-rights-ledger-readme-'))
  base = await freePortBase(host, 30_000, ports)
  const [line = ''] = commands.get('start') ?? []
  started = spawn('bash', ['-c', ownPlaces(line)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  started.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await until(
    {
      what: 'npm start to print its examples',
      holds: async () => !running() || (printed.includes('# ip-office') && printed.endsWith('\n')),
    },
    { timeoutMs: 140_000 },
  )
  if (!running()) throw new Error(`expected npm start to go on, got its end: ${printed}`)
}, 150_000)

afterAll(async () => {
  if (started?.pid !== undefined && running()) process.kill(-started.pid, 'SIGKILL')
  await rm(dir, { recursive: true, force: true })
})

test('npm start prints where each gateway is, and three lines that work as printed', async () => {
  for (const port of [base, base + 1, base + 2, base + 3]) expect(printed).toContain(`http://${host}:${port}`)
  const lines = printed.split('\n').filter((line) => line.startsWith('curl '))
  expect(lines).toHaveLength(3)
  for (const line of lines) expect(JSON.parse(await shell(line))).toMatchObject({ asOf: { block: expect.any(Number) as unknown } })
}, 120_000)

test('the bank’s example: clear, conditional, refused', async () => {
  expect((await typed('bank')).results?.map(({ result }) => result)).toEqual(['clear', 'conditional', 'refused'])
}, 120_000)

test('the court’s example freezes, and the bank is then refused', async () => {
  expect(await typed('court')).toMatchObject({ noun: 'freezes', result: { rights: [{ state: 'active' }] } })
  expect((await typed('bank')).results?.[0]).toMatchObject({
    result: 'refused',
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'FROZEN' })]),
  })
}, 120_000)

test('the office’s example says of each command whether it may be given', async () => {
  const { items = [] } = await typed('office')
  expect(items.length).toBeGreaterThan(5)
  expect(items.filter(({ available, refusal }) => !available && refusal === undefined)).toEqual([])
}, 120_000)

test('the story is told on the register that runs, to its end', async () => {
  const told = await shell((commands.get('demo') ?? []).map(ownPlaces).join('\n'))
  expect(told).toContain('On the register that runs here')
  expect(told).toContain('Each step went as the register promises')
}, 120_000)

test('docs/bank.md: from nothing to a verified signed answer and a received webhook, in five commands', async () => {
  const steps = markedCommands(read('docs/bank.md'))
  expect(steps.map(({ name }) => name)).toEqual(['start', 'token', 'check', 'verify', 'listen'])
  expect(steps[0]?.lines).toEqual(commands.get('start'))
  const said = await shell(
    steps
      .slice(1)
      .flatMap(({ lines }) => lines.map(ownPlaces))
      .join('\n'),
  )
  expect(said).toMatch(/verified|holds|valid/i)
  const delivery = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Record<string, unknown>
  expect(delivery).toMatchObject({ specversion: '1.0', type: expect.stringMatching(/^ipr\./) as unknown })
}, 120_000)

test('every command the README shows has its test here, but for npm test itself', () => {
  expect([...commands.keys()].sort()).toEqual(['bank', 'court', 'demo', 'office', 'start', 'test'])
})

test('Ctrl-C stops all of it', async () => {
  process.kill(-(started.pid ?? 0), 'SIGINT')
  await once(started, 'exit')
  await until(
    { what: 'all ports to be free', holds: async () => (await takenPorts(host, ports(base))).length === 0 },
    { timeoutMs: 40_000 },
  )
  expect(printed).toContain('stopping in reverse order')
}, 60_000)
