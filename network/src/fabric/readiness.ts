import { existsSync } from 'node:fs'
import { type Condition, until } from '../supervisor/condition.js'
import { chaincode, members } from '../topology.js'
import { packageIdAt } from './chaincode-definition.js'
import { chaincodePackageFile } from './files.js'
import { MemberQuestion } from './member-question.js'
import { Participation } from './participation.js'

/** How far each node of a member is, whose peers its gateway reaches, and whether its peer may run the chaincode. */
export interface MemberState {
  readonly member: string
  readonly peerHeight: number | undefined
  readonly ordererHeight: number | undefined
  /** MSP ids at whose peers the member's gateway does not get an endorsement. */
  readonly beyondReach: readonly string[]
  /** Whether it has approved the chaincode's definition; absent where its peer does not say. */
  readonly approved: boolean | undefined
}

const orAbsent = <T>(answer: Promise<T | undefined>): Promise<T | undefined> => answer.catch(() => undefined)

/** Asks all members. `/healthz` would not do: a peer that has stopped committing answers 200 there. */
export async function consortiumState(dir: string, portBase: number): Promise<readonly MemberState[]> {
  return Promise.all(
    members.map(async (member) => {
      const question = new MemberQuestion(dir, portBase, member)
      try {
        const others = members.filter((other) => other !== member)
        const [ordererHeight, approved, reached] = await Promise.all([
          orAbsent(new Participation(dir, member, portBase).height()),
          existsSync(chaincodePackageFile(dir, member)) ? orAbsent(question.approves(packageIdAt(dir, member))) : undefined,
          Promise.all(others.map(async ({ mspId }) => ((await question.reaches(mspId)) ? [] : [mspId]))),
        ])
        const peerHeight = await orAbsent(question.height())
        return { member: member.name, peerHeight, ordererHeight, approved, beyondReach: reached.flat() }
      } finally {
        question.close()
      }
    }),
  )
}

const heightsAt = (dir: string, portBase: number): Promise<readonly (number | undefined)[]> =>
  Promise.all(
    members.flatMap((member) => {
      const question = new MemberQuestion(dir, portBase, member)
      return [orAbsent(new Participation(dir, member, portBase).height()), orAbsent(question.height()).finally(() => question.close())]
    }),
  )

/** Waits until every node has what the furthest had at first: what a peer endorses on an older state is not committed. */
export async function everyNodeHasEveryBlock(dir: string, portBase: number): Promise<void> {
  let furthest = 0
  const holds = async () => {
    const heights = await heightsAt(dir, portBase)
    furthest ||= Math.max(...heights.map((height) => height ?? 0))
    return heights.every((height) => height !== undefined && height >= furthest)
  }
  await until({ what: 'every peer and orderer to have every block', holds }, { timeoutMs: 60_000, everyMs: 100 })
}

/** Why a member is not ready, in words; empty when it is. @param all states of all members, of one moment */
export function shortcomings(state: MemberState, all: readonly MemberState[]): readonly string[] {
  const { peerHeight, ordererHeight, beyondReach, approved } = state
  const highest = Math.max(...all.map((state) => state.ordererHeight ?? 0))
  return [
    ...(peerHeight === undefined ? ['its peer does not answer, or is not on the channel'] : []),
    ...(ordererHeight === undefined ? ['its orderer does not answer, or is not on the channel'] : []),
    ...(peerHeight !== undefined && ordererHeight !== undefined && peerHeight < ordererHeight
      ? [`its peer has ${peerHeight} blocks of the orderer's ${ordererHeight}`]
      : []),
    // One that came back counts in a quorum only once it has what the others have: the next leader lost would cost a minute.
    ...(ordererHeight !== undefined && ordererHeight < highest ? [`its orderer has ${ordererHeight} blocks of ${highest}`] : []),
    ...(approved === false
      ? [`it has not approved ${chaincode.name} ${chaincode.version}, sequence ${chaincode.sequence}: \`down\` and \`up\` have it approve`]
      : []),
    ...(beyondReach.length > 0 ? [`its gateway does not reach ${beyondReach.join(', ')}`] : []),
  ]
}

/** Waits until every gateway endorses at every other member, and no peer is behind its orderer. @throws Error that says who lacks what */
export async function consortiumReady(dir: string, portBase: number, signal?: AbortSignal): Promise<void> {
  let lacking = 'nothing heard yet'
  const condition: Condition = {
    what: 'every gateway to reach every member',
    holds: async () => {
      const states = await consortiumState(dir, portBase)
      const faults = states.flatMap((state) => shortcomings(state, states).map((fault) => `${state.member}: ${fault}`))
      lacking = faults.join('; ')
      return faults.length === 0
    },
  }
  await until(condition, { timeoutMs: 60_000, everyMs: 200, ...(signal === undefined ? {} : { signal }) }).catch((error: unknown) => {
    throw new Error(`${error instanceof Error ? error.message : String(error)}, got ${lacking}`)
  })
}
