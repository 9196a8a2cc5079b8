import type { PlacedTransaction } from '../reading/block.js'
import { validationParameter } from '../reading/state-key.js'

/**
 * Key-level policies as the included blocks set them, block by block: a policy set in a block counts from the next one on
 * (`core/common/validation/statebased/vpmanagerimpl.go`). Keys never seen here stand under the chaincode's policy.
 */
export class KeyGuards {
  readonly #policies = new Map<string, Uint8Array>()

  /** Serialized SignaturePolicyEnvelope that guards the key; undefined where the chaincode's policy does. */
  of(key: string): Uint8Array | undefined {
    return this.#policies.get(key)
  }

  /** @param transactions those of one block that were found valid, in order */
  commit(transactions: readonly PlacedTransaction[], chaincode: string): void {
    for (const { action } of transactions) {
      const set = action?.writeSets.find(({ namespace }) => namespace === chaincode)
      for (const { key, isDelete } of set?.writes ?? []) if (isDelete) this.#policies.delete(key)
      for (const { key, entries } of set?.metadata ?? []) {
        const policy = entries.find(({ name }) => name === validationParameter)?.value
        if (policy === undefined || policy.length === 0) this.#policies.delete(key)
        else this.#policies.set(key, policy)
      }
    }
  }
}
