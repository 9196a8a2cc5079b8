import { describe, expect, test } from '@jest/globals'
import { availability, canonical, consentIn, registerTables, rightTypes, type Holdings } from '@ip-rights-ledger/chaincode/domain'
import { settle } from '../../chaincode/src/domain/settle.js'
import { states } from './patent-states.js'
import { seen, type Story } from './story.js'
import { attempt, later, randomness, type Step } from './wandering.js'

/** EXPLORE=n walks n steps; every run walks the same way. */
const steps = Number(process.env['EXPLORE'] ?? 20_000)
const life = rightTypes.find(({ code }) => code === 'PAT')
const phaseOf = (status: string | undefined): string | undefined => (status === undefined ? undefined : life?.statuses[status]?.phase)

/** What may never happen, whoever asks for what in which order. */
function holdsAfter(before: Story, after: Story, step: Step): void {
  const [was, is] = [before.view, after.view]
  const told = `${step.name} by ${step.actor.role ?? 'nobody'}`
  const never = (what: string, happened: boolean): void => {
    if (happened) throw new Error(`${what}: ${told}`)
  }
  const moved = canonical(was.title?.holdings ?? null) !== canonical(is.title?.holdings ?? null) && was.title?.holdings !== undefined
  const active = was.restraint && settle(was.restraint, before.now).restraint.active
  const pledges = (of: typeof was) => canonical(of.title?.encumbrances ?? [])
  if (active) {
    never('a frozen title moved', moved)
    never('a frozen right was given up', is.title?.surrenderedOn !== was.title?.surrenderedOn)
    never('a frozen right lapsed', is.status === 'lapsed' && was.status !== 'lapsed')
    never('a pledge changed under a freeze', pledges(was) !== pledges(is))
  }
  const pledgees = was.title?.encumbrances.flatMap((each) => each.holders.map((holder) => holder.party)) ?? []
  const subject = moved ? (after.opened['transfers'] ?? '') : `${before.right}.${step.name.replace('rights.', '')}`
  const consented = (party: string): boolean => consentIn(before.docs, subject, party)?.verdict === 'given'
  if (moved || is.title?.surrenderedOn !== was.title?.surrenderedOn) never('a pledgee was passed over', !pledgees.every(consented))
  if (moved) {
    never('a title moved without registration', step.name !== 'transfers.register')
    never('a holder was passed over', !(was.title?.holdings as Holdings).holders.every(({ party }) => consented(party)))
  }
  never('the dead rose', phaseOf(was.status) === 'dead' && phaseOf(is.status) !== 'dead' && step.name !== 'rights.restore')
  never('a fee was unpaid again', (is.upkeep?.paidToYear ?? 99) < (was.upkeep?.paidToYear ?? 0))
  never('the scope grew', (is.scope?.claims ?? 0) > (was.scope?.claims ?? Infinity))
  never('a number was lost', (is.aliases?.length ?? 0) < (was.aliases?.length ?? 0))
  never('two pledges on a patent', (is.title?.encumbrances.length ?? 0) > 1)
  const courts = [...(is.restraint?.active ? [is.restraint.active] : []), ...(is.restraint?.queue ?? [])].map(({ court }) => court)
  never('one court froze twice', new Set(courts).size !== courts.length)
}

describe('whatever anyone tries, in whatever order', () => {
  test(`${steps} attempts break no rule`, () => {
    const dice = randomness(20_261_124)
    const starts = Object.keys(states).filter((name) => /^(published|examination|grantNotified|inForce|lateFee)/.test(name))
    const reached = new Set<string>()
    let [tried, accepted] = [0, 0]
    while (tried < steps) {
      let story = states[starts[Math.floor(dice() * starts.length)] ?? '']?.() as Story
      for (let step = 0; step < 200 && tried < steps; step += 1) {
        tried += 1
        story = later(story, dice)
        const next = attempt(story, dice)
        const outcome = story.when(next.name, next.actor, next.body)
        if ('refusal' in outcome.result) continue
        const after = outcome.accepted()
        holdsAfter(story, after, next)
        if (tried % 10 === 0 && next.name !== 'rights.consent') askedFirst(story, next)
        accepted += 1
        const { title, restraint, status, flags, scope, upkeep } = after.view
        reached.add(
          canonical({
            status: status ?? null,
            flags: flags ?? {},
            scope: scope ?? {},
            upkeep: upkeep ?? {},
            title: title ?? null,
            restraint: restraint ?? null,
          }),
        )
        story = after
        // A dead right has been seen once its last act has: the living ones are where rules meet.
        if (phaseOf(status) === 'dead' && dice() < 0.5) break
      }
    }
    expect(accepted).toBeGreaterThan(tried / 10)
    expect(reached.size).toBeGreaterThan(tried / 60)
  }, 300_000)
})

/** What was then done was offered before. */
function askedFirst(story: Story, step: Step): void {
  const command = story.command(step.name, step.body)
  const said = availability(seen(story.docs, command, step.actor), command, story.context(step.actor), registerTables)
  expect([step.name, said.available]).toEqual([step.name, true])
}
