import { readFileSync } from 'node:fs'
import { Client, credentials, type CallOptions } from '@grpc/grpc-js'
import { connect, hash, type Gateway, type Network, type Proposal, type ProposalOptions, type Signer } from '@hyperledger/fabric-gateway'
import { common, gateway as protos } from '@hyperledger/fabric-protos'
import type { Profile } from '../profile.js'
import { FabricEndorsement } from './fabric-endorsement.js'
import { ledgerFailure, transactionUnknown } from './grpc-failure.js'
import { loadIdentity, type StoredIdentity } from './identities.js'
import { whileOthersCatchUp } from './lagging-member.js'
import { LedgerFailure } from './ledger-failure.js'
import type { Caller, Endorsed, Endorsement, EnrolledIdentity, Invocation, Ledger } from './ledger.js'
import { newSigner } from './signer.js'

/** Milliseconds each stage may take. */
export interface Deadlines {
  readonly evaluate: number
  readonly endorse: number
  readonly submit: number
  readonly commit: number
  /** For all blocks of the chain; a minute where absent. */
  readonly blocks?: number
}

/** A transaction's block never changes, so it is asked for once. */
const mostBlocksKnown = 100_000

const within = (ms: number) => (): CallOptions => ({
  deadline: Date.now() + ms,
})
const text = new TextDecoder()

/** One connection to the member's own peer, shared by all its callers; one Gateway an identity, made when first used. */
export class FabricLedger implements Ledger {
  readonly #profile: Profile
  readonly #deadlines: Deadlines
  readonly #client: Client
  readonly #blockOf = new Map<string, number>()
  readonly #networks = new Map<
    string,
    {
      readonly gateway: Gateway
      readonly network: Network
      readonly identity: StoredIdentity
      readonly signer: Signer
    }
  >()

