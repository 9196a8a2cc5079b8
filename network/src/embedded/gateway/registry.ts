import type { Channel } from '../channel.js'
import type { Faults } from '../faults.js'
import type { EndorsementInterest } from '../policy/layouts.js'
import { isSystemChaincode } from '../system-chaincodes/system-chaincodes.js'
import { EndorsementPlan, type PlannedLayout } from './endorsement-plan.js'
import { isStopped, type MemberPeer } from './member-peer.js'

/** Which peers there are and who must endorse (`internal/pkg/gateway/registry.go`); a stopped peer has left the membership. */
export class Registry {
  readonly #channel: Channel
  readonly #peers: readonly MemberPeer[]
  readonly #own: MemberPeer
  readonly #faults: Faults

  constructor(channel: Channel, peers: readonly MemberPeer[], own: MemberPeer, faults: Faults) {
    this.#channel = channel
    this.#peers = peers
    this.#own = own
    this.#faults = faults
  }

  /** One peer of each organisation named. @throws Error naming those without */
  planForOrgs(channelId: string, chaincode: string, mspIds: readonly string[]): EndorsementPlan {
    const available = this.#withChaincode(channelId, chaincode)
    const missing = mspIds.filter((mspId) => !available.has(mspId))
    if (missing.length > 0) throw new Error(`failed to find any endorsing peers for org(s): ${missing.join(', ')}`)
    return new EndorsementPlan([new Set(mspIds)], available)
  }

  /** Sets of peers that satisfy the policies; those with the preferred organisation come first, otherwise in random order. */
  endorsementPlan(channelId: string, interest: EndorsementInterest, preferred: string | undefined): EndorsementPlan {
    const { chaincode } = interest
    if (channelId !== this.#channel.id || chaincode !== this.#channel.definition.name) {
      throw discoveryError(`No metadata was found for chaincode ${chaincode} in channel ${channelId}`)
    }
    let layouts: PlannedLayout[]
    try {
      layouts = this.#channel.policies.endorsementLayouts(interest).map((layout) => new Set(layout.keys()))
    } catch (error) {
      throw discoveryError(error instanceof Error ? error.message : String(error))
    }
    const available = this.#withChaincode(channelId, chaincode)
    const satisfiable = layouts.filter((layout) => [...layout].every((mspId) => available.has(mspId)))
    if (satisfiable.length === 0) throw discoveryError('no peer combination can satisfy the endorsement policy')
    const isPreferred = (layout: PlannedLayout): boolean => preferred !== undefined && layout.has(preferred)
    const ordered = [...shuffled(satisfiable.filter(isPreferred)), ...shuffled(satisfiable.filter((layout) => !isPreferred(layout)))]
    return new EndorsementPlan(ordered, available)
  }

  /** Peers to evaluate at, the gateway's own first. @throws Error when there is none */
  evaluators(channelId: string, chaincode: string, mspIds: readonly string[]): MemberPeer[] {
    const available = [...this.#withChaincode(channelId, chaincode).values()].filter(
      (peer) => mspIds.length === 0 || mspIds.includes(peer.mspId),
    )
    const ordered = [...available.filter((peer) => peer === this.#own), ...shuffled(available.filter((peer) => peer !== this.#own))]
    if (ordered.length === 0) throw new Error(`no peers available to evaluate chaincode ${chaincode} in channel ${channelId}`)
    return ordered
  }

  #withChaincode(channelId: string, chaincode: string): ReadonlyMap<string, MemberPeer> {
    if (channelId !== this.#channel.id) return new Map()
    if (chaincode !== this.#channel.definition.name && !isSystemChaincode(chaincode)) return new Map()
    return new Map(this.#peers.filter(({ mspId }) => !isStopped(this.#faults, mspId)).map((peer) => [peer.mspId, peer]))
  }
}

const discoveryError = (why: string): Error =>
  new Error(`no combination of peers can be derived which satisfy the endorsement policy: ${why}`)

function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    const [a, b] = [result[i], result[j]]
    if (a === undefined || b === undefined) continue
    result[i] = b
    result[j] = a
  }
  return result
}
