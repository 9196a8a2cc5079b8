import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { answerPledgeChecks, dealings, pledgeCheckReads, rightTypes, type Context } from '@ip-rights-ledger/chaincode/domain'
import { createHash } from 'node:crypto'
import { dealingKinds } from '../../../gateway/src/index-db/dealing-kinds.js'
import { IndexDb, type IndexLocation } from '../../../gateway/src/index-db/index-db.js'
import { IndexedRegister } from '../../../gateway/src/index-db/indexed-register.js'
import { KeptAnswers } from '../../../gateway/src/index-db/kept-answers.js'
import { KnownDocs } from '../../../gateway/src/index-db/known-docs.js'
import { RegisterIndex } from '../../../gateway/src/index-db/register-index.js'
import { channel, chaincode } from '../../../network/src/topology.js'
import { makeConsortium } from '../../evidence/consortium.js'
import { storyAt } from '../../evidence/right-story.js'
import type { Databases } from './databases.js'
import { onEachDatabase } from './on-each-database.js'
import { encumbered, frozen, right, title } from './documents.js'
import { free, tellRights } from './read-story.js'
import { RegisterChain } from './register-chain.js'

const context: Context = {
  actor: { msp: 'BankMSP', role: 'loan-officer' },
  now: '2026-11-26T10:00:00Z',
  txId: '',
  digest: (text) => createHash('sha256').update(text).digest('hex'),
}

/** Blocks as they are made, for as long as somebody listens. */
function follows(chain: RegisterChain) {
  const waiting = new Set<() => void>()
  return {
    made: () => waiting.forEach((wake) => wake()),
    source: async function* (from: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
      for (let next = from; !signal.aborted;) {
        const bytes = chain.blocks[next]
        if (bytes) {
          next += 1
          yield bytes
          continue
        }
        await new Promise<void>((resolve) => {
          waiting.add(resolve)
          signal.addEventListener('abort', () => resolve(), { once: true })
        })
      }
    },
  }
}

