import { Type } from 'typebox'
import { Day, Digest, Title } from '../fields.js'
import type { DealingRow } from '../procedure.js'
import { sample } from '../sample-values.js'

/** Consents come in any order, one key each; a change of terms voids them; silence is no. */
export const consentRows = (from: string, refusedTo: string): readonly DealingRow[] => [
  { on: 'consent', event: 'consentGiven', from: [from], by: ['consenter'], example: { terms: sample.terms }, title: { en: 'Consent', zh: '同意' }, source: 'CC 444; PL 14', body: { terms: Digest, expiresOn: Type.Optional(Day) }, when: ['termsAsConsented'], does: ['giveConsent'] },
  { on: 'withdrawConsent', event: 'consentWithdrawn', from: [from], by: ['consenter'], title: { en: 'Withdraw the consent', zh: '撤回同意' }, source: 'CC 141', does: ['withdrawConsent'] },
  { on: 'refuse', event: 'consentRefused', from: [from], to: refusedTo, by: ['consenter'], example: { reason: '价款未付清' }, title: { en: 'Refuse', zh: '拒绝' }, source: 'CC 444', body: { reason: Type.Optional(Title) }, does: ['refuseConsent'] },
]
