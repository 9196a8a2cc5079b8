import fc from 'fast-check'
import { afterEach, expect, test } from '@jest/globals'
import { commands, foundingRules, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { inForce } from '../domain/lives.js'
import { build, closeAll } from './build.js'
import { FakeLedger } from './fake-ledger.js'

afterEach(closeAll)

const runs = process.env['IPRL_LONG'] === '1' ? 200 : 15
const digest = 'a'.repeat(64)
const story = inForce()
const { right } = story

/** What an honest peer answers, by question. */
const honest: Readonly<Record<string, object>> = {
  read: { id: right, registrar: 'IpOfficeMSP', version: 3, headHash: digest, registerCompleteTo: '2026-01-01' },
  list: { items: [{ id: right }], next: right },
  events: { events: story.chain, head: story.head, total: story.chain.length },
  resolve: { id: right },
  availableCommands: {
    head: digest,
    commands: [{ contract: 'rights', command: 'payFee', available: false, refusal: { code: 'FROZEN', params: {}, remedies: [] } }],
  },
  pledgeCheck: { results: [{ asked: right, ipRightId: right, result: 'clear', reasons: [], pledges: [] }] },
  status: { results: [{ asked: right, ipRightId: right }] },
  due: { due: [{ contract: 'rights', command: 'lapse', id: right, body: {}, dueAt: '2026-01-01', registrar: 'IpOfficeMSP' }] },
  confidential: { content: { holdings: {} } },
  rules: { rules: foundingRules, digest },
  members: {
    members: { IpOfficeMSP: { name: 'IP office', roles: ['registrar'], rightTypes: ['PAT'] } },
    epoch: { number: 1, since: '2020-01-01T00:00:00Z' },
  },
}
const recorded = { id: right, noun: 'ip-rights', events: [{ type: 'feePaid' }], result: {} }

/** The same JSON with one value in it of another kind, or without it. */
function falsified(answer: unknown, at: readonly number[], value: unknown): unknown {
  const [choice = 0, ...deeper] = at
  if (typeof answer !== 'object' || answer === null) return value
  const names = Object.keys(answer)
  const name = names[choice % Math.max(names.length, 1)]
  if (name === undefined) return value
  const copy = (Array.isArray(answer) ? [...answer] : { ...answer }) as Record<string, unknown>
  copy[name] = deeper.length === 0 ? value : falsified(copy[name], deeper, value)
  return copy
}

const strange = fc.constantFrom<unknown>(
  null,
  5,
  -1,
  1e21,
  'x',
  '',
  true,
  [],
  {},
  [null],
  [5],
  { length: 1 },
  [[]],
  'constructor',
  undefined,
)
const places = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 5 })

const fee = { year: 4, amount: { amount: '1200.00', currency: 'CNY' }, receipt: 'R' }
const rights = [right]
const asked = [
  ['GET', `/ip-rights/${right}?consistency=ledger`],
  ['GET', '/ip-rights/201810390462.7?consistency=ledger'],
  ['GET', '/ip-rights?consistency=ledger'],
  ['GET', '/pledges?consistency=ledger'],
  ['GET', '/pledges/PL1?consistency=ledger'],
  ['GET', `/ip-rights/${right}/events?consistency=ledger`],
  ['GET', `/ip-rights/${right}/status-events?consistency=ledger`],
  ['GET', `/ip-rights/${right}/chain-of-title?consistency=ledger`],
  ['GET', `/ip-rights/${right}/encumbrances?consistency=ledger`],
  ['GET', `/ip-rights/${right}?consistency=ledger&asOf=2024-06-01`],
  ['GET', `/ip-rights/${right}/available-commands`],
  ['GET', `/ip-rights/${right}/filing`],
  ['GET', '/members'],
  ['GET', '/members/IpOfficeMSP'],
  ['GET', '/rules'],
  ['POST', '/pledge-checks?consistency=ledger&signed=false', { rights }],
  ['POST', '/ip-rights/bulk-status?consistency=ledger&signed=false', { rights }],
  ['POST', '/clock-runs'],
  ['POST', `/ip-rights/${right}/pay-fee`, fee],
  ['POST', `/ip-rights/${right}/pay-fee?simulate=true`, fee],
  ['POST', `/ip-rights/${right}/publish`, {}],
  ['POST', '/batches', { items: [{ method: 'POST', path: `/ip-rights/${right}/pay-fee`, body: fee }], atomic: true }],
] as const

test('a peer that answers JSON of another form is at fault, and is told so; no caller is told a form that the contract does not name', async () => {
  const ledger = new FakeLedger()
  let lie: (answer: object) => unknown = (answer) => answer
  const answering = (answer: object) => () => lie(answer)
  for (const { contract, name } of commands) ledger.answer(`${contract}:${name}`, answering(recorded))
  ledger.answer('batches:perform', answering({ id: 'BATCH', noun: 'batches', events: [], items: [recorded] }))
  const { send } = await build({ commands, rightTypes, ledger })
  for (const [name, answer] of Object.entries(honest)) ledger.answer(`register:${name}`, answering(answer))
  for (const [method, path, body] of asked) {
    lie = (answer) => answer
    const before = await send(method, `/api/v1${path}`, { body })
    expect([path, before.status < 300]).toEqual([path, true])
    const property = fc.asyncProperty(places, strange, async (at, value) => {
      lie = (answer) => JSON.parse(JSON.stringify(falsified(answer, at, value))) as unknown
      const { status, body: told } = await send(method, `/api/v1${path}`, { body })
      if (status >= 500) expect([path, status, told['code'], told['detail']]).toEqual([path, 502, 'LEDGER_FAULT', expect.any(String)])
    })
    await fc.assert(property, { seed: 20_261_126, endOnFailure: true, numRuns: runs })
  }
}, 120_000)
