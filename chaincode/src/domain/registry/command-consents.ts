import { Type } from 'typebox'
import type { Act, ActSituation } from '../act.js'
import { filingIn, keys, partyIn, rightIn, titleIn } from '../docs.js'
import { Day } from '../fields.js'
import { refuse, type Refusal } from '../refusal.js'
import { consentEnd } from '../rule-set.js'
import { commandTerms } from '../standing.js'
import { sample } from '../sample-values.js'

const verdictBody = {
  /** The command that is consented to, and its own fields as they will be stated. */
  command: Type.String({ pattern: '^[a-zA-Z]{1,40}$' }),
  fields: Type.Optional(Type.Record(Type.String({ pattern: '^[a-zA-Z]{1,40}$' }), Type.Unknown())),
  expiresOn: Type.Optional(Day),
}

function consentEvent(s: ActSituation, verdict: 'given' | 'withdrawn') {
  const right = rightIn(s.docs, s.command.id ?? '')
  if (!right) return refuse('NOT_FOUND', { got: s.command.id })
  const command = s.body['command'] as string
  const asks = s.rightTypes.find((t) => t.code === right.type)?.lifecycle.some((r) => r.on === command && (r.consents?.length ?? 0) > 0)
  if (asks !== true) return refuse('COMMAND_UNKNOWN', { expected: 'a command that needs consents', got: command }, { target: '/command' })
  const title = titleIn(s.docs, right.id)
  const named = [
    ...(title?.holdings?.holders.map((h) => h.party) ?? []),
    ...(title?.encumbrances.flatMap((e) => e.holders.map((h) => h.party)) ?? []),
  ]
  if (s.party === undefined || !named.includes(s.party)) return refuse('NOT_A_PARTY', { expected: named, got: s.party ?? null })
  const { dealing, terms } = commandTerms(s, right.id, command, s.body['fields'] ?? {})
  const member = partyIn(s.docs, s.party)?.memberMsp
  const expiresAt = consentEnd(s.rules, s.today, s.body['expiresOn'] as string | undefined)
  const consent = {
    dealing,
    terms,
    party: s.party,
    verdict,
    txId: s.txId,
    msp: s.actor.msp,
    attested: member !== undefined && member === s.actor.msp,
    expiresAt,
  }
  return [
    {
      type: verdict === 'given' ? 'consentGiven' : 'consentWithdrawn',
      subject: { kind: 'consent' as const, id: dealing },
      data: { command },
      change: { consent },
    },
  ]
}

const reads: Act['reads'] = (command) => (command.id === undefined ? [] : [keys.right(command.id), keys.title(command.id)])

const consent: Act = {
  contract: 'rights',
  name: 'consent',
  noun: 'ip-rights',
  creates: false,
  by: ['agent', 'owner', 'loan-officer'],
  title: { en: 'Consent to a command', zh: '同意某项办理' },
  tells: { type: 'consentGiven', subject: 'consent' },
  source: 'PL 14; CC 444',
  body: verdictBody,
  reads,
  decide: (s) => consentEvent(s, 'given'),
}
const withdrawConsent: Act = {
  ...consent,
  name: 'withdrawConsent',
  title: { en: 'Withdraw a consent', zh: '撤回同意' },
  tells: { type: 'consentWithdrawn', subject: 'consent' },
  source: 'CC 141',
  decide: (s) => consentEvent(s, 'withdrawn'),
}

/** Before publication all applicants' declarations stay in the secret: the registrar's peer checks them, the others see that they lie there. */
const declare: Act = {
  contract: 'rights',
  name: 'declare',
  noun: 'ip-rights',
  creates: false,
  by: ['agent', 'registrar'],
  confidential: true,
  title: { en: 'Enter the applicants’ declarations', zh: '提交全体申请人声明' },
  tells: { type: 'declared', subject: 'filing' },
  example: { command: 'withdraw', parties: [sample.holder] },
  source: 'PR 41',
  body: {
    command: Type.Literal('withdraw'),
    parties: Type.Array(Type.String({ pattern: '^[A-Z0-9-]{1,64}$' }), { minItems: 1, maxItems: 50 }),
  },
  reads: (command, _docs, msp) => (command.id === undefined ? [] : [keys.filing(msp, command.id)]),
  decide: (s): Refusal | ReturnType<Act['decide']> => {
    const filing = filingIn(s.docs, s.actor.msp, s.command.id ?? '')
    // Another agent of the office learns no more than another member: not even that there is one.
    const anothers = filing !== undefined && s.actor.role === 'agent' && filing.filedBy.party !== s.actor.party
    if (!filing || anothers) return refuse('NOT_FOUND', { got: s.command.id })
    const parties = s.body['parties'] as readonly string[]
    const missing = filing.content.holdings.holders.map((h) => h.party).filter((p) => !parties.includes(p))
    // Refusals travel in the open and are logged: how many are missing, never who.
    if (missing.length > 0) return refuse('HOLDER_CONSENT_MISSING', { missing: missing.length }, { target: '/parties' })
    const declared = { ...filing, declarations: { ...filing.declarations, [s.body['command'] as string]: parties } }
    return [{ type: 'declared', subject: { kind: 'filing', id: filing.id }, data: {}, change: { filing: declared } }]
  },
}

export const commandConsentActs: readonly Act[] = [consent, withdrawConsent, declare]
