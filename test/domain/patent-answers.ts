import {
  availability as ask,
  rightTypes,
  registerTables,
  rightIn,
  type Availability,
  type Command,
} from '@ip-rights-ledger/chaincode/domain'
import { asked, askers, bodyFor, states } from './patent-states.js'
import { seen, type Outcome, type Story } from './story.js'

export const patentStatuses = Object.keys(rightTypes.find(({ code }) => code === 'PAT')?.statuses ?? {})

export interface Answer {
  readonly command: string
  readonly asker: string
  readonly accepted: boolean
  /** The refusal's code, or the status the right is in afterwards. */
  readonly code: string
}

function answer(story: Story, outcome: Outcome): { accepted: boolean; code: string } {
  if ('refusal' in outcome.result) return { accepted: false, code: outcome.result.refusal.code }
  const after = outcome.accepted()
  return { accepted: true, code: rightIn(after.docs, story.right)?.status ?? 'received' }
}

const told = new Map<string, readonly Answer[]>()
const stories = new Map<string, Story>()

function reached(state: string): Story {
  const story = stories.get(state) ?? states[state]?.()
  if (!story) throw new Error(`expected one of ${Object.keys(states).join(', ')}, got ${state}`)
  stories.set(state, story)
  return story
}

/** The answer to everyone about everything, in one state, on the day it was reached. */
export function answersOf(state: string, day?: string): readonly Answer[] {
  const key = `${state} ${day ?? ''}`
  const known = told.get(key)
  if (known) return known
  const story = day === undefined ? reached(state) : reached(state).on(day)
  const answers = asked.flatMap((command) =>
    Object.entries(askers).map(([asker, actor]) => ({
      command,
      asker,
      ...answer(story, story.when(command, actor, bodyFor(command, story))),
    })),
  )
  told.set(key, answers)
  return answers
}

/** What the question says that comes before the write. */
export function availability(state: string, name: string, asker: string): Availability {
  const story = reached(state)
  const actor = askers[asker]
  if (!actor) throw new Error(`expected an asker, got ${asker}`)
  const [contract = '', command = ''] = name.split('.')
  const concerned = contract === 'disputes' ? { kind: 'invalidation', ipRightId: story.right } : { rights: [{ ipRightId: story.right }] }
  const question: Command = {
    contract,
    name: command,
    requestId: '0'.repeat(64),
    // Of a filing that is still a secret its kind must be said.
    body: contract !== 'rights' ? concerned : command === 'accept' ? { rightType: 'PAT' } : {},
    ...(contract === 'rights' ? { id: story.right } : {}),
  }
  return ask(seen(story.docs, question, actor), question, story.context(actor), registerTables)
}

/** Long after: every period that could run has run out. */
const longAfter = '2070-01-02'

const heading = `A patent: what each may do in each state, and what the answer is where it may not.
"ok" stands before the status that follows. Commands with the same answers share a line.
After "later" come the answers that differ on ${longAfter}, when every period is over.
`

export function table(): string {
  const sections = Object.keys(states).map((state) => {
    const now = answersOf(state)
    const changed = answersOf(state, longAfter).filter((later, i) => later.code !== now[i]?.code)
    return [`\n== ${state}`, ...lines(now), ...(changed.length === 0 ? [] : ['-- later', ...lines(changed, false)])].join('\n')
  })
  return `${heading}${sections.join('\n')}\n`
}

/** `whole`: every asker has an answer here, so that the commonest may stand as "the rest". */
function lines(answers: readonly Answer[], whole = true): readonly string[] {
  const byAnswers = new Map<string, string[]>()
  for (const command of new Set(answers.map((each) => each.command))) {
    const said = grouped(
      answers.filter((each) => each.command === command),
      whole,
    )
    byAnswers.set(said, [...(byAnswers.get(said) ?? []), command.replace('rights.', '')])
  }
  return [...byAnswers].map(([said, names]) => `${names.join(', ')}\n    ${said}`)
}

/** `registrar, examiner: ok published; the rest: ROLE_NOT_ALLOWED` */
function grouped(answers: readonly Answer[], whole: boolean): string {
  const byCode = new Map<string, string[]>()
  for (const { asker, accepted, code } of answers) {
    const said = accepted ? `ok ${code}` : code
    byCode.set(said, [...(byCode.get(said) ?? []), asker])
  }
  const most = whole ? [...byCode].sort((a, b) => b[1].length - a[1].length)[0]?.[0] : undefined
  const parts = [...byCode].filter(([said]) => said !== most).map(([said, who]) => `${who.join(', ')}: ${said}`)
  if (most !== undefined) parts.push(`${byCode.size === 1 ? 'all' : 'the rest'}: ${most}`)
  return parts.join('; ')
}
