import { setTimeout as pause } from 'node:timers/promises'
import { outcomeOf, Calls, type Call } from './calls.js'
import { Choice } from './choice.js'
import type { Ground } from './ground.js'
import { Load } from './load.js'
import { wrongIn } from './oracle/oracle.js'
import { resolvedWithinMs } from './oracle/resolved.js'
import type { Scenario } from './scenarios.js'

const workers = 8
/** Open calls that are asked about at the same time. */
const askedAtOnce = 24
/** Writes acknowledged before anything is broken, and after it is mended. */
const writesAround = 20

export interface Figures {
  readonly scenario: string
  readonly seed: number
  readonly writes: number
  readonly acknowledged: number
  readonly refused: number
  /** Open when the load ended, and the longest that one of them took to its end. */
  readonly open: number
  readonly resolvedMs: number
  /** Longest time without an acknowledged write, and from the mending to the next. */
  readonly gapMs: number
  readonly recoveryMs: number
  /** What writes and reads met besides success, by code, how often. */
  readonly errors: ReadonlyMap<string, number>
  readonly wrong: Readonly<Record<string, readonly string[]>>
}

/** A load under way, as the one who breaks something sees it. */
export interface UnderLoad {
  readonly choice: Choice
  /** Waits until so many more writes have been answered, in whatever way. */
  more(calls: number): Promise<void>
}

/** Asks for the end of one open call: of its operation where it has one, else under its key again. */
async function end(call: Call, from: number): Promise<void> {
  while (call.outcome.kind === 'unknown' && performance.now() - from < resolvedWithinMs) {
    const { operation } = call.outcome
    const asked = operation === undefined ? undefined : await call.client.get(operation).catch(() => undefined)
    if (asked?.status === 200 && asked.body.state === 'final' && asked.body.result !== undefined)
      call.outcome = { kind: 'ok', txId: String(asked.body.result.txId), id: String(asked.body.result.id) }
    else {
      const answer = await call.again().catch(() => undefined)
      if (answer !== undefined) {
        const next = outcomeOf(answer)
        call.outcome = next.kind === 'unknown' && next.operation === undefined && operation !== undefined ? { ...next, operation } : next
      }
    }
    if (call.outcome.kind === 'unknown') await pause(200)
  }
  call.repliedAt = performance.now()
  call.resolvedMs = call.repliedAt - from
}

async function endAll(open: readonly Call[]): Promise<void> {
  const from = performance.now()
  const left = [...open]
  const worker = async (): Promise<void> => {
    for (let call = left.shift(); call !== undefined; call = left.shift()) await end(call, from)
  }
  await Promise.all(Array.from({ length: askedAtOnce }, worker))
}

/** Whatever waits for its next attempt, which may be minutes away, is asked for now. */
async function redelivered({ people, weak, steady }: Ground): Promise<void> {
  const deadline = performance.now() + 60_000
  for (const { endpoint } of [steady, weak]) {
    const path = `/webhook-endpoints/${endpoint}/deliveries`
    const waiting = async () => {
      const answers = await Promise.all(['waiting', 'dead'].map((state) => people.banker.client.get(`${path}?state=${state}&limit=200`)))
      return answers.flatMap(({ body }) => body.items as readonly { readonly number: number; readonly attempts: number }[])
    }
    for (let left = await waiting(); left.length > 0 && performance.now() < deadline; left = await waiting()) {
      for (const { number, attempts } of left) if (attempts > 0) await people.banker.client.post(`${path}/${number}/resend`)
      await pause(200)
    }
  }
}

const counted = (codes: readonly string[], into: Map<string, number>): Map<string, number> => {
  for (const code of codes) into.set(code, (into.get(code) ?? 0) + 1)
  return into
}

/** The longest time between two acknowledgements, one after the other. */
const longestGap = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b).reduce((gap, time, index, all) => Math.max(gap, time - (all[index - 1] ?? time)), 0)

/** Breaks what the scenario says under a load, mends it, asks about what was left open, and puts the oracle's questions. */
export async function tried(ground: Ground, scenario: Scenario, seed: number): Promise<Figures> {
  const { people, canary, rights, filings, shown } = ground
  const calls = new Calls(`${scenario.name}-${seed}`.replaceAll(/[^\w-]+/g, '-'))
  const choices = Array.from({ length: workers }, (_, worker) => Choice.named(seed, `${scenario.name} ${worker}`))
  const load = new Load({ people, calls, rights, filings, shown, canary }, choices)
  const acknowledged = (count: number) => {
    const from = calls.acknowledged.length
    return calls.until(() => calls.acknowledged.length >= from + count)
  }
  const answered = () => calls.made.filter(({ outcome }) => outcome.kind !== 'unknown' || outcome.why !== 'no answer').length
  const more = (count: number) => {
    const from = answered()
    return calls.until(() => answered() >= from + count)
  }
  let mended = 0
  try {
    await acknowledged(writesAround)
    await scenario.breaks(ground, { choice: Choice.named(seed, scenario.name), more })
    mended = performance.now()
    await acknowledged(writesAround)
  } finally {
    await load.stop()
  }
  const recoveryMs = (calls.acknowledged.find((time) => time > mended) ?? Number.POSITIVE_INFINITY) - mended
  const gapMs = longestGap(calls.acknowledged)
  await ground.ready()
  const open = calls.made.filter(({ outcome }) => outcome.kind === 'unknown')
  await endAll(open)
  const apart = await ground.record.grow()
  await ground.people.banker.client.get(`/parties?limit=1&minBlock=${ground.record.blocks.length - 1}`)
  await redelivered(ground)
  const wrong = await wrongIn({
    ...{ system: ground.system, calls, record: ground.record, replayed: ground.replayed, canary, shown: shown.length },
    subscribers: [ground.steady, ground.weak],
    indexOf: (member) => ground.indexOf(member),
    elsewhere: ground.postgres === undefined ? [] : [ground.postgres.folder],
  })
  const firsts = calls.made.flatMap(({ first }) => (first.kind === 'refused' ? [first.code] : first.kind === 'unknown' ? [first.why] : []))
  return {
    ...{ scenario: scenario.name, seed, writes: calls.made.length, gapMs, recoveryMs, open: open.length },
    acknowledged: calls.made.filter(({ outcome }) => outcome.kind === 'ok').length,
    refused: calls.made.filter(({ outcome }) => outcome.kind === 'refused').length,
    resolvedMs: Math.max(0, ...open.map(({ resolvedMs = 0 }) => resolvedMs)),
    errors: counted(firsts, new Map(calls.failedReads)),
    wrong: { ...(apart.length > 0 ? { membersEqual: apart } : {}), ...wrong },
  }
}
