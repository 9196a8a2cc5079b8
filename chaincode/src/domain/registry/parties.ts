import { Type } from 'typebox'
import type { Act } from '../act.js'
import { keys, partyIn } from '../docs.js'
import type { PartyDocument } from '../documents.js'
import { Day, Digest, Title } from '../fields.js'
import { usccProblem } from '../numbers.js'
import { refuse } from '../refusal.js'
import { sample } from '../sample-values.js'

const identifier = Type.Object(
  {
    scheme: Type.Union([Type.Literal('USCC'), Type.Literal('LEI'), Type.Literal('ID-HASH')]),
    value: Type.String({ pattern: '^[0-9A-Za-z]{1,64}$' }),
  },
  { additionalProperties: false },
)

/** Enters a person or organisation: names as gazetted, a natural person's identity number only as a salted hash. */
const enter: Act = {
  contract: 'parties',
  name: 'enter',
  noun: 'parties',
  creates: true,
  by: ['registrar', 'agent'],
  title: { en: 'Enter a party', zh: '登记当事人' },
  tells: { type: 'partyEntered', subject: 'party' },
  example: { kind: 'legalPerson', name: '示例科技有限公司' },
  keeps: { enrolledBy: sample.registrar, formerNames: [], unidentified: true, version: 1 },
  source: 'PR 43; Civil Code art. 58',
  body: {
    kind: Type.Union([Type.Literal('legalPerson'), Type.Literal('naturalPerson')]),
    name: Title,
    nameEn: Type.Optional(Title),
    identifier: Type.Optional(identifier),
    region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$', description: 'GB/T 2260' })),
    sector: Type.Optional(Title),
    /** The consortium member this party is, if it is one. */
    memberMsp: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{1,64}$' })),
    /** The member that enrols its certificates; the entering member where absent. */
    enrolledBy: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{1,64}$' })),
  },
  reads: (command) => {
    const id = command.body['identifier'] as { scheme?: unknown; value?: unknown } | undefined
    return typeof id?.scheme === 'string' && typeof id.value === 'string' ? [keys.number(id.scheme, id.value)] : []
  },
  decide: (s) => {
    const body = s.body as Omit<PartyDocument, 'id' | 'formerNames' | 'version' | 'enrolledBy'> & { enrolledBy?: string }
    if (body.identifier?.scheme === 'USCC') {
      const problem = usccProblem(body.identifier.value)
      if (problem)
        return refuse(
          problem.problem === 'checkDigit' ? 'NUMBER_CHECK_DIGIT' : 'MALFORMED',
          { expected: problem.expected, got: problem.got },
          { target: '/identifier/value' },
        )
    }
    const enrolledBy = body.enrolledBy ?? body.memberMsp ?? s.actor.msp
    const unknown = [enrolledBy, body.memberMsp].find((msp) => msp !== undefined && !s.members.members[msp])
    if (unknown !== undefined)
      return refuse(
        'NOT_FOUND',
        { expected: Object.keys(s.members.members), got: unknown },
        { target: body.enrolledBy === unknown ? '/enrolledBy' : '/memberMsp' },
      )
    if (s.actor.role !== 'registrar' && enrolledBy !== s.actor.msp)
      return refuse('PARTY_NOT_YOURS', { expected: s.actor.msp, got: enrolledBy }, { target: '/enrolledBy' })
    if (body.memberMsp !== undefined && enrolledBy !== body.memberMsp)
      return refuse('PARTY_NOT_YOURS', { expected: body.memberMsp, got: enrolledBy }, { target: '/enrolledBy' })
    const taken = body.identifier && (s.docs.get(keys.number(body.identifier.scheme, body.identifier.value)) as { id: string } | undefined)
    if (taken) return refuse('ALREADY_ENTERED', { got: taken.id }, { target: '/identifier/value' })
    const { enrolledBy: _stated, ...rest } = body
    const fields = Object.fromEntries(Object.entries(rest).filter(([name]) => name in enter.body)) as typeof rest
    const party: PartyDocument = {
      ...fields,
      id: s.newId,
      enrolledBy,
      formerNames: [],
      version: 1,
      ...(body.identifier ? {} : { unidentified: true }),
    }
    return [{ type: 'partyEntered', subject: { kind: 'party', id: s.newId }, data: { name: party.name }, change: { party } }]
  },
}

/** A new name beside the old one, which stays findable. */
const rename: Act = {
  contract: 'parties',
  name: 'rename',
  noun: 'parties',
  creates: false,
  by: ['registrar'],
  title: { en: 'Rename a party', zh: '当事人更名' },
  tells: { type: 'partyRenamed', subject: 'party' },
  example: { name: '示例知识产权有限公司' },
  source: 'PR 146',
  body: { name: Title, from: Type.Optional(Day), proof: Type.Optional(Digest) },
  reads: (command) => (command.id === undefined ? [] : [keys.party(command.id)]),
  decide: (s) => {
    const party = partyIn(s.docs, s.command.id ?? '')
    if (!party) return refuse('NOT_FOUND', { got: s.command.id })
    const renamed: PartyDocument = {
      ...party,
      name: s.body['name'] as string,
      formerNames: [...party.formerNames, { name: party.name, until: (s.body['from'] as string | undefined) ?? s.legalDate }],
      version: party.version + 1,
    }
    return [{ type: 'partyRenamed', subject: { kind: 'party', id: party.id }, data: { ...s.body }, change: { party: renamed } }]
  },
}

export const partyActs: readonly Act[] = [enter, rename]
