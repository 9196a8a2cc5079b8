import { randomBytes } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { ledger } from '../../../network/src/embedded/wire/protos.js'
import { chaincode } from '../../../network/src/topology.js'
import { ChainBuilder } from '../../evidence/chain-builder.js'
import type { Consortium } from '../../evidence/consortium.js'
import { compositeKey, storyAt } from '../../evidence/right-story.js'
import { signedEnvelope } from '../../evidence/signed-envelope.js'

const { kvrwset } = ledger.rwset

export interface Recorded {
  /** Documents by domain key; undefined deletes. */
  readonly writes: Readonly<Record<string, unknown>>
  readonly events?: readonly {
    readonly type: string
    readonly subject: { readonly kind: string; readonly id: string }
    readonly sequence?: number
  }[]
  /** Validation code; VALID unless stated. */
  readonly code?: number
}

/** A signed chain whose transactions write what a test says. */
export class RegisterChain {
  readonly chain: ChainBuilder
  readonly #consortium: Consortium

  constructor(consortium: Consortium) {
    this.#consortium = consortium
    this.chain = new ChainBuilder(consortium, storyAt)
  }

  get blocks(): readonly Uint8Array[] {
    return this.chain.blocks
  }

  block(...transactions: readonly Recorded[]): number {
    return this.chain.append(transactions.map((each) => ({ envelope: this.#envelope(each), code: each.code ?? 0 })))
  }

  #envelope({ writes, events = [] }: Recorded): Uint8Array {
    const { registrar } = this.#consortium
    return signedEnvelope({
      creator: registrar,
      nonce: randomBytes(24),
      atMs: storyAt.getTime() + this.chain.next * 1000,
      chaincode: chaincode.name,
      arguments: ['rights:record', '{}'],
      results: resultsOf(writes),
      answer: Buffer.from(canonical({ events })),
      endorsers: [],
    })
  }
}

function resultsOf(writes: Recorded['writes']): Uint8Array {
  const set = new kvrwset.KVRWSet()
  set.setWritesList(
    Object.entries(writes).map(([key, value]) => {
      const write = new kvrwset.KVWrite()
      write.setKey(compositeKey(key))
      if (value === undefined) write.setIsDelete(true)
      else write.setValue(Buffer.from(canonical(value)))
      return write
    }),
  )
  const namespace = new ledger.rwset.NsReadWriteSet()
  namespace.setNamespace(chaincode.name)
  namespace.setRwset(set.serializeBinary())
  const all = new ledger.rwset.TxReadWriteSet()
  all.setNsRwsetList([namespace])
  return all.serializeBinary()
}
