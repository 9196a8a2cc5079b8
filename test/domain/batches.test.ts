import { canonical, commands, registerTables, type Actor, type Context } from '@ip-rights-ledger/chaincode/domain'
import { submitBatch } from '../../chaincode/src/ledger/batch-submission.js'
import { Refused } from '../../chaincode/src/ledger/refused.js'
import { submit } from '../../chaincode/src/ledger/submission.js'
import { MemoryLedger, type Written } from './memory-stub.js'
import { states } from './patent-states.js'
import { sha256, Story } from './story.js'
import { attempt, randomness } from './wandering.js'
import { bank, ids, judge, owner, peopled, registrar, sole, tribunal } from './world.js'

/** One transaction for all: what several commands leave is then to be the same to the byte, whether they come together or one by one. */
const txId = sha256('the one transaction')

class OneTransaction extends Story {
  override context(actor: Actor): Context {
    return { ...super.context(actor), txId }
  }
}

interface Item {
  readonly contract: string
  readonly name: string
  readonly requestId: string
  readonly id?: string
  readonly body: Readonly<Record<string, unknown>>
}

const specOf = ({ contract, name }: Item) => {
  const spec = commands.find((each) => each.contract === contract && each.name === name)
  if (!spec) throw new Error(`expected ${contract}:${name} in the tables`)
  return spec
}

const refusalOf = (error: unknown) => {
  if (error instanceof Refused) return error.refusal
  throw error
}

interface Outcome {
  readonly ledger: MemoryLedger
  readonly events: readonly unknown[]
  /** Of the first item that was refused. */
  readonly refused?: { readonly code: string; readonly item: number }
}

const eventsOf = ({ event }: Written) => (JSON.parse(event?.payload ?? '{"events":[]}') as { events: unknown[] }).events

async function oneByOne(story: Story, actor: Actor, items: readonly Item[]): Promise<Outcome> {
  const ledger = MemoryLedger.of(story.docs)
  const events: unknown[] = []
  for (const [index, item] of items.entries()) {
    const { contract: _contract, name: _name, ...envelope } = item
    try {
      const { written } = await ledger.transaction({ at: story.now, txId }, (stub) =>
        submit(stub, actor, specOf(item), canonical(envelope), registerTables),
      )
      events.push(...eventsOf(written))
    } catch (error) {
      return { ledger, events, refused: { code: refusalOf(error).code, item: index } }
    }
  }
  return { ledger, events }
}

const batchId = sha256('the batch')

async function together(story: Story, actor: Actor, items: readonly unknown[], on = MemoryLedger.of(story.docs)): Promise<Outcome> {
  try {
    const { written } = await on.transaction({ at: story.now, txId }, (stub) =>
      submitBatch(stub, actor, commands, canonical({ requestId: batchId, body: { items } }), registerTables),
    )
    return { ledger: on, events: eventsOf(written) }
  } catch (error) {
    const { code, params, target } = refusalOf(error)
    expect(target).toMatch(new RegExp(`^/items/${String(params?.['item'])}(/body|$)`))
    return { ledger: on, events: [], refused: { code, item: params?.['item'] as number } }
  }
}

const ownKey = ['request', registrar.msp, batchId].join('\u0000')
const withoutOwnKey = (state: ReadonlyMap<string, string>, actor: Actor) =>
  new Map([...state].filter(([key]) => key !== ['request', actor.msp, batchId].join('\u0000')).sort())

const guardedIn = ({ policies }: MemoryLedger) => new Map([...policies].sort())

const enter = (name: string, n: number): Item => ({
  contract: 'parties',
  name: 'enter',
  requestId: sha256(`enter ${n}`),
  body: { kind: 'legalPerson', name },
})

test('n commands of one caller together leave what n leave one by one, with the same events in the same order, or nothing at all', async () => {
  const dice = randomness(20_261_126)
  const starts = Object.keys(states).filter((name) => /^(published|examination|grantNotified|inForce|lateFee)/.test(name))
  const callers = [registrar, owner, bank, judge, tribunal]
  const seen = { whole: 0, refused: 0, onOneRight: 0 }
  for (let round = 0; round < 200; round += 1) {
    let story: Story = new OneTransaction(states[starts[Math.floor(dice() * starts.length)] ?? '']?.() as Story)
    const before = story
    const actor = callers[Math.floor(dice() * callers.length)] as Actor
    const items: Item[] = []
    for (let tries = 0; tries < 120 && items.length < 4; tries += 1) {
      const step = attempt(story, dice)
      if (step.actor !== actor) continue
      const outcome = story.when(step.name, actor, step.body)
      const { confidential, ...command } = story.command(step.name, step.body, {})
      // Most of what is tried at random is refused: a few of those are let into the batch.
      if (confidential || ('refusal' in outcome.result && dice() > 0.05)) continue
      items.push(command)
      if ('refusal' in outcome.result) break
      story = new OneTransaction(outcome.accepted())
    }
    if (items.length === 0) continue
    const single = await oneByOne(before, actor, items)
    const whole = await together(before, actor, items)
    expect(whole.refused).toEqual(single.refused)
    if (single.refused) {
      seen.refused += 1
      expect(whole.ledger.state).toEqual(MemoryLedger.of(before.docs).state)
      continue
    }
    seen.whole += 1
    if (items.length > 1) seen.onOneRight += 1
    expect(whole.events).toEqual(single.events)
    expect(withoutOwnKey(whole.ledger.state, actor)).toEqual(withoutOwnKey(single.ledger.state, actor))
    expect(guardedIn(whole.ledger)).toEqual(guardedIn(single.ledger))
  }
  expect(seen.whole).toBeGreaterThan(30)
  expect(seen.onOneRight).toBeGreaterThan(15)
  expect(seen.refused).toBeGreaterThan(10)
}, 120_000)

