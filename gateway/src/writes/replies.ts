import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { chaincodeReply } from '../ledger/chaincode-reply.js'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { Committed } from '../ledger/ledger.js'
import type { Answer } from './operation.js'

/** What the chaincode answers to a write: neither time nor member in it, else endorsers would disagree. */
export interface CommandReply {
  readonly id: string
  readonly noun: string
  readonly events: readonly Readonly<Record<string, unknown>>[]
  readonly result?: unknown
  /** Present where the request key was on the ledger before: the transaction that answered first. */
  readonly replayOf?: string
  /** Of several commands in one transaction, what each answered. */
  readonly items?: readonly CommandReply[]
}

const told = {
  id: Type.String(),
  noun: Type.Optional(Type.String()),
  events: Type.Optional(Type.Array(Type.Record(Type.String(), Type.Unknown()))),
}
const form = Compile(Type.Object({ ...told, replayOf: Type.Optional(Type.String()), items: Type.Optional(Type.Array(Type.Object(told))) }))

/** @throws LedgerFailure `network` where the ledger's answer has another form */
export function parseReply(text: string): CommandReply {
  const reply = chaincodeReply(text)
  if (!form.Check(reply)) {
    const [first] = form.Errors(reply)
    const where = `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim()
    throw new LedgerFailure('network', `expected the chaincode’s reply to a command to have its form, got another: ${where}`)
  }
  return whole(reply as Partial<CommandReply> & Pick<CommandReply, 'id'>)
}

const whole = ({ items, ...reply }: Partial<CommandReply> & Pick<CommandReply, 'id'>): CommandReply => ({
  noun: '',
  events: [],
  ...reply,
  ...(items === undefined ? {} : { items: items.map(whole) }),
})

/** What a caller is answered who only asks what a write would do. */
export function wouldBe({ id, noun, events, result, items, via }: CommandReply & { readonly via?: string }): Answer {
  const shown = { simulated: true, ...(via === undefined ? {} : { via }) }
  if (items) {
    const results = items.map((item) => {
      const { status, body } = wouldBe(item)
      return { status, body }
    })
    return { status: 200, headers: {}, body: { ...shown, results } }
  }
  return { status: 200, headers: {}, body: { id, noun, events, ...(result === undefined ? {} : { result }), ...shown } }
}

/** What a caller is answered once the write is recorded. */
export function answerTo({ id, noun, events, result, items }: CommandReply, committed: Committed): Answer {
  const { txId, block, via } = committed
  const recorded = { txId, block, ...(via === undefined ? {} : { via }) }
  if (items) {
    const results = items.map((item) => {
      const { status, body } = answerTo(item, committed)
      return { status, body }
    })
    return { status: 200, headers: {}, body: { ...recorded, results } }
  }
  const body = { id, noun, ...recorded, events, ...(result === undefined ? {} : { result }) }
  return { status: 201, headers: { location: `/api/v1/${noun}/${encodeURIComponent(id)}` }, body }
}
