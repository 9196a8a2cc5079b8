import type { Channel } from '../channel.js'
import { readersPolicy, requireAccess } from '../endorser/access.js'
import type { Identity } from '../msp/identity.js'
import { peer } from '../wire/protos.js'
import type { BlockReader } from '../store/block-reader.js'
import { BlocksBehind } from './blocks-behind.js'
import { configurationFunctions } from './cscc.js'
import { ledgerFunctions } from './qscc.js'

const names: ReadonlySet<string> = new Set(['qscc', 'cscc', 'lscc', '_lifecycle'])

export const isSystemChaincode = (name: string): boolean => names.has(name)

/** The peer's own chaincodes: questions about the chain and its configuration, answered without a simulation (`core/scc`). */
export class SystemChaincodes {
  readonly #channel: Channel
  readonly #blocksBehind: () => number

  /** @param blocksBehind by how many blocks the peer is behind the others now */
  constructor(channel: Channel, blocksBehind: () => number) {
    this.#channel = channel
    this.#blocksBehind = blocksBehind
  }

  /** Answers status 200, or 500 with the reason in the message. */
  invoke(chaincode: string, args: readonly Uint8Array[], creator: Identity): peer.Response {
    try {
      return success(this.#call(chaincode, args, creator))
    } catch (error) {
      return failure(error instanceof Error ? error.message : String(error))
    }
  }

  #call(chaincode: string, args: readonly Uint8Array[], creator: Identity): Uint8Array {
    const [name, channelId = '', ...rest] = args.map((arg) => Buffer.from(arg).toString('utf8'))
    const functions = chaincode === 'qscc' ? ledgerFunctions : chaincode === 'cscc' ? configurationFunctions : undefined
    if (!functions) throw new Error(`the embedded engine answers qscc and cscc, got ${chaincode}`)
    if (name === undefined) throw new Error(`Incorrect number of arguments, ${args.length}`)
    const found = functions.get(name)
    if (!found) throw new Error(`Requested function ${name} not found.`)
    if (args.length < found.arguments)
      throw new Error(found.arguments === 3 ? `missing 3rd argument for ${name}` : `Incorrect number of arguments, ${args.length}`)
    if (found.arguments > 1) {
      if (channelId !== this.#channel.id)
        throw new Error(chaincode === 'qscc' ? `Invalid chain ID, ${channelId}` : `Unknown channel ID, ${channelId}`)
      this.#requireReader(name, channelId, creator)
    }
    return found.answer(this.#asPeerHasIt(), rest[0] ?? '', args[2] ?? new Uint8Array())
  }

  #asPeerHasIt(): AskedChannel {
    const { id, blocks, config, genesisBlock } = this.#channel
    const behind = this.#blocksBehind()
    return { id, config, genesisBlock, blocks: behind === 0 ? blocks : new BlocksBehind(blocks, behind) }
  }

  #requireReader(name: string, channelId: string, creator: Identity): void {
    try {
      requireAccess(this.#channel.policies, channelId, readersPolicy, [creator])
    } catch (error) {
      throw new Error(`access denied for [${name}][${channelId}]: [${error instanceof Error ? error.message : ''}]`, { cause: error })
    }
  }
}

/** What the system chaincodes of a peer know of the channel. */
export interface AskedChannel extends Pick<Channel, 'id' | 'config' | 'genesisBlock'> {
  readonly blocks: Omit<BlockReader, 'waitForHeight' | 'onCommit'>
}

/** A function of a system chaincode. */
export interface SystemFunction {
  /** How many arguments it needs, its own name and the channel counted. */
  readonly arguments: 1 | 2 | 3
  answer(channel: AskedChannel, text: string, bytes: Uint8Array): Uint8Array
}

function success(payload: Uint8Array): peer.Response {
  const response = new peer.Response()
  response.setStatus(200)
  response.setPayload(payload)
  return response
}

function failure(message: string): peer.Response {
  const response = new peer.Response()
  response.setStatus(500)
  response.setMessage(message)
  return response
}
