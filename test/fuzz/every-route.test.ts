import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { commands, dealings, refusals, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import fc from 'fast-check'
import { AnswerSigner } from '../../gateway/src/answers/answer-signer.js'
import { dealingKinds } from '../../gateway/src/index-db/dealing-kinds.js'
import { IndexedRegister } from '../../gateway/src/index-db/indexed-register.js'
import { RegisterIndex } from '../../gateway/src/index-db/register-index.js'
import { httpProblems } from '../../gateway/src/problems/catalogue.js'
import { channel, chaincode } from '../../network/src/topology.js'
import { randomness } from '../domain/wandering.js'
import { makeConsortium } from '../evidence/consortium.js'
import { storyAt } from '../evidence/right-story.js'
import { build, closeAll, type Built } from '../gateway/build.js'
import { type Databases, sqliteFiles } from '../gateway/index-db/databases.js'
import { burdened, free, printed, tellRights, unpublished } from '../gateway/index-db/read-story.js'
import { RegisterChain } from '../gateway/index-db/register-chain.js'
import { memberAuthority } from '../gateway/member-authority.js'
import { answeringLedger, membersKnown } from './answering-ledger.js'
import { askedRequest, type AskedRequest } from './asked-request.js'
import { declaredAnswers, type Described, routesOf } from './declared-answer.js'

/** Every route, asked as its schema says and as no schema says: it answers what it declared, and never that the gateway failed. */
const long = process.env['IPRL_LONG'] === '1'
const runs = long ? 150 : 12
/** The same in every short run, so that it fails for what was changed alone; the long run draws its own. */
const seed = Number(process.env['IPRL_SEED'] ?? (long ? Date.now() % 2 ** 31 : 20_261_126))

const codes = new Set([...httpProblems, ...refusals].map(({ code }) => code))
/** What a gateway answers where what lies behind it fails: no fault of its own. */
const upstream = new Set([502, 503, 504])

let databases: Databases
let index: RegisterIndex
let built: Built
let document: Described
let wrong: ReturnType<typeof declaredAnswers>
const tokens: string[] = []
const words = [free, burdened, unpublished, printed, 'PL1', 'BANK1', 'C1', 'IpOfficeMSP', 'PAT', 'me']
let keys = 0

beforeAll(async () => {
  const consortium = await makeConsortium(storyAt)
  const chain = new RegisterChain(consortium)
  tellRights(chain)
  databases = await sqliteFiles()
  async function* source(from: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    yield* chain.blocks.slice(from)
    if (!signal.aborted) await once(signal, 'abort')
  }
  const options = { location: await databases.fresh(), source, log: { warn: () => undefined } }
  index = new RegisterIndex({ ...options, channel: channel.id, chaincode: chaincode.name, rightTypes, dealingKinds })
  index.start()
  expect(await index.reaches(3, 30_000)).toBe(true)
  const ledger = answeringLedger(randomness(seed))
  ledger.block = 3
  built = await build({
    ...{ commands, rightTypes, ledger, member: 'ip-office', mspId: 'IpOfficeMSP' },
    refusals,
    indexed: new IndexedRegister(index, { rightTypes, dealings }, 'IpOfficeMSP'),
    signer: new AnswerSigner(await consortium.pair('BankMSP', 'answers', 'client')),
    authority: await memberAuthority(ledger.users),
    webhookSettings: { resolve: async () => [{ address: '203.0.113.7', family: 4 }], mostOfCaller: 1_000_000 },
  })
  // The one that every test's app is given says less than the chaincode does.
  ledger.answer('register:members', membersKnown)
  for (const user of ['registrar', 'registrar', 'registrar', 'agent', 'loan-officer', 'auditor']) tokens.push(await built.token(user))
  document = (await built.app.inject('/api/openapi.json')).json<Described>()
  wrong = declaredAnswers(document)
}, 60_000)
afterAll(async () => {
  await closeAll()
  await index?.stop()
  await databases?.stop()
})

/** A stream goes on for as long as it is listened to. */
const listenMs = 100

async function answered({ method, url, headers, payload }: AskedRequest, token: string) {
  const streams = url.includes('/events/stream')
  const asked = built.app.inject({
    method: method as 'GET',
    url,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(payload === undefined ? {} : { payload }),
    ...(streams ? { signal: AbortSignal.timeout(listenMs) } : {}),
  })
  try {
    const { statusCode, headers: given, body } = await asked
    return { status: statusCode, contentType: given['content-type']?.toString(), text: body }
  } catch (error) {
    if (streams) return undefined
    throw error
  }
}

async function judged(request: AskedRequest, token: string): Promise<void> {
  // What is written stands in no block that the index would have to wait for.
  built.ledger.block = 2
  const before = built.ledger.ordered.length
  const answer = await answered(request, token)
  if (answer === undefined) return
  expect(wrong(request.method, request.url, answer)).toBeUndefined()
  if (answer.status >= 500 && !upstream.has(answer.status)) throw new Error(`expected no fault, got ${answer.status} ${answer.text}`)
  if (answer.status < 400) return
  expect(codes).toContain((JSON.parse(answer.text) as { readonly code: string }).code)
  if (!upstream.has(answer.status)) expect(built.ledger.ordered).toHaveLength(before)
}

describe(`every route, seed ${seed}`, () => {
  test('answers as it declares', async () => {
    const found: string[] = []
    const routes = routesOf(document)
    expect(routes.length).toBeGreaterThan(100)
    for (const route of routes) {
      const request = askedRequest(route, words, document, () => `fuzz-${(keys += 1)}`)
      const property = fc.asyncProperty(request, fc.constantFrom(...tokens), judged)
      const result = await fc.check(property, { seed, numRuns: runs, endOnFailure: !long })
      if (result.failed) found.push(`${JSON.stringify(result.counterexample?.[0])}: ${String(result.errorInstance)}`)
    }
    expect(found).toEqual([])
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  }, 600_000)
})
