import { Type } from 'typebox'
import type { Act } from '../act.js'
import { keys, mandateIn, partyIn } from '../docs.js'
import type { MandateDocument } from '../documents.js'
import { Day, PartyId, RightId } from '../fields.js'
import { refuse } from '../refusal.js'
import { sample } from '../sample-values.js'

/** Who may act for whom, in which acts, for which rights, from, until (CC 163-173). */
const grant: Act = {
  contract: 'mandates',
  name: 'grant',
  noun: 'mandates',
  creates: true,
  by: ['registrar', 'owner', 'loan-officer'],
  title: { en: 'Record a mandate', zh: '登记委托授权' },
  tells: { type: 'mandateGranted', subject: 'mandate' },
  example: {
    principal: sample.holder,
    agent: sample.agent,
    acts: ['surrender'],
    rights: [sample.right],
    from: '2026-01-01',
    until: '2028-12-31',
  },
  keeps: { enteredBy: sample.registrar },
  source: 'CC 163-165; PR 15',
  body: {
    principal: PartyId,
    agent: PartyId,
    acts: Type.Array(Type.String({ pattern: '^(\\*|[a-zA-Z]{1,40})$' }), { minItems: 1, maxItems: 50 }),
    /** Empty: all rights of the principal. */
    rights: Type.Array(RightId, { maxItems: 200 }),
    from: Day,
    until: Day,
  },
  reads: (command) => ['principal', 'agent'].flatMap((n) => (typeof command.body[n] === 'string' ? [keys.party(command.body[n])] : [])),
  decide: (s) => {
    const body = s.body as unknown as Omit<MandateDocument, 'id' | 'enteredBy'>
    for (const name of ['principal', 'agent'] as const) {
      if (!partyIn(s.docs, body[name]))
        return refuse('NOT_FOUND', { expected: 'a party on the register', got: body[name] }, { target: `/${name}` })
    }
    if (s.actor.role !== 'registrar' && s.party !== body.principal)
      return refuse('NOT_A_PARTY', { expected: body.principal, got: s.party ?? null }, { target: '/principal' })
    if (body.until < body.from) return refuse('PERIOD_OVER', { expected: `from ${body.from} on`, got: body.until }, { target: '/until' })
    const { principal, agent, acts, rights, from, until } = body
    const mandate: MandateDocument = { id: s.newId, principal, agent, acts, rights, from, until, enteredBy: s.actor.msp }
    return [{ type: 'mandateGranted', subject: { kind: 'mandate', id: s.newId }, data: { principal, agent }, change: { mandate } }]
  },
}

const revoke: Act = {
  contract: 'mandates',
  name: 'revoke',
  noun: 'mandates',
  creates: false,
  by: ['registrar', 'owner', 'loan-officer', 'agent'],
  title: { en: 'Revoke a mandate', zh: '撤销委托授权' },
  tells: { type: 'mandateRevoked', subject: 'mandate' },
  source: 'CC 173',
  body: {},
  reads: (command) => (command.id === undefined ? [] : [keys.mandate(command.id)]),
  decide: (s) => {
    const mandate = mandateIn(s.docs, s.command.id ?? '')
    if (!mandate) return refuse('NOT_FOUND', { got: s.command.id })
    const own =
      s.party === mandate.principal || s.party === mandate.agent || (s.actor.role === 'registrar' && s.actor.msp === mandate.enteredBy)
    if (!own) return refuse('NOT_A_PARTY', { expected: [mandate.principal, mandate.agent], got: s.party ?? null })
    if (mandate.revokedOn !== undefined) return refuse('MANDATE_INVALID', { got: `revoked on ${mandate.revokedOn}` })
    return [
      {
        type: 'mandateRevoked',
        subject: { kind: 'mandate', id: mandate.id },
        data: {},
        change: { mandate: { ...mandate, revokedOn: s.legalDate } },
      },
    ]
  },
}

export const mandateActs: readonly Act[] = [grant, revoke]
