import type { CallOptions } from '@grpc/grpc-js'
import {
  GatewayError,
  type Gateway,
  type Network,
  type Proposal,
  type ProposalOptions,
  type Transaction,
} from '@hyperledger/fabric-gateway'
import { common } from '@hyperledger/fabric-protos'
import { askedTransaction } from './asked-transaction.js'
import type { StoredIdentity } from './identities.js'
import { whileOthersCatchUp } from './lagging-member.js'
import { LedgerFailure } from './ledger-failure.js'
import type { Invocation } from './ledger.js'
import type { PeerPart } from './peer-away.js'
import type { PeerConnection } from './peer-connection.js'
import { readable } from './readable-answer.js'

/** Milliseconds each stage may take. */
export interface Deadlines {
  readonly evaluate: number
  readonly endorse: number
  readonly submit: number
  readonly commit: number
  /** For all blocks of the chain; a minute where absent. */
  readonly blocks?: number
}

export type QueryArguments = readonly (string | Uint8Array)[]

/** Whoever gives no sign of life in this time is away. */
const signOfLifeMs = 1000

export const within = (ms: number): CallOptions => ({ deadline: Date.now() + ms })

/** What is asked of one member's peer, whichever that is; failures come as the SDK throws them. */
export class PeerCalls {
  readonly #channel: string
  readonly #chaincode: string
  readonly #deadlines: Deadlines

  constructor({ channel, chaincode }: { readonly channel: string; readonly chaincode: string }, deadlines: Deadlines) {
    this.#channel = channel
    this.#chaincode = chaincode
    this.#deadlines = deadlines
  }

  /** Answered by this member's own chaincode: a gateway left to itself asks any member's where its own fails, and does not say so. */
  evaluate(peer: PeerConnection, identity: StoredIdentity, invocation: Invocation): Promise<Uint8Array> {
    return this.#proposal(peer, identity, { ...invocation, endorsers: [peer.mspId] }).evaluate(within(this.#deadlines.evaluate))
  }

  endorse(peer: PeerConnection, identity: StoredIdentity, invocation: Invocation): Promise<Transaction> {
    const ask = () => readable(this.#proposal(peer, identity, invocation).endorse(within(this.#deadlines.endorse)).then(askedTransaction))
    return whileOthersCatchUp(peer.mspId, ask)
  }

  /** A proposal in the name of a certificate whose key is elsewhere. */
  unsigned(peer: PeerConnection, certificate: string, invocation: Invocation): Proposal {
    return this.#proposed(peer.gatewayWithoutKey(certificate), invocation)
  }

  endorseSigned(peer: PeerConnection, identity: StoredIdentity, proposal: Uint8Array, signature: Uint8Array): Promise<Transaction> {
    const ask = () =>
      readable(
        peer.gatewayOf(identity).newSignedProposal(proposal, signature).endorse(within(this.#deadlines.endorse)).then(askedTransaction),
      )
    return whileOthersCatchUp(peer.mspId, ask)
  }

  query(
    peer: PeerConnection,
    identity: StoredIdentity,
    name: string,
    args: QueryArguments,
    ms = this.#deadlines.evaluate,
  ): Promise<Uint8Array> {
    return this.#systemProposal(peer, identity, name, args, [peer.mspId]).evaluate(within(ms))
  }

  queryEndorsed(
    peer: PeerConnection,
    identity: StoredIdentity,
    name: string,
    args: QueryArguments,
    endorsers: readonly string[],
  ): Promise<Transaction> {
    return readable(
      this.#systemProposal(peer, identity, name, args, endorsers).endorse(within(this.#deadlines.endorse)).then(askedTransaction),
    )
  }

  /** Number of the peer's last block. */
  async height(peer: PeerConnection, identity: StoredIdentity, ms?: number): Promise<number> {
    const answer = this.query(peer, identity, 'GetChainInfo', [this.#channel], ms)
    return readable(answer.then((bytes) => common.BlockchainInfo.deserializeBinary(bytes).getHeight() - 1))
  }

  /** Rejects where the part gives no sign of life soon. */
  async signOfLife(peer: PeerConnection, identity: StoredIdentity, part: PeerPart): Promise<void> {
    if (part === 'chain') return void (await this.height(peer, identity, signOfLifeMs))
    const contract = this.network(peer, identity).getContract(this.#chaincode, 'org.hyperledger.fabric')
    const proposal = contract.newProposal('GetMetadata', { endorsingOrganizations: [peer.mspId] })
    try {
      await proposal.evaluate(within(signOfLifeMs))
    } catch (error) {
      // Whatever the chaincode says, it lives.
      if (!(error instanceof GatewayError && /chaincode response \d/.test(error.message))) throw error
    }
  }

  /** Serialized common.Block of every block from 0 to the peer's last. @throws LedgerFailure where the stream ends before */
  async blocks(peer: PeerConnection, identity: StoredIdentity): Promise<Uint8Array[]> {
    const last = await this.height(peer, identity)
    const request = this.network(peer, identity).newBlockEventsRequest({ startBlock: 0n })
    const events = await request.getEvents(within(this.#deadlines.blocks ?? 60_000))
    const blocks: Uint8Array[] = []
    try {
      for await (const block of events) {
        blocks.push(block.serializeBinary())
        if ((block.getHeader()?.getNumber() ?? 0) >= last) return blocks
      }
    } finally {
      events.close()
    }
    throw new LedgerFailure('unreachable', `expected blocks up to ${last}, the peer’s stream ended after ${blocks.length}`)
  }

  network(peer: PeerConnection, identity: StoredIdentity): Network {
    return peer.gatewayOf(identity).getNetwork(this.#channel)
  }

  #proposal(peer: PeerConnection, identity: StoredIdentity, invocation: Invocation): Proposal {
    return this.#proposed(peer.gatewayOf(identity), invocation)
  }

  #proposed(gateway: Gateway, { contract, name, argument, transient, endorsers }: Invocation): Proposal {
    const options: ProposalOptions = {
      arguments: [argument],
      ...(transient ? { transientData: { ...transient } } : {}),
      ...(endorsers ? { endorsingOrganizations: [...endorsers] } : {}),
    }
    return gateway.getNetwork(this.#channel).getContract(this.#chaincode, contract).newProposal(name, options)
  }

  #systemProposal(peer: PeerConnection, identity: StoredIdentity, name: string, args: QueryArguments, endorsers: readonly string[]) {
    const options = { arguments: [...args], endorsingOrganizations: [...endorsers] }
    return this.network(peer, identity).getContract('qscc').newProposal(name, options)
  }
}
