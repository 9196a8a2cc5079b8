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
    switch (chaincode) {
      case 'qscc':
        return this.#aboutLedger(args, creator)
      case 'cscc':
        return this.#aboutConfiguration(args, creator)
      default:
        return refuseLifecycle(args)
    }
  }

  /** `core/scc/qscc/query.go:Invoke`: the arguments are counted before the function is looked for. */
  #aboutLedger(args: readonly Uint8Array[], creator: Identity): Uint8Array {
    const [name = '', channelId = '', text = ''] = args.map(utf8)
    if (args.length < 2) throw new Error(`Incorrect number of arguments, ${args.length}`)
    if (name !== 'GetChainInfo' && args.length < 3) throw new Error(`missing 3rd argument for ${name}`)
    if (channelId !== this.#channel.id) throw new Error(`Invalid chain ID, ${channelId}`)
    const answer = ledgerFunctions.get(name)
    const denied = answer ? this.#denial(creator) : `Unmapped policy for qscc/${name}`
    if (!answer || denied !== undefined) throw new Error(`access denied for [${name}][${channelId}]: [${denied}]`)
    return answer(this.#asPeerHasIt(), text, args[2] ?? new Uint8Array())
  }

  /** `core/scc/cscc/configure.go:InvokeNoShim` */
  #aboutConfiguration(args: readonly Uint8Array[], creator: Identity): Uint8Array {
    const [name = '', channelId = ''] = args.map(utf8)
    const needsChannel = name !== 'GetChannels'
    if (needsChannel && args.length < 2) throw new Error(`Incorrect number of arguments, ${args.length}`)
    const answer = configurationFunctions.get(name)
    if (!answer) throw new Error(`Requested function ${name} not found.`)
    if (!needsChannel) return answer(this.#asPeerHasIt())
    if (name === 'GetChannelConfig' && channelId === '') throw new Error('empty channel name provided')
    const known = channelId === this.#channel.id
    const denied = known ? this.#denial(creator) : `Failed to get policy manager for channel [${channelId}]`
    if (denied !== undefined) throw new Error(`access denied for [${name}][${channelId}]: ${denied}`)
    return answer(this.#asPeerHasIt())
  }

  #asPeerHasIt(): AskedChannel {
    const { id, blocks, config, genesisBlock } = this.#channel
    const behind = this.#blocksBehind()
    return { id, config, genesisBlock, blocks: behind === 0 ? blocks : new BlocksBehind(blocks, behind) }
  }

  /** Why the creator may not read, in the policy checker's words. */
  #denial(creator: Identity): string | undefined {
    try {
      requireAccess(this.#channel.policies, this.#channel.id, readersPolicy, [creator])
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
}

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

const lifecycleFunctions: ReadonlySet<string> = new Set([
  'InstallChaincode',
  'QueryInstalledChaincode',
  'GetInstalledChaincodePackage',
  'QueryInstalledChaincodes',
  'ApproveChaincodeDefinitionForMyOrg',
  'QueryApprovedChaincodeDefinition',
  'QueryApprovedChaincodeDefinitions',
  'CommitChaincodeDefinition',
  'QueryChaincodeDefinition',
  'QueryChaincodeDefinitions',
  'CheckCommitReadiness',
])

/** `core/chaincode/lifecycle/scc.go:Invoke`, as far as it refuses: the definition stands in the chain from its start. */
function refuseLifecycle(args: readonly Uint8Array[]): never {
  const [name = ''] = args.map(utf8)
  if (args.length === 0) throw new Error('lifecycle scc must be invoked with arguments')
  if (args.length !== 2) throw new Error(`lifecycle scc operations require exactly two arguments but received ${args.length}`)
  if (!lifecycleFunctions.has(name))
    throw new Error(`Failed to authorize invocation due to failed ACL check: Unmapped policy for _lifecycle/${name}`)
  throw new Error(`the embedded engine defines its chaincode at its start and answers no _lifecycle/${name}`)
}

/** What the system chaincodes of a peer know of the channel. */
export interface AskedChannel extends Pick<Channel, 'id' | 'config' | 'genesisBlock'> {
  readonly blocks: Omit<BlockReader, 'waitForHeight' | 'onCommit'>
}

/** An answer about the ledger. @param text the third argument; @param bytes the same, where it is not text */
export type LedgerFunction = (channel: AskedChannel, text: string, bytes: Uint8Array) => Uint8Array
export type ConfigurationFunction = (channel: AskedChannel) => Uint8Array

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
