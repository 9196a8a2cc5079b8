import { addDays, addSeconds, canonical, type Actor } from '@ip-rights-ledger/chaincode/domain'
import { extension, freezeOrder, pledgeTerms, request, transferTerms } from './lives.js'
import { asked, askers, bodyFor } from './patent-states.js'
import { sha256, type Story } from './story.js'
import {
  bank,
  buyer,
  digest,
  halves,
  ids,
  joint,
  judge,
  lender,
  otherJudge,
  owner,
  partner,
  registrar,
  rival,
  sole,
  tribunal,
} from './world.js'

/** Mulberry32: small, seeded, the same on every machine, so that a walk that fails can be walked again. */
export function randomness(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Step {
  readonly name: string
  readonly actor: Actor
  readonly body: Readonly<Record<string, unknown>>
}

type Dice = () => number
const pick = <T>(of: readonly T[], dice: Dice): T => of[Math.floor(dice() * of.length)] as T

const everyone: readonly Actor[] = [...Object.values(askers), partner, lender, otherJudge]
const signers: readonly Actor[] = [owner, partner, buyer, bank, lender, registrar]

const lengths = [{ months: 1 }, { months: 6 }, { months: 7 }] as const
const terms = (story: Story, contract: string): string =>
  story.opened[contract] === undefined ? digest('none') : story.dealing(contract).termsDigest
const amendment = (story: Story): string =>
  story.opened['pledges'] === undefined ? digest('none') : sha256(canonical(story.dealing('pledges').terms['proposed'] ?? {}))

/** What somebody might try next, likely or not. */
const tries: readonly ((story: Story, dice: Dice) => Step)[] = [
  (story, dice) => {
    const name = pick(asked, dice)
    return { name, actor: pick(everyone, dice), body: bodyFor(name, story) }
  },
  (story, dice) => ({
    name: 'transfers.propose',
    actor: pick([owner, partner, buyer, registrar], dice),
    body: transferTerms(
      story,
      pick([sole(ids.buyer), sole(ids.holder), halves(ids.buyer, ids.partner), joint(ids.holder, ids.partner)], dice),
    ),
  }),
  (story, dice) => ({ name: 'transfers.consent', actor: pick(signers, dice), body: { terms: terms(story, 'transfers') } }),
  (story, dice) => ({ name: 'transfers.consent', actor: pick(signers, dice), body: { terms: terms(story, 'transfers') } }),
  (_, dice) => ({ name: 'transfers.withdrawConsent', actor: pick(signers, dice), body: {} }),
  () => ({ name: 'transfers.register', actor: registrar, body: {} }),
  (story, dice) => ({
    name: 'pledges.propose',
    actor: pick([owner, buyer, registrar], dice),
    body: pledgeTerms(story, {
      pledgor: pick([ids.holder, ids.buyer], dice),
      pledgees: pick([[ids.bank], [ids.lender], [ids.bank, ids.lender]], dice),
    }),
  }),
  (story, dice) => ({ name: 'pledges.consent', actor: pick(signers, dice), body: { terms: terms(story, 'pledges') } }),
  (story, dice) => ({ name: 'pledges.consent', actor: pick(signers, dice), body: { terms: terms(story, 'pledges') } }),
  () => ({ name: 'pledges.register', actor: registrar, body: {} }),
  (_, dice) => ({
    name: 'pledges.proposeAmendment',
    actor: pick([owner, bank], dice),
    body: { debtTermEnd: pick(['2030-01-01', '2060-01-01'], dice) },
  }),
  (story, dice) => ({ name: 'pledges.consentToAmendment', actor: pick(signers, dice), body: { terms: amendment(story) } }),
  () => ({ name: 'pledges.amend', actor: registrar, body: {} }),
  (_, dice) => ({ name: 'pledges.release', actor: pick([bank, lender, judge, owner], dice), body: { cause: 'other' } }),
  (_, dice) => ({ name: 'pledges.consentToRelease', actor: pick([bank, lender], dice), body: {} }),
  (story, dice) => ({ name: 'restraints.freeze', actor: pick([judge, otherJudge], dice), body: freezeOrder(story, pick(lengths, dice)) }),
  (story, dice) => ({ name: 'restraints.extend', actor: pick([judge, otherJudge], dice), body: extension(story, pick(lengths, dice)) }),
  (_, dice) => ({ name: 'restraints.lift', actor: pick([judge, otherJudge], dice), body: { ruling: { number: '1' } } }),
  (story, dice) => ({ name: 'disputes.request', actor: rival, body: request(story, 'invalidation', pick(['one', 'two'], dice)) }),
  (_, dice) => ({ name: pick(['disputes.accept', 'disputes.dismiss'], dice), actor: tribunal, body: {} }),
  (_, dice) => ({
    name: 'disputes.decide',
    actor: tribunal,
    body: { decisionNumber: '1', ...pick([{ outcome: 'void' }, { outcome: 'partial', claims: 3 }, { outcome: 'maintained' }], dice) },
  }),
  () => ({ name: 'disputes.finalise', actor: judge, body: { basis: 'judgment' } }),
  (_, dice) => ({ name: 'rights.consent', actor: pick(signers, dice), body: { command: pick(['surrender', 'withdraw'], dice) } }),
]

/** Half of the attempts go on with what is open: blind ones alone would hardly ever get past a first consent. */
export function attempt(story: Story, dice: Dice): Step {
  const step = pick(tries, dice)(story, dice)
  const [contract = ''] = step.name.split('.')
  const idle = contract !== 'rights' && !step.name.endsWith('propose') && story.opened[contract] === undefined
  return idle || dice() < 0.3 ? pick(tries, dice)(story, dice) : step
}

/** Mostly the next second, now and then days or months on. */
export function later(story: Story, dice: Dice): Story {
  const leap = dice()
  if (leap < 0.93) return story.at(addSeconds(story.now, 1))
  return story.on(addDays(story.today, leap < 0.96 ? 1 : leap < 0.99 ? 40 : 200))
}
