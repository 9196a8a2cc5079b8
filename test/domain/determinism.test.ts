import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { malformed, type Command, type Context } from '@ip-rights-ledger/chaincode/domain'
import { registered, consented, freezeOrder, transferProposed } from './lives.js'
import { asked, askers, bodyFor, states } from './patent-states.js'
import { seen, type Story } from './story.js'
import { author, buyer, copyrightRegistrar, owner, registrar } from './world.js'

const run = promisify(execFile)

interface Case {
  readonly docs: readonly (readonly [string, number | null])[]
  readonly command: Command
  readonly context: Omit<Context, 'digest'>
}

const pool: unknown[] = []
const places = new Map<string, number>()

function placed(value: unknown): number | null {
  if (value === undefined) return null
  const text = JSON.stringify(value)
  const known = places.get(text)
  if (known !== undefined) return known
  places.set(text, pool.push(value) - 1)
  return pool.length - 1
}

function caseOf(story: Story, name: string, actor: (typeof askers)[string], body: Readonly<Record<string, unknown>>): Case | undefined {
  const command = story.command(name, body)
  if (malformed(command, story.tables)) return undefined
  const { digest: _digest, ...context } = story.context(actor)
  return { docs: [...seen(story.docs, command, actor)].map(([key, value]) => [key, placed(value)] as const), command, context }
}

/** Everything about a patent, asked by those who are answered differently, and some of a dealing and of a software right. */
function cases(): readonly Case[] {
  const told = Object.values(states).flatMap((state) => {
    const story = state()
    const who = [askers['registrar'], askers['clock'], askers['holder'], askers['judge']].flatMap((actor) => actor ?? [])
    return asked.flatMap((name) => who.map((actor) => caseOf(story, name, actor, bodyFor(name, story))))
  })
  const proposed = transferProposed()
  const ready = consented(proposed, 'transfers', owner, buyer)
  const software = registered()
  const more = [
    caseOf(proposed, 'transfers.consent', buyer, { terms: proposed.dealing('transfers').termsDigest }),
    caseOf(ready, 'transfers.register', registrar, {}),
    caseOf(software, 'rights.recordChange', copyrightRegistrar, { kind: 'agent', agent: '某代理' }),
    caseOf(software, 'restraints.freeze', askers['judge'] ?? author, freezeOrder(software, { months: 3 })),
  ]
  return [...told, ...more].filter((each) => each !== undefined)
}

let folder: string
let file: string
let plain: readonly string[]
const all = cases()

const decided = async (env: Readonly<Record<string, string>>, order: string): Promise<readonly string[]> => {
  const { stdout } = await run(process.execPath, ['test/fixtures/determinism.mjs', file, order], {
    env: { PATH: process.env['PATH'], ...env },
    maxBuffer: 10_000_000,
  })
  return stdout.trimEnd().split('\n')
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-determinism-'))
  file = join(folder, 'cases.json')
  writeFileSync(file, JSON.stringify({ pool, cases: all }))
  plain = await decided({ TZ: 'UTC', LANG: 'C' }, 'as given')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('every peer comes to the same bytes', () => {
  test('the cases are many, and told apart', () => {
    expect(plain).toHaveLength(all.length)
    expect(all.length).toBeGreaterThan(1500)
    expect(new Set(plain).size).toBeGreaterThan(600)
  })

  test.each([
    ['Asia/Shanghai', 'zh_CN.UTF-8', 'as given'],
    ['America/St_Johns', 'tr_TR.UTF-8', 'reversed'],
    ['Pacific/Kiritimati', 'ar_EG.UTF-8', 'reversed'],
  ])(
    'in %s under %s, members %s',
    async (TZ, LANG, order) => {
      const found = await decided({ TZ, LANG, LC_ALL: LANG }, order)
      const differing = found.findIndex((line, i) => line !== plain[i])
      expect(all[differing]?.command).toBeUndefined()
      expect(found).toEqual(plain)
    },
    60_000,
  )
})

const clocks = [
  'Date.now()',
  'new Date()',
  'Date()',
  'Math.random()',
  'new Date(0).getHours()',
  'new Date(0).getTimezoneOffset()',
  'new Date(0).toLocaleString()',
  "'a'.localeCompare('b')",
  'new Intl.NumberFormat()',
  'performance.now()',
  "process.env['TZ']",
  'crypto.randomUUID()',
  'setTimeout(() => undefined, 1)',
]

test('lint lets no clock, randomness, locale or environment into the chaincode’s rules', () => {
  const snippet = clocks.map((line, i) => `export const x${i}: unknown = ${line}`).join('\n')
  const args = ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', 'chaincode/src/domain/days.ts', '--format', 'json']
  let report = ''
  try {
    report = execFileSync(process.execPath, args, { input: snippet, encoding: 'utf8' })
  } catch (error) {
    report = (error as { stdout: string }).stdout
  }
  const [{ messages }] = JSON.parse(report) as [{ messages: readonly { line: number; ruleId: string }[] }]
  const refused = new Set(messages.filter(({ ruleId }) => ruleId.startsWith('no-restricted')).map(({ line }) => line))
  expect(clocks.filter((_, i) => !refused.has(i + 1))).toEqual([])
}, 60_000)
