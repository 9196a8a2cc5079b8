import { canonical, filingIn, rightIn, sample, type Actor, type CommandSpec } from '@ip-rights-ledger/chaincode/domain'
import {
  consented,
  deposited,
  frozen,
  inForce,
  pledged,
  pledgeProposed,
  registered,
  request,
  transferProposed,
  transferReady,
} from './lives.js'
import { states as patentStates } from './patent-states.js'
import type { Story } from './story.js'
import * as world from './world.js'

const { bank, digest, ids, ipOffice, lender, owner, peopled, registrar, rival, tribunal } = world

const amended = (): Story => pledged().when('pledges.proposeAmendment', owner, { debtTermEnd: '2030-05-31' }).accepted()
const agreed = (): Story =>
  [owner, bank].reduce(
    (story, actor) => story.when('pledges.consentToAmendment', actor, { terms: amendedTerms(story) }).accepted(),
    amended(),
  )
const disputed = (): Story => inForce().when('disputes.request', rival, request(inForce(), 'invalidation')).accepted()
const decided = (): Story =>
  disputed()
    .when('disputes.accept', tribunal)
    .accepted()
    .when('disputes.decide', tribunal, { outcome: 'void', decisionNumber: '1' })
    .accepted()
const mandated = (): Story =>
  peopled
    .on('2026-05-12')
    .when('mandates.grant', registrar, {
      principal: ids.holder,
      agent: ids.agency,
      acts: ['*'],
      rights: [],
      from: '2026-01-01',
      until: '2028-12-31',
    })
    .accepted()

/** Where the acts of a register may stand; a further act whose example is accepted in none of these asks for one more. */
const prepared: Readonly<Record<string, () => Story>> = {
  'parties entered': () => peopled.on('2026-05-12'),
  ...patentStates,
  'case requested': disputed,
  'software deposited': () => deposited(),
  'software registered': () => registered(),
  'transfer proposed': () => transferProposed(),
  'transfer consented to': () => transferReady(),
  'pledge proposed': () => pledgeProposed(inForce()),
  'pledge consented to': () => consented(pledgeProposed(inForce()), 'pledges', owner, bank),
  'pledge of two': () => {
    const both = pledgeProposed(inForce(), { pledgees: [ids.bank, ids.lender] })
    return consented(both, 'pledges', owner, bank, lender).when('pledges.register', registrar).accepted()
  },
  'pledge to be amended': amended,
  'amendment consented to': agreed,
  'frozen for three months': () => frozen(inForce(), { months: 3 }),
  'case decided': decided,
  'mandate in force': mandated,
}

/** What the rule itself expects is asked of it: no reader says the changed terms' digest. */
function amendedTerms(story: Story): string {
  const { result } = story.when('pledges.consentToAmendment', owner, { terms: digest('?') })
  return 'refusal' in result ? String(result.refusal.params?.['expected']) : ''
}

/** Everyone who acts in the stories. */
const actors: readonly Actor[] = Object.values(world).filter(
  (each): each is Actor => typeof each === 'object' && 'msp' in each && 'role' in each && typeof each.msp === 'string',
)

type Body = Readonly<Record<string, unknown>>

/** The example's ids and digests as those of the story. */
export function asIn(story: Story, spec: Pick<CommandSpec, 'contract' | 'name'>, body: Body): Body {
  const filing = filingIn(story.docs, ipOffice, story.right)
  const thing = story.opened[spec.contract]
  const terms = () => (spec.name === 'consentToAmendment' ? amendedTerms(story) : story.dealing(spec.contract).termsDigest)
  const values: Readonly<Record<string, string | undefined>> = {
    [sample.right]: story.right,
    [sample.holder]: story.right.includes('-SW-') ? ids.author : ids.holder,
    [sample.transferee]: ids.buyer,
    [sample.bank]: ids.bank,
    [sample.agent]: ids.agency,
    [sample.commitment]: filing && digest(canonical(filing.content)),
    [sample.event]: story.right === '' ? undefined : story.chain[0]?.hash,
    [sample.terms]: ['transfers', 'pledges'].includes(spec.contract) && thing !== undefined ? terms() : undefined,
  }
  const text = Object.entries(values).reduce((so, [from, to]) => (to === undefined ? so : so.replaceAll(from, to)), JSON.stringify(body))
  return JSON.parse(text) as Body
}

export interface PreparedAct {
  readonly state: string
  readonly story: Story
  readonly actor: Actor
  /** As a client sends it. */
  readonly body: Body
  readonly id?: string
}

const told = new Map<string, Story>()
const storyOf = (state: string, tell: () => Story): Story => {
  const story = told.get(state) ?? tell()
  told.set(state, story)
  return story
}

/** Long after: every period that could run has run out. */
const longAfter = '2070-01-02'

/** Whether the right is then in the status that the example says; of what is no right the answer itself tells. */
function leaves({ docs, right }: Story, { contract, example }: CommandSpec): boolean {
  const status = contract === 'rights' ? rightIn(docs, right)?.status : undefined
  return status === undefined || status === example.answer.result['status']
}

/** The first state in which somebody's act is accepted as its example says it. */
export function preparedAct(spec: CommandSpec, preset: Body = {}): PreparedAct | undefined {
  for (const [state, tell] of Object.entries(prepared)) {
    const reached = storyOf(state, tell)
    for (const story of [reached, reached.on(longAfter)]) {
      const body = asIn(story, spec, spec.example.body)
      const id =
        spec.creates || spec.name === 'takeOver' ? undefined : spec.contract === 'rights' ? story.right : story.opened[spec.contract]
      const content = spec.name === 'publish' ? { content: filingIn(story.docs, ipOffice, story.right)?.content } : {}
      for (const actor of actors) {
        const outcome = story.when(`${spec.contract}.${spec.name}`, actor, { ...body, ...preset, ...content }, { id: id ?? '' })
        if (!('refusal' in outcome.result) && leaves(outcome.accepted(), spec))
          return { state, story, actor, body, ...(id === undefined ? {} : { id }) }
      }
    }
  }
  return undefined
}
