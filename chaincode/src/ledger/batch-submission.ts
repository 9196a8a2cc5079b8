import type { ChaincodeStub } from 'fabric-shim'
import { canonical, idFor, keys, refuse, type Actor, type Docs, type Tables } from '../domain/index.js'
import { envelopeOf, isObject, malformedAs, parseArgument } from './argument.js'
import { digest, encode, readDocument } from './documents-io.js'
import { bodyDigestOf, firstAnswer, perform, type Answer, type FirstAnswer, type Performed } from './performing.js'
import { Refused } from './refused.js'
import { writeChanged } from './write.js'

/** More would hold up the chaincode's one thread for other members' writes. */
export const batchLimit = 50

export const batch = { contract: 'batches', name: 'perform' } as const

export interface BatchAnswer {
  readonly id: string
  readonly noun: string
  readonly items: readonly Answer[]
}

/** What the items decided so far have read of the ledger, and how they leave it. */
interface State {
  before: Docs
  after: Docs
}

/**
 * Several commands in one transaction, all or none: each is judged on the state that the one before it leaves, and each leaves the
 * answer under its own request's key that it would leave alone. Throws Refused, whose target says which item.
 */
export async function submitBatch(
  stub: ChaincodeStub,
  actor: Actor,
  specs: readonly Performed[],
  argument: string,
  tables: Tables,
): Promise<string> {
  if (stub.getTransient().size > 0) throw malformedAs('no transient data with several commands', batch.name)
  const envelope = envelopeOf(parseArgument(argument))
  const items = itemsOf(envelope.body)
  const requestKey = keys.request(actor.msp, envelope.requestId)
  const bodyDigest = bodyDigestOf(batch, envelope)
  const before = (await readDocument(stub, requestKey)) as FirstAnswer<BatchAnswer> | undefined
  if (before) return firstAnswer(before, bodyDigest)
  const state: State = { before: new Map([[requestKey, undefined]]), after: new Map([[requestKey, undefined]]) }
  const answers: Answer[] = []
  for (const [index, item] of items.entries()) {
    try {
      answers.push(await performItem(stub, actor, specs, item, tables, state))
    } catch (error) {
      throw error instanceof Refused ? ofItem(index, error) : error
    }
  }
  const answer: BatchAnswer = { id: idFor({ actor, digest }, envelope.requestId), noun: batch.contract, items: answers }
  const after = new Map([...state.after, [requestKey, { bodyDigest, answer, txId: stub.getTxID() }]])
  await writeChanged(stub, state.before, new Map([...after].filter(([key]) => !isHash(key))))
  stub.setEvent(`${batch.contract}.${batch.name}`, encode({ events: answers.flatMap((each) => each.events), id: answer.id }))
  return canonical(answer)
}

function itemsOf({ items, ...strange }: Readonly<Record<string, unknown>>): readonly Record<string, unknown>[] {
  const [name] = Object.keys(strange)
  if (name !== undefined) throw malformedAs('items and nothing else', name)
  if (!Array.isArray(items) || items.length === 0 || items.length > batchLimit || !items.every(isObject))
    throw malformedAs(`from 1 to ${batchLimit} items`, Array.isArray(items) ? items.length : items)
  return items
}

async function performItem(
  stub: ChaincodeStub,
  actor: Actor,
  specs: readonly Performed[],
  { contract, name, ...rest }: Record<string, unknown>,
  tables: Tables,
  state: State,
): Promise<Answer> {
  const spec = specs.find((each) => each.contract === contract && each.name === name)
  if (!spec) throw new Refused(refuse('COMMAND_UNKNOWN', { got: `${String(contract)}:${String(name)}` }))
  const envelope = envelopeOf(rest)
  const requestKey = keys.request(actor.msp, envelope.requestId)
  const used = state.after.has(requestKey) || (await readDocument(stub, requestKey)) !== undefined
  if (used) throw new Refused(refuse('REQUEST_KEY_REUSED', { expected: 'a key that no write has borne', got: envelope.requestId }))
  const { read, after, answer } = await perform(stub, actor, spec, envelope, false, tables, state.after)
  const found = [...read].filter(([key]) => !state.before.has(key))
  state.before = new Map([...state.before, ...found.filter(([key]) => !state.after.has(key))])
  const written = { bodyDigest: bodyDigestOf(spec, envelope), answer, txId: stub.getTxID() }
  state.after = withHashes(state.before, new Map([...after, [requestKey, written]]))
  return answer
}

const isHash = (key: string): boolean => key.startsWith('private-hash~')

/** What all members would see of the private words written so far, had they been written by a transaction before. */
function withHashes(before: Docs, after: Docs): Docs {
  const words = [...after].filter(([key, word]) => key.startsWith('private~') && word !== before.get(key))
  const hashes = words.map(([key, word]): [string, string] => [
    key.replace(/^private~/, 'private-hash~'),
    digest(encode(word).toString('utf8')),
  ])
  return new Map([...after, ...hashes])
}

/** Which item it was: the place in the batch's body stands before the place in the item's own. */
const ofItem = (item: number, { refusal }: Refused): Refused =>
  new Refused({
    ...refusal,
    params: { ...refusal.params, item },
    target: `/items/${item}${refusal.target === undefined ? '' : `/body${refusal.target}`}`,
  })
