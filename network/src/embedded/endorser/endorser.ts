import type { ChaincodeOutcome, ChaincodeStream } from '../chaincode-stream/chaincode-stream.js'
import type { Channel } from '../channel.js'
import { nowMs, type Faults } from '../faults.js'
import { fieldKey, lifecycleNamespace } from '../lifecycle/definition-keys.js'
import type { Identity } from '../msp/identity.js'
import type { EndorsementInterest } from '../policy/layouts.js'
import type { SigningIdentity } from '../signing-identity.js'
import { Simulator } from '../simulator/simulator.js'
import { isSystemChaincode, type SystemChaincodes } from '../system-chaincodes/system-chaincodes.js'
import { peer } from '../wire/protos.js'
import { requireAccess, writersPolicy } from './access.js'
import { buildInterest } from './interest.js'
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

/** A processed proposal, with what the gateway needs to choose further endorsers. */
export interface Endorsed {
  readonly response: peer.ProposalResponse
  /** Absent where nothing was simulated: system chaincodes, failures. */
  readonly interest: EndorsementInterest | undefined
}

interface Simulated extends ChaincodeOutcome {
  readonly results: Uint8Array
  readonly version: string
  readonly interest: EndorsementInterest | undefined
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
    const proposal = unpack(signedProposal)
    const { channel, faults } = this.#parts
    filterProposal(proposal, channel.msps, nowMs(faults))
    if (proposal.channelId !== '' && proposal.channelId !== channel.id) return failed(`channel '${proposal.channelId}' not found`)
    const creator = this.#preProcess(proposal)
    try {
      return this.#answer(proposal, await this.#execute(proposal, creator))
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error))
    }
  }

  #preProcess(proposal: UnpackedProposal): Identity {
    const { channel } = this.#parts
    const creator = validateProposal(proposal, channel.msps)
    if (proposal.channelId === '') {
      if (creator.mspId !== this.mspId) {
        throw new ProposalRefused('proposal', `error validating proposal: access denied: channel [] creator org unknown, creator is malformed`)
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
    if (isSystemChaincode(proposal.chaincode)) {
      const args = proposal.input.getArgsList_asU8()
      const response = systemChaincodes.invoke(proposal.chaincode, args, creator)
      return { response, event: undefined, results: new Uint8Array(), version: 'syscc', interest: undefined }
    }
    if (proposal.chaincode !== channel.definition.name) {
      const { chaincode, channelId } = proposal
      throw new Error(
        `make sure the chaincode ${chaincode} has been successfully defined on channel ${channelId} and try again: chaincode ${chaincode} not found`,
      )
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

  #answer(proposal: UnpackedProposal, simulated: Simulated): Endorsed {
    const { response, interest } = simulated
    const answer = new peer.ProposalResponse()
    answer.setResponse(response)
    if (proposal.channelId === '' && response.getStatus() < 500) return { response: answer, interest: undefined }
    if (response.getStatus() >= 400 && response.getStatus() < 500) return { response: answer, interest: undefined }
    const payload = responsePayload(proposal, simulated)
    answer.setPayload(payload)
    if (response.getStatus() >= 500) return { response: answer, interest }
    const { identity } = this.#parts
    const endorsement = new peer.Endorsement()
    endorsement.setEndorser(identity.serialized)
    endorsement.setSignature(identity.sign(Buffer.concat([payload, identity.serialized])))
    answer.setVersion(1)
    answer.setEndorsement(endorsement)
    return { response: answer, interest }
  }
}

function unpack(signedProposal: peer.SignedProposal): UnpackedProposal {
  try {
    return unpackProposal(signedProposal)
  } catch (error) {
    throw new ProposalRefused('proposal', error instanceof Error ? error.message : String(error))
  }
}

/** `protoutil/proputils.go:GetBytesProposalResponsePayload` */
function responsePayload(proposal: UnpackedProposal, { response, event, results, version }: Simulated): Uint8Array {
  const id = new peer.ChaincodeID()
  id.setName(proposal.chaincode)
  id.setVersion(version)
  const action = new peer.ChaincodeAction()
  action.setResults(results)
  if (event) action.setEvents(event.serializeBinary())
  action.setResponse(response)
  action.setChaincodeId(id)
  const payload = new peer.ProposalResponsePayload()
  payload.setProposalHash(proposal.hash)
  payload.setExtension$(action.serializeBinary())
  return payload.serializeBinary()
}

function failed(message: string): Endorsed {
  const response = new peer.Response()
  response.setStatus(500)
  response.setMessage(message)
  const answer = new peer.ProposalResponse()
  answer.setResponse(response)
  return { response: answer, interest: undefined }
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
