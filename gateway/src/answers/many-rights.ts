import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { canonical, isRefusal, mostAsked, NotCanonical, type Context, type Refusal } from '@ip-rights-ledger/chaincode/domain'
import type { IndexedRegister } from '../index-db/indexed-register.js'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { warningsOf } from '../plugins/unknown-parameters.js'
import { Problem } from '../problems/problem.js'
import { readThing, type DatedAnswer } from '../register/read-thing.js'
import { asOfSchema } from '../schemas/answers.js'
import { reading } from '../schemas/read-query.js'
import { actorOf } from './actor.js'
import { attestedAnswer, type Attestations } from './attested-answer.js'

type Ask = Readonly<Record<string, unknown>>

/** One result for each right named, in the order asked. */
interface Results {
  readonly results: readonly object[]
}

/** A question about many rights, answered alike by the index and by the chaincode. */
export interface ManyRights {
  /** What the answer says it is. */
  readonly type: string
  /** Name of the chaincode's question. */
  readonly question: string
  readonly ofIndex: (indexed: IndexedRegister, ask: Ask, context: Context) => Promise<DatedAnswer<Results | Refusal> | undefined>
}

export const rightsAsked = Type.Array(Type.String({ minLength: 1, maxLength: 96 }), {
  minItems: 1,
  maxItems: mostAsked,
  description: 'Ids, or numbers in any printed form',
})

export const manyQuery = Type.Object({
  ...reading,
  attest: Type.Boolean({ default: false, description: 'Answered by the ledger, with the signatures of several members’ peers under it' }),
  signed: Type.Boolean({ default: true, description: 'false: without signature, for whoever asks often and keeps nothing' }),
})

/** @param result schema of one result */
export const manyAnswer = (title: string, result: object) =>
  Type.Object(
    {
      type: Type.String(),
      member: Type.String({ description: 'MSP id of the member whose gateway answers' }),
      channel: Type.String(),
      question: Type.Record(Type.String(), Type.Unknown(), { description: 'The body as it was understood' }),
      results: Type.Array(Type.Unsafe<Ask>(result)),
      checkedAt: Type.String({ description: 'Instant at which freezes and periods were judged' }),
      validUntil: Type.String({ description: 'Instant until which the member stands by it; what was so at the block stays so' }),
      registerCompleteTo: Type.Optional(
        Type.String({ description: 'The earliest of the rights’; absent where a registrar has stated nothing for one of them' }),
      ),
      asOf: asOfSchema,
      attestations: Type.Optional(
        Type.Object({
          envelope: Type.String({ description: 'Base64 common.Envelope: the question, the answer, and who signed it' }),
          configuration: Type.String({ description: 'Base64 common.Block: the channel’s configuration in force' }),
        }),
      ),
      signature: Type.Optional(
        Type.String({ description: 'JWS with detached content (RFC 7515 appendix F), ES256, over the RFC 8785 form of all else' }),
      ),
    },
    { title },
  )

/** A question about so many rights more costs about as much as one of the costly things. */
const rightsOfWeight = 100

/** One right is asked for at the price of any request; the others, and the members' peers under an attested answer, beyond it. */
export function weightOfMany({ body, query }: FastifyRequest): { readonly costly: number } {
  const { rights } = body as { readonly rights: readonly string[] }
  const { attest } = query as Static<typeof manyQuery>
  return { costly: (rights.length - 1) / rightsOfWeight + (attest ? 1 : 0) }
}

const digest = (text: string): string => hash('sha256', text, 'hex')
const seconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`

/** Answers a question about many rights, of one block, signed unless it is asked not to be. */
export async function answerMany(parts: Parts, request: FastifyRequest, about: ManyRights): Promise<Ask> {
  const query = request.query as Static<typeof manyQuery>
  const { signer, validSeconds } = parts.answers
  if (query.signed && !signer) {
    throw new Problem('ANSWERS_UNSIGNED', { detail: 'expected an enrolled identity answers, got none; signed=false answers without' })
  }
  const question = understood(request.body as Ask)
  const at = new Date()
  const { answer, asOf, ...attested } = await answered(parts, callerOf(request), about, question, query, seconds(at))
  const said = {
    type: about.type,
    member: parts.member.mspId,
    channel: parts.channel,
    question,
    ...answer,
    checkedAt: seconds(at),
    validUntil: seconds(new Date(at.getTime() + validSeconds * 1000)),
    ...completeTo(answer),
    asOf,
    ...attested,
    ...warningsOf(request),
  }
  return query.signed && signer ? signer.signed(said) : said
}

/** The question in the form that is signed and sent on. @throws Problem for text that has none */
function understood(body: Ask): Ask {
  try {
    return JSON.parse(canonical(body)) as Ask
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error
    throw new Problem('MALFORMED', { target: error.pointer, detail: `expected ${error.expected}, got ${error.got}` })
  }
}

async function answered(
  parts: Parts,
  caller: EnrolledIdentity,
  { question, ofIndex }: ManyRights,
  ask: Ask,
  query: Static<typeof manyQuery>,
  now: string,
): Promise<DatedAnswer<Results> & { readonly attestations?: Attestations }> {
  if (query.attest) return attestedAnswer<Results>(parts, caller, question, ask, query.minBlock)
  const context = { actor: actorOf(caller), now, txId: '', digest }
  const found = await readThing<Results | Refusal>(
    parts,
    query,
    (indexed) => ofIndex(indexed, ask, context),
    () => parts.register.askDated<Results>(caller, question, ask),
  )
  const { answer, asOf } = found
  if (isRefusal(answer)) throw new LedgerFailure('refused', answer.code, { refusal: answer })
  return { answer, asOf }
}

/** What all results together can claim: no more than the weakest. */
function completeTo({ results }: Results): { readonly registerCompleteTo?: string } {
  const found = results as readonly { readonly ipRightId?: string; readonly registerCompleteTo?: string }[]
  const rights = found.filter(({ ipRightId }) => ipRightId !== undefined)
  const days = rights.flatMap(({ registerCompleteTo }) => registerCompleteTo ?? [])
  const [earliest] = days.toSorted()
  return earliest !== undefined && days.length === rights.length ? { registerCompleteTo: earliest } : {}
}