onEachDatabase('documents read a moment ago', (begin) => {
  let databases: Databases
  let chain: RegisterChain
  let made: () => void
  let location: IndexLocation
  let index: RegisterIndex
  let register: IndexedRegister

  beforeEach(async () => {
    databases = await begin()
    chain = new RegisterChain(await makeConsortium(storyAt))
    tellRights(chain)
    const following = follows(chain)
    made = following.made
    location = await databases.fresh()
    const tables = { channel: channel.id, chaincode: chaincode.name, rightTypes, dealingKinds }
    index = new RegisterIndex({ ...tables, location, source: following.source, log: { warn: () => undefined } })
    index.start()
    register = new IndexedRegister(index, { rightTypes, dealings }, 'BankMSP')
    expect(await index.reaches(3, 30_000)).toBe(true)
  }, 120_000)
  afterEach(async () => {
    await index?.stop()
    await databases?.stop()
  })

  /** What is answered of the right so named: as it is read, as it is judged by what is known, and as it was answered before. */
  async function checked(name: string, now = context.now) {
    const ask = { rights: [name] }
    const asked = () => register.pledgeChecks(ask, { ...context, now })
    const [answer, ...others] = [await asked(), await asked(), await asked()]
    for (const other of others) expect(other).toEqual(answer)
    const docs = await index.read((trx) => index.docs.read(trx, (known) => pledgeCheckReads(ask, known, context)))
    expect(answer?.answer).toEqual(answerPledgeChecks(docs?.answer ?? new Map(), ask, { ...context, now }))
    const { results } = answer?.answer as {
      results: readonly { ipRightId?: string; result: string; reasons: readonly { code: string }[] }[]
    }
    return { block: answer?.asOf.block, ...results[0], reasons: results[0]?.reasons.map(({ code }) => code) }
  }

  async function written(writes: Readonly<Record<string, unknown>>): Promise<void> {
    const block = chain.block({ writes })
    made()
    expect(await index.reaches(block, 30_000)).toBe(true)
  }

  test('each block’s changes are seen from the block on', async () => {
    expect(await checked(free)).toMatchObject({ block: 3, result: 'clear' })
    await written({ [`restraint~${free}`]: frozen(free, '2999-01-01T00:00:00Z') })
    expect(await checked(free)).toMatchObject({ block: 4, result: 'refused', reasons: expect.arrayContaining(['FROZEN']) })
    await written({ [`restraint~${free}`]: undefined })
    expect(await checked(free)).toMatchObject({ block: 5, result: 'clear' })
    await written({ [`title~${free}`]: encumbered(title(free, 'P1'), 'PL2', 'BANK1') })
    expect((await checked(free)).result).not.toBe('clear')
    await written({ 'party~P2': { id: 'P2' } })
    expect(await checked(free)).toMatchObject({ block: 7 })
  })

  test('a number is its bearer’s: one that a right takes, one that it gives up, one that another takes', async () => {
    const number = '201910000001.9'
    const alias = [{ scheme: 'CN-APPLICATION', value: '2019100000019', printed: number, from: '2019-01-01' }]
    expect(await checked(number)).toMatchObject({ block: 3, reasons: ['NOT_FOUND'] })
    const bearing = right(free, { aliases: alias })
    await written({ [`right~${free}`]: bearing })
    expect(await checked(number)).toMatchObject({ block: 4, ipRightId: free })
    await written({ [`right~${free}`]: { ...bearing, aliases: [] } })
    // By its id the right is known again before anybody asks by the number.
    expect(await checked(free)).toMatchObject({ block: 5, ipRightId: free })
    expect(await checked(number)).toMatchObject({ block: 5, reasons: ['NOT_FOUND'] })
    await written({ 'right~CN-PAT-9': right('CN-PAT-9', { aliases: alias }), 'title~CN-PAT-9': title('CN-PAT-9', 'P1') })
    expect(await checked(number)).toMatchObject({ block: 6, ipRightId: 'CN-PAT-9' })
  })

  test('what stands by time alone ends with it, forwards and backwards', async () => {
    await written({ [`restraint~${free}`]: frozen(free, '2026-11-26T12:00:00Z') })
    expect(await checked(free)).toMatchObject({ result: 'refused', reasons: ['FROZEN'] })
    expect(await checked(free, '2026-11-26T11:59:59Z')).toMatchObject({ result: 'refused', reasons: ['FROZEN'] })
    expect(await checked(free, '2026-11-26T12:00:00Z')).toMatchObject({ result: 'clear' })
    expect(await checked(free, '2026-11-26T11:59:59Z')).toMatchObject({ result: 'refused', reasons: ['FROZEN'] })
  })

  test('an answer is its asker’s and its question’s', async () => {
    const asked = async (ask: object, actor = context.actor) => {
      for (let time = 0; time < 3; time += 1) await register.pledgeChecks({ rights: [free], ...ask }, { ...context, actor })
      return (await register.pledgeChecks({ rights: [free], ...ask }, { ...context, actor }))?.answer
    }
    expect(await asked({})).toMatchObject({ results: [{ result: 'clear' }] })
    expect(await asked({ pledgor: 'P9' })).toMatchObject({ results: [{ reasons: [{ code: 'PLEDGOR_NOT_HOLDER' }] }] })
    expect(await asked({ debtTermEnd: '2099-01-01' })).toMatchObject({ results: [{ reasons: [{ code: 'DEBT_BEYOND_TERM' }] }] })
    expect(await asked({}, { msp: 'BankMSP', role: 'loan-officer', party: 'P9' })).toMatchObject({ code: 'PARTY_NOT_YOURS' })
    expect(await asked({})).toMatchObject({ results: [{ result: 'clear' }] })
  })

  test('it is judged by what is known once, until a block changes that', async () => {
    let judged = 0
    const answers = new KeptAnswers<number>()
    const [from, until] = [0, Infinity]
    const ask = () =>
      index.judge({
        needed: () => [`title~${free}`, 'party~P9'],
        judging: () => (judged += 1),
        known: {
          find: () => answers.find('asked', 1),
          keep: (answer, { stands }) => answers.keep('asked', { answer, stands, from, until }),
        },
      })
    for (let time = 0; time < 5; time += 1) await ask()
    expect(judged).toBe(2)
    await written({ 'party~P2': { id: 'P2' } })
    expect(await ask()).toMatchObject({ answer: 2, asOf: { block: 4 } })
    await written({ 'party~P9': { id: 'P9' } })
    expect(await ask()).toMatchObject({ answer: 3, asOf: { block: 5 } })
  })

  test('a rebuild leaves nothing of before', async () => {
    const before = await checked(free)
    await index.rebuild()
    expect(await checked(free)).toEqual(before)
    await written({ [`restraint~${free}`]: frozen(free, '2999-01-01T00:00:00Z') })
    expect(await checked(free)).toMatchObject({ block: 4, result: 'refused' })
  })

  test('a rebuild mends what rows said that nobody had written, of what governs all too', async () => {
    const altered = await IndexDb.open(location)
    const json = JSON.stringify({ registrar: 'IpOfficeMSP', types: { PAT: { to: '2099-01-01', completion: 'C1' } } })
    await altered.writer.updateTable('documents').set({ json }).where('kind', '=', 'completeness').execute()
    await altered.close()
    expect(await checked(free)).toMatchObject({ registerCompleteTo: '2099-01-01' })
    await index.rebuild()
    expect(await checked(free)).toMatchObject({ block: 3, registerCompleteTo: '2026-11-20' })
  })
})

