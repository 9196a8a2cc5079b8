import type { Act } from './act.js'
import type { SubjectKind } from './events.js'
import type { Dealing, DealingRow, LifeRow } from './procedure.js'
import { sample } from './sample-values.js'

/** One command as documentation shows it: what is sent, and what the ledger answers once it is recorded. */
export interface CommandExample {
  readonly body: Readonly<Record<string, unknown>>
  readonly answer: {
    readonly id: string
    readonly noun: string
    readonly events: readonly {
      readonly type: string
      readonly subject: { readonly kind: SubjectKind; readonly id: string }
      readonly sequence?: number
      readonly hash?: string
    }[]
    readonly result: Readonly<Record<string, unknown>>
  }
  /** Of a command that makes a thing: the thing, as it is read right after. */
  readonly made?: Readonly<Record<string, unknown>>
}

const ofRight = (type: string) => ({ type, subject: { kind: 'right', id: sample.right }, sequence: 7, hash: sample.head }) as const
const rightResult = (status: string | undefined) => ({ status, headHash: sample.head, version: 7 })

const filed = (type: string, status: string | undefined) => ({
  events: [{ type, subject: { kind: 'filing', id: sample.right } }] as const,
  result: { status, commitment: sample.commitment, registrar: sample.registrar },
})

/** What the registrar's peer keeps of an application until it is published. */
const filing = ({ rightType: _type, ...content }: Readonly<Record<string, unknown>>) => ({
  id: sample.right,
  content,
  commitment: sample.commitment,
  declarations: {},
  receivedAt: sample.at,
})

export function exampleOfLife(row: LifeRow): CommandExample {
  const told = row.confidential ? filed(row.event, row.to) : { events: [ofRight(row.event)], result: rightResult(row.to ?? row.from[0]) }
  const made = row.confidential && row.from.length === 0 ? { made: filing(row.example ?? {}) } : {}
  return { body: row.example ?? {}, answer: { id: sample.right, noun: 'ip-rights', ...told }, ...made }
}

function dealingMade(row: DealingRow, result: CommandExample['answer']['result']): Readonly<Record<string, unknown>> {
  const day = sample.at.slice(0, 10)
  const { rights: _rights, kind: _kind, ipRightId: _one, ...terms } = row.example ?? {}
  return {
    ...{ id: sample.thing, ...result, terms: { ...terms, ...row.shows?.terms } },
    proposer: row.shows?.proposer ?? { msp: sample.registrar, role: 'owner', party: sample.holder },
    ...{ openedOn: day, transactions: [sample.transaction], dates: { [String(result['status'])]: day }, consents: [] },
  }
}

export function exampleOfDealing(kind: Dealing, row: DealingRow): CommandExample {
  const id = sample.thing
  const type = `${kind.key}${row.event.charAt(0).toUpperCase()}${row.event.slice(1)}`
  const events = [...(row.right ? [ofRight(row.right.event)] : []), { type, subject: { kind: kind.key, id } }]
  const result = {
    kind: kind.kind,
    status: row.shows?.status ?? row.to ?? row.from[0],
    rights: [{ ipRightId: sample.right, ...kind.ofRight, ...row.shows?.right }],
    termsDigest: sample.terms,
    version: row.from.length === 0 ? 1 : 2,
  }
  const made = row.from.length === 0 ? { made: dealingMade(row, result) } : {}
  return { body: row.example ?? {}, answer: { id, noun: kind.noun, events, result }, ...made }
}

export function exampleOfAct({ noun, creates, keeps, tells: { type, subject: kind }, example: body = {} }: Act): CommandExample {
  if (noun !== 'ip-rights') {
    const id = sample.thing
    const made = creates ? { made: { id, ...body, ...keeps } } : {}
    return { body, answer: { id, noun, events: [{ type, subject: { kind, id } }], result: {} }, ...made }
  }
  const id = sample.right
  if (kind === 'filing') return { body, answer: { id, noun, ...filed(type, 'received') } }
  const event = kind === 'right' ? ofRight(type) : { type, subject: { kind, id } }
  return { body, answer: { id, noun, events: [event], result: rightResult('inForce') } }
}