  constructor(profile: Profile, deadlines: Deadlines) {
    this.#profile = profile
    this.#deadlines = deadlines
    // Peers cut clients off that ping more often than once a minute (peer.keepalive.minInterval).
    this.#client = new Client(profile.peer.endpoint, credentials.createSsl(readFileSync(profile.peer.tlsCaFile)), {
      'grpc.keepalive_time_ms': 120_000,
      'grpc.keepalive_timeout_ms': 20_000,
      'grpc.keepalive_permit_without_calls': 1,
      'grpc.max_receive_message_length': 64 * 1024 * 1024,
      // A peer that comes back is found at once, not after grpc's two-minute backoff.
      'grpc.max_reconnect_backoff_ms': 2_000,
    })
  }

  async evaluate(caller: Caller, invocation: Invocation): Promise<string> {
    const proposal = await this.#proposal(caller, invocation)
    return text.decode(await this.#guard(proposal.evaluate(within(this.#deadlines.evaluate)())))
  }

  async endorse(caller: Caller, invocation: Invocation): Promise<Endorsement> {
    const ask = async () => (await this.#proposal(caller, invocation)).endorse(within(this.#deadlines.endorse)())
    const transaction = await this.#guard(whileOthersCatchUp(this.#profile.mspId, ask))
    const { gateway, signer } = await this.#connected(caller.user)
    const signed = gateway.newSignedTransaction(transaction.getBytes(), await signer(transaction.getDigest()))
    return new FabricEndorsement(gateway, this.#profile.channel, signed, this.#deadlines)
  }

  async kept(bytes: Uint8Array): Promise<Endorsement> {
    const { gateway } = await this.#connected(await this.#anyUser())
    return new FabricEndorsement(gateway, this.#profile.channel, gateway.newTransaction(bytes), this.#deadlines)
  }

  async holds(txId: string): Promise<boolean> {
    try {
      await this.query({ user: await this.#anyUser() }, 'GetTransactionByID', [this.#profile.channel, txId])
      return true
    } catch (error) {
      if (error instanceof LedgerFailure && transactionUnknown(error.cause)) return false
      throw error
    }
  }

  async height(): Promise<number> {
    const user = await this.#anyUser()
    const info = common.BlockchainInfo.deserializeBinary(await this.query({ user }, 'GetChainInfo', [this.#profile.channel]))
    return info.getHeight() - 1
  }

  async blockOf(caller: Caller, txId: string): Promise<number> {
    const known = this.#blockOf.get(txId)
    if (known !== undefined) return known
    const block = common.Block.deserializeBinary(await this.query(caller, 'GetBlockByTxID', [this.#profile.channel, txId]))
    const number = block.getHeader()?.getNumber()
    if (number === undefined) throw new Error(`expected a header in the block of ${txId}, got none`)
    if (this.#blockOf.size >= mostBlocksKnown) this.#blockOf.clear()
    this.#blockOf.set(txId, number)
    return number
  }

  async blocks(caller: Caller): Promise<Uint8Array[]> {
    const last = await this.height()
    const { network } = await this.#connected(caller.user)
    const events = await this.#guard(
      network.newBlockEventsRequest({ startBlock: 0n }).getEvents(within(this.#deadlines.blocks ?? 60_000)()),
    )
    const blocks: Uint8Array[] = []
    try {
      for await (const block of events) {
        blocks.push(block.serializeBinary())
        if ((block.getHeader()?.getNumber() ?? 0) >= last) return blocks
      }
    } catch (error) {
      throw ledgerFailure(error)
    } finally {
      events.close()
    }
    throw new LedgerFailure('unreachable', `expected blocks up to ${last}, the peer’s stream ended after ${blocks.length}`)
  }

  /** Serialized common.Block of every block from `from` on, and on as they are made, until the signal or the stream's end. @throws LedgerFailure */
  async *follow(from: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    const { network } = await this.#connected(await this.#anyUser())
    const events = await this.#guard(network.newBlockEventsRequest({ startBlock: BigInt(from) }).getEvents())
    const close = () => events.close()
    signal.addEventListener('abort', close, { once: true })
    try {
      if (!signal.aborted) for await (const block of events) yield block.serializeBinary()
    } catch (error) {
      throw ledgerFailure(error)
    } finally {
      signal.removeEventListener('abort', close)
      close()
    }
  }

  async query(caller: Caller, name: string, args: readonly (string | Uint8Array)[]): Promise<Uint8Array> {
    const { network } = await this.#connected(caller.user)
    const proposal = network.getContract('qscc').newProposal(name, { arguments: [...args] })
    return this.#guard(proposal.evaluate(within(this.#deadlines.evaluate)()))
  }

  async queryEndorsed(caller: Caller, name: string, args: readonly string[], endorsers: readonly string[]): Promise<Endorsed> {
    const { network } = await this.#connected(caller.user)
    const proposal = network.getContract('qscc').newProposal(name, {
      arguments: [...args],
      endorsingOrganizations: [...endorsers],
    })
    const transaction = await this.#guard(proposal.endorse(within(this.#deadlines.endorse)()))
    const prepared = protos.PreparedTransaction.deserializeBinary(transaction.getBytes())
    const envelope = prepared.getEnvelope()
    if (!envelope) throw new Error(`expected an envelope in the endorsed ${name}, got none`)
    return {
      envelope: envelope.serializeBinary(),
      result: transaction.getResult(),
    }
  }

  async identity(user: string): Promise<EnrolledIdentity | null> {
    const known = this.#networks.get(user)?.identity ?? (await loadIdentity(this.#profile.usersDir, user))
    if (!known) return null
    const { certificate: _certificate, privateKey: _privateKey, ...described } = known
    return described
  }

  close(): void {
    for (const { gateway } of this.#networks.values()) gateway.close()
    this.#client.close()
  }

  async #connected(user: string) {
    const known = this.#networks.get(user)
    if (known) return known
    const identity = await loadIdentity(this.#profile.usersDir, user)
    if (!identity) throw new Error(`expected an enrolled identity of ${this.#profile.member}, got the user name ${user}`)
    const signer = newSigner(identity.privateKey)
    const gateway = connect({
      client: this.#client,
      identity: {
        mspId: identity.mspId,
        credentials: Buffer.from(identity.certificate),
      },
      signer,
      hash: hash.none,
    })
    const connected = {
      gateway,
      network: gateway.getNetwork(this.#profile.channel),
      identity,
      signer,
    }
    this.#networks.set(user, connected)
    return connected
  }

  async #proposal(caller: Caller, invocation: Invocation): Promise<Proposal> {
    const { network } = await this.#connected(caller.user)
    const options: ProposalOptions = {
      arguments: [invocation.argument],
      ...(invocation.transient ? { transientData: { ...invocation.transient } } : {}),
      ...(invocation.endorsers ? { endorsingOrganizations: [...invocation.endorsers] } : {}),
    }
    return network.getContract(this.#profile.chaincode, invocation.contract).newProposal(invocation.name, options)
  }

  async #guard<T>(call: Promise<T>): Promise<T> {
    try {
      return await call
    } catch (error) {
      throw ledgerFailure(error)
    }
  }

  /** Health is asked by no caller: any identity already in use serves, else one that every member has. */
  async #anyUser(): Promise<string> {
    for (const user of this.#networks.keys()) return user
    for (const user of ['auditor', 'admin']) if (await loadIdentity(this.#profile.usersDir, user)) return user
    throw new LedgerFailure('network', `expected an identity auditor or admin in ${this.#profile.usersDir}, got none`)
  }
}