test('a later command sees what an earlier one of the same transaction did', async () => {
  const story = new OneTransaction(peopled)
  const number = (n: number) => ({
    ...enter('同号公司', n),
    body: { kind: 'legalPerson', name: '同号公司', identifier: { scheme: 'USCC', value: '914403001922038216' } },
  })
  const outcome = await together(story, registrar, [number(1), number(2)])
  const single = await oneByOne(story, registrar, [number(1), number(2)])
  expect(outcome.refused).toEqual(single.refused)
  expect(outcome.refused).toEqual({ code: 'ALREADY_ENTERED', item: 1 })
})

test('a batch sent again is answered by what it did; an item of it too, alone; its key bears nothing else', async () => {
  const story = new OneTransaction(peopled)
  const items = [enter('甲', 1), enter('乙', 2)]
  const { ledger } = await together(story, registrar, items)
  const again = await ledger.transaction({ at: story.now, txId: sha256('later') }, (stub) =>
    submitBatch(stub, registrar, commands, canonical({ requestId: batchId, body: { items } }), registerTables),
  )
  expect(JSON.parse(again.reply)).toMatchObject({ replayOf: txId, noun: 'batches', items: [{ noun: 'parties' }, { noun: 'parties' }] })
  expect(again.written.state.size).toBe(0)
  const { contract: _contract, name: _name, ...alone } = enter('乙', 2)
  const single = await ledger.transaction({ at: story.now, txId: sha256('alone') }, (stub) =>
    submit(stub, registrar, specOf(enter('乙', 2)), canonical(alone), registerTables),
  )
  expect(JSON.parse(single.reply)).toMatchObject({ replayOf: txId, noun: 'parties' })
  const reused = await ledger
    .transaction({ at: story.now, txId: sha256('reused') }, (stub) =>
      submitBatch(
        stub,
        registrar,
        commands,
        canonical({ requestId: sha256('other batch'), body: { items: [enter('丙', 3), enter('乙', 2)] } }),
        registerTables,
      ),
    )
    .catch(refusalOf)
  expect(reused).toMatchObject({ code: 'REQUEST_KEY_REUSED', target: '/items/1' })
  expect(ledger.state.has(ownKey)).toBe(true)
})

test.each([
  ['an unpublished filing, which goes alone and in secret', { contract: 'rights', name: 'file', body: { rightType: 'PAT' } }, 'MALFORMED'],
  ['a command that no table has', { contract: 'parties', name: 'vanish', body: {} }, 'COMMAND_UNKNOWN'],
  ['a member of no command', { ...enter('丁', 4), by: 'me' }, 'MALFORMED'],
  ['a body that is malformed', { ...enter('丁', 4), body: { kind: 'legalPerson' } }, 'MALFORMED'],
  [
    'a transfer of what is not there',
    { contract: 'transfers', name: 'propose', body: { rights: [{ ipRightId: 'CN-PAT-NONE' }], to: sole(ids.buyer) } },
    undefined,
  ],
])('%s is refused, and the item before it is not recorded', async (_what, item, code) => {
  const story = new OneTransaction(peopled)
  const { ledger, refused } = await together(story, registrar, [enter('甲', 1), { requestId: sha256('second'), ...item }])
  expect(refused?.item).toBe(1)
  if (code !== undefined) expect(refused?.code).toBe(code)
  expect(ledger.state).toEqual(MemoryLedger.of(story.docs).state)
})

test('none at all, and more than fifty, are refused', async () => {
  const story = new OneTransaction(peopled)
  for (const items of [[], Array.from({ length: 51 }, (_, n) => enter(`第${n}`, n))]) {
    const error = await MemoryLedger.of(story.docs)
      .transaction({ at: story.now, txId }, (stub) =>
        submitBatch(stub, registrar, commands, canonical({ requestId: batchId, body: { items } }), registerTables),
      )
      .catch(refusalOf)
    expect(error).toMatchObject({ code: 'MALFORMED', params: { got: String(items.length) } })
  }
})
