import { Type } from 'typebox'
import type { Act } from '../act.js'
import { addDays } from '../days.js'
import { completenessIn, keys } from '../docs.js'
import type { CompletionDocument } from '../documents.js'
import { Day, Digest } from '../fields.js'
import { refuse } from '../refusal.js'
import { sample } from '../sample-values.js'

/** A registrar's word that nothing its office knew is missing here: what a reader needs before it takes silence for an answer. */
const state: Act = {
  contract: 'completions',
  name: 'state',
  noun: 'register-completions',
  creates: true,
  by: ['registrar'],
  scope: 'admin',
  title: { en: 'State the register complete', zh: '声明登记簿完整' },
  tells: { type: 'registerCompleted', subject: 'register-completion' },
  example: { to: '2024-01-01', sourceCounts: { PAT: 1 }, digest: sample.evidence },
  keeps: { registrar: sample.registrar, version: 1 },
  source: 'Civil Code art. 216-218',
  body: {
    /** The last day taken in whole. */
    to: Day,
    /** Rights in the office's own records, by right type: the types it speaks of. */
    sourceCounts: Type.Record(Type.String({ pattern: '^[A-Z]{2,8}$' }), Type.Integer({ minimum: 0, maximum: 1_000_000_000 }), {
      minProperties: 1,
      maxProperties: 32,
      additionalProperties: false,
    }),
    /** SHA-256 of the list of these rights, as the office keeps it. */
    digest: Digest,
  },
  reads: (_command, _docs, msp) => [keys.completeness(msp)],
  decide: (s) => {
    const { msp } = s.actor
    const { to, sourceCounts, digest } = s.body as unknown as Pick<CompletionDocument, 'to' | 'sourceCounts' | 'digest'>
    const types = Object.keys(sourceCounts).sort()
    const own = s.members.members[msp]?.rightTypes ?? []
    const strange = types.find((type) => !own.includes(type))
    if (strange !== undefined) return refuse('NOT_THE_REGISTRAR', { expected: own, got: strange }, { target: `/sourceCounts/${strange}` })
    // A day that still runs may bring what its registrar does not know yet.
    if (to >= s.today) return refuse('NOT_YET_DUE', { expected: `by ${addDays(s.today, -1)}`, got: to }, { target: '/to' })
    const before = completenessIn(s.docs, msp)?.types ?? {}
    const further = types.find((type) => (before[type]?.to ?? '') > to)
    if (further !== undefined)
      return refuse('COMPLETION_FALLS', { expected: `from ${before[further]?.to ?? ''}`, got: to, rightType: further }, { target: '/to' })
    const stated = Object.fromEntries(types.map((type) => [type, { to, completion: s.newId }]))
    return [
      {
        type: 'registerCompleted',
        subject: { kind: 'register-completion', id: s.newId },
        data: { to, sourceCounts, digest },
        change: {
          completion: { id: s.newId, registrar: msp, to, sourceCounts, digest, version: 1 },
          completeness: { registrar: msp, types: { ...before, ...stated } },
        },
      },
    ]
  },
}

export const registerCompletionActs: readonly Act[] = [state]