describe('what is kept', () => {
  const at = (block: number) => ({ block, hash: `h${block}` })
  const needs =
    (...keys: readonly string[]) =>
    (): readonly string[] =>
      keys

  test('what was read of a state that is over is not kept', () => {
    const known = new KnownDocs()
    known.forget(at(1))
    known.advance(at(2), { keys: new Set(['a']), rights: new Set() })
    known.keep(new Map([['a', 1]]), at(1))
    expect(known.holding(needs('a'))).toBeUndefined()
    known.keep(new Map([['a', 2]]), { block: 2, hash: 'another chain’s' })
    expect(known.holding(needs('a'))).toBeUndefined()
    known.keep(new Map([['a', 2]]), at(2))
    expect(known.holding(needs('a'))?.docs.get('a')).toBe(2)
  })

  test('nothing is held while the state is not known', () => {
    const known = new KnownDocs()
    known.keep(new Map([['a', 1]]), at(1))
    expect(known.holding(needs())).toBeUndefined()
  })

  test('it is no more than some thousands of documents, and none of them can be altered', () => {
    const known = new KnownDocs()
    known.forget(at(1))
    for (let each = 0; each < 5000; each += 1) known.keep(new Map([[`k${each}`, { parts: [{ each }] }]]), at(1))
    expect(known.holding(needs('k0'))).toBeUndefined()
    const kept = known.holding(needs('k4999'))?.docs.get('k4999') as { parts: { each: number }[] }
    expect(() => ((kept.parts[0] as { each: number }).each = 7)).toThrow(TypeError)
  })

  test('of the numbers kept a block looks at those alone whose bearers it writes', () => {
    const known = new KnownDocs()
    known.forget(at(1))
    let looked = 0
    const borneBy = (id: string) => ({
      get id() {
        looked += 1
        return id
      },
    })
    const numbers = Array.from({ length: 1000 }, (_, each): [string, unknown] => [`number~N~${each}`, borneBy(`R${each >> 1}`)])
    known.keep(new Map([...numbers, ['number~N~none', undefined], ['right~R3', { id: 'R3' }]]), at(1))
    looked = 0
    known.advance(at(2), { keys: new Set(['number~N~none']), rights: new Set(['R3', 'R-of-no-number']) })
    expect(looked).toBe(2)
    for (const gone of ['number~N~6', 'number~N~7', 'number~N~none']) expect(known.holding(needs(gone))).toBeUndefined()
    expect(known.holding(needs('number~N~5', 'number~N~8', 'right~R3'))).toBeDefined()
  })

  test('what was held stands until one of its documents goes, however others come, go and come again', () => {
    const known = new KnownDocs()
    known.forget(at(1))
    const governing = { rules: [] }
    const read = new Map<string, unknown>([
      ['rules~set', governing],
      ['right~R1', { id: 'R1' }],
      ['party~none', undefined],
    ])
    known.keep(read, at(1))
    const held = known.holding(needs('rules~set', 'right~R1', 'party~none', 'right~R1'))
    expect(held?.docs).toEqual(read)
    known.keep(new Map<string, unknown>([['rules~set', governing], ['right~R2', { id: 'R2' }], ['party~none', undefined]]), at(1)) // prettier-ignore
    known.advance(at(2), { keys: new Set(['right~R2']), rights: new Set(['R2']) })
    expect(held?.stands()).toBe(true)
    known.advance(at(3), { keys: new Set(['party~none']), rights: new Set() })
    expect(held?.stands()).toBe(false)
    known.keep(read, at(3))
    expect(held?.stands()).toBe(false)
    const again = known.holding(needs('right~R1'))
    known.forget(at(3))
    expect(again?.stands()).toBe(false)
  })

  test('a number that is another right’s now is let go with that one, not with the one before', () => {
    const known = new KnownDocs()
    known.forget(at(1))
    known.keep(new Map([['number~N~1', { id: 'R1' }]]), at(1))
    known.keep(new Map([['number~N~1', { id: 'R2' }]]), at(1))
    known.advance(at(2), { keys: new Set(), rights: new Set(['R1']) })
    expect(known.holding(needs('number~N~1'))).toBeDefined()
    known.advance(at(3), { keys: new Set(), rights: new Set(['R2']) })
    expect(known.holding(needs('number~N~1'))).toBeUndefined()
  })
})
