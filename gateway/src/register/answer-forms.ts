import Type, { type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { chaincodeReply } from '../ledger/chaincode-reply.js'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import { pledgeCheckedSchema } from '../schemas/pledge-checked.js'
import { rightStatusSchema } from '../schemas/right-status.js'

const text = Type.String()
const object = Type.Record(text, Type.Unknown())
const when = Type.Optional

/** No right has so many: a peer that says so would be read without end. */
const mostEvents = 100_000

/** One event of a right's history, as far as it is read here. */
const event = Type.Object({
  type: text,
  sequence: Type.Integer(),
  legalDate: text,
  effectiveOn: when(text),
  txId: text,
  hash: text,
  code: when(Type.Object({ standard: text, category: Type.String({ pattern: '^[A-Z]$' }), national: when(text) })),
  data: when(object),
  change: Type.Object({
    right: when(Type.Object({ status: when(text), created: when(Type.Object({ type: text })) })),
    title: when(Type.Object({ holdings: when(object) })),
  }),
})

const directoryEntry = Type.Object({ name: text, roles: Type.Array(text), rightTypes: Type.Array(text) })

/** What this gateway relies on in the answer to each question of the contract `register`; more may stand in it. */
const forms: Readonly<Record<string, TSchema>> = {
  read: Type.Object({ registrar: when(text), version: when(Type.Integer()), registerCompleteTo: when(text), headHash: when(text) }),
  list: Type.Object({ items: Type.Array(object), next: when(text) }),
  events: Type.Object({ events: Type.Array(event), head: text, total: Type.Integer({ minimum: 0, maximum: mostEvents }) }),
  resolve: Type.Object({ id: text }),
  availableCommands: Type.Object({
    head: text,
    commands: Type.Array(
      Type.Object({
        contract: text,
        command: text,
        available: Type.Boolean(),
        refusal: when(Type.Object({ code: text, params: when(object), target: when(text), remedies: when(Type.Array(object)) })),
      }),
    ),
  }),
  pledgeCheck: Type.Object({ results: Type.Array(pledgeCheckedSchema) }),
  status: Type.Object({ results: Type.Array(rightStatusSchema) }),
  due: Type.Object({
    due: Type.Array(Type.Object({ contract: text, command: text, id: when(text), body: object, dueAt: text, registrar: when(text) })),
  }),
  confidential: Type.Object({ content: when(object) }),
  rules: Type.Object({ rules: Type.Array(object), digest: text }),
  members: Type.Object({ members: Type.Record(text, directoryEntry), epoch: Type.Object({ since: when(text) }) }),
}

const checks = new Map(Object.entries(forms).map(([name, form]) => [name, Compile(form)]))

/**
 * The answer to a question of the register. A peer may answer anything: what has not the form that the chaincode gives it is that peer's fault.
 * @throws LedgerFailure `network`, which tells the place and nothing that stood there
 */
export function registerAnswer<T>(name: string, reply: string): T {
  const answer = chaincodeReply(reply)
  const check = checks.get(name)
  if (!check) throw new Error(`expected a question of ${[...checks.keys()].join(', ')}, got ${name}`)
  if (check.Check(answer)) return answer as T
  const [first] = check.Errors(answer)
  const where = `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim()
  throw new LedgerFailure('network', `expected the chaincode’s answer to ${name} to have its form, got another: ${where}`)
}
