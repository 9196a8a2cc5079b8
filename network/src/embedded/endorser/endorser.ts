import type { ChaincodeStream } from '../chaincode-stream/chaincode-stream.js'
import type { Channel } from '../channel.js'
import { nowMs, type Faults } from '../faults.js'
import { fieldKey, lifecycleNamespace } from '../lifecycle/definition-keys.js'
import type { Identity } from '../msp/identity.js'
import type { SigningIdentity } from '../signing-identity.js'
import { Simulator } from '../simulator/simulator.js'
import { isSystemChaincode, type SystemChaincodes } from '../system-chaincodes/system-chaincodes.js'
import type { peer } from '../wire/protos.js'
import { requireAccess, writersPolicy } from './access.js'
import { buildInterest } from './interest.js'
import { type Endorsed, failed, proposalResponse, type Simulated } from './proposal-response.js'
import { filterProposal, ProposalRefused, validateProposal } from './proposal-checks.js'
import { type UnpackedProposal, unpackProposal } from './unpacked-proposal.js'

export interface EndorserParts {
  readonly channel: Channel
  /** The member's peer: its signature is the endorsement. */
  readonly identity: SigningIdentity
  readonly chaincode: ChaincodeStream
  readonly systemChaincodes: SystemChaincodes
  readonly faults: Faults
}

/** One member's endorser (`core/endorser/endorser.go`). */
export class Endorser {
  readonly #parts: EndorserParts

  constructor(parts: EndorserParts) {
    this.#parts = parts
  }

  get mspId(): string {
    return this.#parts.identity.mspId
  }

  /** @throws ProposalRefused for a proposal that must not run; failures while running are answers with status 500 and no payload */
  async processProposal(signedProposal: peer.SignedProposal): Promise<Endorsed> {
    const { channel, faults } = this.#parts
    filterProposal(signedProposal, channel.msps, nowMs(faults))
    const proposal = unpack(signedProposal)
    if (proposal.channelId !== '' && proposal.channelId !== channel.id) return failed(`channel '${proposal.channelId}' not found`)
    const creator = this.#preProcess(proposal)
    try {
      return proposalResponse(proposal, await this.#execute(proposal, creator), this.#parts.identity)
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error))
    }
  }

  #preProcess(proposal: UnpackedProposal): Identity {
    const { channel } = this.#parts
    const creator = validateProposal(proposal, channel.msps)
    if (proposal.channelId === '') {
      if (creator.mspId !== this.mspId) {
        throw new ProposalRefused(
          'proposal',
          `error validating proposal: access denied: channel [] creator org unknown, creator is malformed`,
        )
      }
      return creator
    }
    if (channel.blocks.transaction(proposal.txId)) {
      const hex = Buffer.from(proposal.signatureHeader.getCreator_asU8()).toString('hex')
      throw new ProposalRefused('proposal', `duplicate transaction found [${proposal.txId}]. Creator [${hex}]`)
    }
    if (!isSystemChaincode(proposal.chaincode)) {
      try {
        requireAccess(channel.policies, channel.id, writersPolicy, [creator])
      } catch (error) {
        throw new ProposalRefused('proposal', error instanceof Error ? error.message : String(error))
      }
    }
    return creator
  }

  async #execute(proposal: UnpackedProposal, creator: Identity): Promise<Simulated> {
    const { channel, systemChaincodes } = this.#parts
    // The gateways still list it, but no peer of Fabric 3 runs it.
    if (proposal.chaincode === 'lscc') {
      throw new Error(
        `error in simulation: failed to execute transaction ${proposal.txId}: could not launch chaincode lscc.syscc: error building chaincode: no such package`,
      )
    }
    if (isSystemChaincode(proposal.chaincode)) {
      const args = proposal.input.getArgsList_asU8()
      const response = systemChaincodes.invoke(proposal.chaincode, args, creator)
      return { response, event: undefined, results: new Uint8Array(), version: 'syscc', interest: undefined }
    }
    const { chaincode, channelId } = proposal
    if (chaincode !== channel.definition.name || channelId === '') {
      const why = channelId === '' ? "could not get channel config for channel ''" : `chaincode ${chaincode} not found`
      throw new Error(`make sure the chaincode ${chaincode} has been successfully defined on channel ${channelId} and try again: ${why}`)
    }
    try {
      return await this.#simulate(proposal, creator)
    } catch (error) {
      throw new Error(`error in simulation: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }

  async #simulate(proposal: UnpackedProposal, creator: Identity): Promise<Simulated> {
    const { channel, chaincode } = this.#parts
    const { txId, channelId, chaincode: namespace, input, signedProposal } = proposal
    const context = { channelId, txId, mspId: this.mspId, creator, organisations: organisationsOf(channel) }
    const simulator = new Simulator(channel.state.snapshot(), context)
    try {
      // As a peer does before it runs anything (`lifecycle/endorsement_info.go`): hence the second namespace of every read set.
      simulator.getState(lifecycleNamespace, fieldKey(namespace, 'Sequence'))
      const call = { channelId, txId, namespace, input: input.serializeBinary(), signedProposal, simulator }
      const outcome = await chaincode.execute(call)
      const results = simulator.results()
      if (results.privateResults) channel.privateStaging.stage(this.mspId, txId, simulator.height, results.privateResults)
      outcome.event?.setChaincodeId(namespace)
      outcome.event?.setTxId(txId)
      // The event of a refused transaction is dropped.
      const event = outcome.response.getStatus() >= 400 ? undefined : outcome.event
      const interest = buildInterest(namespace, results)
      return { response: outcome.response, event, results: results.results, version: channel.definition.version, interest }
    } finally {
      simulator.done()
    }
  }
}

function unpack(signedProposal: peer.SignedProposal): UnpackedProposal {
  try {
    return unpackProposal(signedProposal)
  } catch (error) {
    throw new ProposalRefused('proposal', error instanceof Error ? error.message : String(error))
  }
}

const organisations = new WeakMap<Channel, readonly string[]>()

/** MSP ids of the application organisations: their groups in the configuration are named for them. */
function organisationsOf(channel: Channel): readonly string[] {
  let known = organisations.get(channel)
  if (!known) {
    const application = channel.config.getChannelGroup()?.getGroupsMap().get('Application')
    known = application ? [...application.getGroupsMap().keys()] : []
    organisations.set(channel, known)
  }
  return known
}
