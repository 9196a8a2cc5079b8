import type { AdmittedRequest } from './admission.js'

/** Requests delivered that are still recognised (`smartbft/internal/bft/requestpool.go`). */
const rememberedRequests = 20_000

/** Waiting requests in order of arrival, as the four orderers share them once any of them forwarded one to the leader. */
export class RequestPool {
  readonly #waiting = new Map<string, { readonly bytes: Uint8Array; readonly holders: Set<number> }>()
  readonly #processed = new Set<string>()

  get size(): number {
    return this.#waiting.size
  }

  /** Takes a request at one orderer; says in SmartBFT's words why not. */
  take(request: AdmittedRequest, consenterId: number): string | undefined {
    if (this.#processed.has(request.id)) return 'request already processed'
    const present = this.#waiting.get(request.id)
    if (!present) {
      this.#waiting.set(request.id, { bytes: request.bytes, holders: new Set([consenterId]) })
      return undefined
    }
    if (present.holders.has(consenterId)) return 'request already exists'
    present.holders.add(consenterId)
    return undefined
  }

  /** Whether a whole batch waits, so that there is no need to wait for more. */
  isFull(maxCount: number, maxBytes: number): boolean {
    if (this.#waiting.size >= maxCount) return true
    let bytes = 0
    for (const request of this.#waiting.values()) bytes += request.bytes.length
    return bytes >= maxBytes
  }

  /** Removes and returns the oldest requests, up to count and bytes, at least one. */
  next(maxCount: number, maxBytes: number): Uint8Array[] {
    const batch: Uint8Array[] = []
    let bytes = 0
    for (const [id, request] of this.#waiting) {
      if (batch.length === maxCount || (batch.length > 0 && bytes + request.bytes.length > maxBytes)) break
      batch.push(request.bytes)
      bytes += request.bytes.length
      this.#waiting.delete(id)
      this.#processed.add(id)
    }
    for (const id of this.#processed) {
      if (this.#processed.size <= rememberedRequests) break
      this.#processed.delete(id)
    }
    return batch
  }
}
