import type { peer } from '../wire/protos.js'
import type { MemberPeer } from './member-peer.js'
import type { ErrorDetail } from './rpc-error.js'

/** MSP ids that must endorse, one peer each. */
export type PlannedLayout = ReadonlySet<string>

interface OpenLayout {
  /** Still to endorse. */
  readonly required: Set<string>
  readonly endorsements: peer.Endorsement[]
}

/**
 * Collects endorsements until one layout is satisfied (`internal/pkg/gateway/endorsement.go:plan`), for one peer an organisation: a peer that
 * fails takes every layout that needs its organisation with it.
 */
export class EndorsementPlan {
  readonly #layouts: (OpenLayout | undefined)[]
  readonly #peers: ReadonlyMap<string, MemberPeer>
  readonly #asked = new Set<string>()
  readonly errorDetails: ErrorDetail[] = []
  #payload: Buffer | undefined
  #completed: OpenLayout | undefined
  #next = 0

  constructor(layouts: readonly PlannedLayout[], peers: ReadonlyMap<string, MemberPeer>) {
    this.#layouts = layouts.map((layout) => ({ required: new Set(layout), endorsements: [] }))
    this.#peers = peers
  }

  get completed(): { readonly payload: Buffer; readonly endorsements: readonly peer.Endorsement[] } | undefined {
    return this.#completed && this.#payload && { payload: this.#payload, endorsements: this.#completed.endorsements }
  }

  /** Peers to ask for the next layout that can still be satisfied; `undefined` when there is none. */
  nextEndorsers(): MemberPeer[] | undefined {
    for (; this.#next < this.#layouts.length; this.#next++) {
      const layout = this.#layouts[this.#next]
      if (!layout) continue
      const open = [...layout.required]
      const peers = open.flatMap((mspId) => (this.#asked.has(mspId) ? [] : (this.#peers.get(mspId) ?? [])))
      if (peers.length < open.length) continue
      for (const { mspId } of peers) this.#asked.add(mspId)
      return peers
    }
    return undefined
  }

  /** Takes an endorsement; false when its payload is not that of the others. */
  accept(from: MemberPeer, response: peer.ProposalResponse): boolean {
    this.#asked.add(from.mspId)
    const payload = Buffer.from(response.getPayload_asU8())
    this.#payload ??= payload
    if (!this.#payload.equals(payload)) {
      this.errorDetails.push({ address: from.address, mspId: from.mspId, message: 'ProposalResponsePayloads do not match' })
      return false
    }
    const endorsement = response.getEndorsement()
    for (const layout of this.#layouts) {
      if (!layout?.required.delete(from.mspId)) continue
      if (endorsement) layout.endorsements.push(endorsement)
      if (layout.required.size === 0) this.#completed ??= layout
    }
    return true
  }

  /** Gives up the organisations that failed, and moves on to the next layout. */
  abandon(mspIds: readonly string[]): void {
    this.#layouts.forEach((layout, i) => {
      if (layout && mspIds.some((mspId) => layout.required.has(mspId))) this.#layouts[i] = undefined
    })
    this.#next++
  }
}
