import type { BlockReader, ChainInfo, CommittedTransaction } from '../store/block-reader.js'
import { common } from '../wire/protos.js'

const headerOf = (block: Uint8Array): common.BlockHeader | undefined => common.Block.deserializeBinary(block).getHeader()

type Asked = Omit<BlockReader, 'waitForHeight' | 'onCommit'>

/** The chain as a peer tells of it that is some blocks behind the others: what it has not committed it does not know. */
export class BlocksBehind implements Asked {
  readonly #blocks: BlockReader
  readonly #behind: number

  /** @param behind how many blocks, 1 or more */
  constructor(blocks: BlockReader, behind: number) {
    this.#blocks = blocks
    this.#behind = behind
  }

  /** A peer has block 0 from when it joins. */
  get height(): number {
    return Math.max(1, this.#blocks.height - this.#behind)
  }

  chainInfo(): ChainInfo {
    const { height } = this
    const previousOf = (number: number): Buffer =>
      Buffer.from(headerOf(this.#blocks.block(number) ?? new Uint8Array())?.getPreviousHash_asU8() ?? new Uint8Array())
    const info = this.#blocks.chainInfo()
    if (height === info.height) return info
    return { height, currentBlockHash: previousOf(height), previousBlockHash: previousOf(height - 1) }
  }

  block(number: number): Buffer | undefined {
    return number < this.height ? this.#blocks.block(number) : undefined
  }

  blockByHash(hash: Uint8Array): Buffer | undefined {
    return this.#known(this.#blocks.blockByHash(hash))
  }

  blockByTxId(txId: string): Buffer | undefined {
    return this.#known(this.#blocks.blockByTxId(txId))
  }

  transaction(txId: string): CommittedTransaction | undefined {
    const found = this.#blocks.transaction(txId)
    return found !== undefined && found.blockNumber < this.height ? found : undefined
  }

  #known(block: Buffer | undefined): Buffer | undefined {
    return block !== undefined && (headerOf(block)?.getNumber() ?? 0) < this.height ? block : undefined
  }
}
