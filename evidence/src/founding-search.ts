import { absentFounders } from './identity/founders.js'
import { readBlock } from './reading/block.js'
import { readChannelConfig, type ChannelConfig } from './reading/channel-config.js'
import { governs, isWhole } from './reading/founding.js'

export interface FoundingFound {
  readonly transactionId: string
  /** Whether directory, rules, calendars and epoch were all made, by `governance:found`. */
  readonly whole: boolean
  /** MSP ids of the members in block 0 whose peers did not endorse it, sorted. */
  readonly absent: readonly string[]
}

/** Looks for the founding of the register, block by block from 0; validity is the word of the peer that sends the blocks. */
export class FoundingSearch {
  readonly #chaincode: string
  #genesis: ChannelConfig | undefined
  #next = 0
  #found: FoundingFound | undefined

  constructor(chaincode: string) {
    this.#chaincode = chaincode
  }

  /** Number of the block to take next. */
  get next(): number {
    return this.#next
  }

  get found(): FoundingFound | undefined {
    return this.#found
  }

  /** @param bytes serialized common.Block; throws Unreadable */
  async take(bytes: Uint8Array): Promise<void> {
    const block = readBlock(bytes)
    if (block.isConfig) this.#genesis ??= readChannelConfig(block)
    const founding = block.transactions.find((each) => each.noted === 0 && governs(each, this.#chaincode))
    if (founding && this.#genesis && !this.#found) {
      this.#found = {
        transactionId: founding.transactionId,
        whole: isWhole(founding, this.#chaincode),
        absent: await absentFounders(founding, this.#genesis),
      }
    }
    this.#next += 1
  }
}
