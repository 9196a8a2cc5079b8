import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, credentials, type ServiceError } from '@grpc/grpc-js'
import { mspDir } from '../crypto/paths.js'
import { type SigningIdentity, userIdentity } from '../embedded/signing-identity.js'
import { common, gateway, peer } from '../embedded/wire/protos.js'
import { chaincode, channel, host, type Member, portsOf } from '../topology.js'
import { type SignedQuestion, signedQuestion } from './signed-question.js'

const { lifecycle } = peer
const deadlineMs = 3_000

const heightOf = (identity: SigningIdentity): SignedQuestion => signedQuestion(identity, 'qscc', ['GetChainInfo', channel.id])

/** `core/chaincode/lifecycle/lifecycle.go:QueryApprovedChaincodeDefinition`; a gateway carries a chaincode's words in its status details. */
const notApproved = /could not fetch approved chaincode definition/

/** What an error says, and what its status details hold: protobuf strings stand there as they are. */
const allWords = (error: Error & Partial<ServiceError>): string =>
  [error.message, ...(error.metadata?.get('grpc-status-details-bin') ?? []).map(String)].join(' ')

/** Asks one member's gateway peer what it can do, as that member's admin. */
export class MemberQuestion {
  readonly #client: Client
  readonly #identity: SigningIdentity

  constructor(dir: string, portBase: number, member: Member) {
    const root = readFileSync(join(mspDir(dir, member.mspId), 'tlsca.pem'))
    this.#client = new Client(`${host}:${portsOf(portBase, member).peer}`, credentials.createSsl(root))
    this.#identity = userIdentity(dir, member.mspId, 'admin')
  }

  /** Height of the channel at the member's own peer. */
  async height(): Promise<number> {
    return common.BlockchainInfo.deserializeBinary(await this.#evaluate(heightOf(this.#identity))).getHeight()
  }

  /** Whether the member has approved the chaincode's definition for its own package: its peer endorses nothing until then, though the channel runs it. */
  async approves(packageId: string): Promise<boolean> {
    const asked = new lifecycle.QueryApprovedChaincodeDefinitionArgs()
    asked.setName(chaincode.name)
    asked.setSequence(chaincode.sequence)
    const args = ['QueryApprovedChaincodeDefinition', asked.serializeBinary()]
    try {
      const answer = await this.#evaluate(signedQuestion(this.#identity, '_lifecycle', args))
      const source = lifecycle.QueryApprovedChaincodeDefinitionResult.deserializeBinary(answer).getSource()
      return source?.getLocalPackage()?.getPackageId() === packageId
    } catch (error) {
      if (error instanceof Error && notApproved.test(allWords(error))) return false
      throw error
    }
  }

  /** Whether the member's gateway gets an endorsement from a peer of another. */
  async reaches(mspId: string): Promise<boolean> {
    const { txId, proposal } = heightOf(this.#identity)
    const request = new gateway.EndorseRequest()
    request.setTransactionId(txId)
    request.setChannelId(channel.id)
    request.setProposedTransaction(proposal)
    request.setEndorsingOrganizationsList([mspId])
    return this.#call('Endorse', request.serializeBinary()).then(
      () => true,
      () => false,
    )
  }

  close(): void {
    this.#client.close()
  }

  async #evaluate({ txId, proposal }: SignedQuestion): Promise<Uint8Array> {
    const request = new gateway.EvaluateRequest()
    request.setTransactionId(txId)
    request.setChannelId(channel.id)
    request.setProposedTransaction(proposal)
    const answer = gateway.EvaluateResponse.deserializeBinary(await this.#call('Evaluate', request.serializeBinary()))
    return answer.getResult()?.getPayload_asU8() ?? new Uint8Array()
  }

  #call(method: 'Evaluate' | 'Endorse', bytes: Uint8Array): Promise<Buffer> {
    const same = (value: Buffer): Buffer => value
    return new Promise((resolve, reject) => {
      const path = `/gateway.Gateway/${method}`
      this.#client.makeUnaryRequest(path, same, same, Buffer.from(bytes), { deadline: Date.now() + deadlineMs }, (error, answer) => {
        if (error !== null) reject(error)
        else if (answer === undefined) reject(new Error(`expected an answer to ${method}, got none`))
        else resolve(answer)
      })
    })
  }
}
