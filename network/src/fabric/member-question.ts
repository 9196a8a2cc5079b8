import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, credentials } from '@grpc/grpc-js'
import { mspDir } from '../crypto/paths.js'
import { type SigningIdentity, userIdentity } from '../embedded/signing-identity.js'
import { common, gateway, peer, timestampOf } from '../embedded/wire/protos.js'
import { channel, host, type Member, portsOf } from '../topology.js'

const service = 'qscc'
const deadlineMs = 3_000

/** A proposal that asks a system chaincode for the height of the channel, signed. */
function heightProposal(identity: SigningIdentity): { readonly txId: string; readonly proposal: peer.SignedProposal } {
  const nonce = randomBytes(24)
  const txId = createHash('sha256').update(nonce).update(identity.serialized).digest('hex')
  const id = new peer.ChaincodeID()
  id.setName(service)
  const input = new peer.ChaincodeInput()
  input.setArgsList(['GetChainInfo', channel.id].map((text) => Buffer.from(text)))
  const spec = new peer.ChaincodeSpec()
  spec.setType(peer.ChaincodeSpec.Type.NODE)
  spec.setChaincodeId(id)
  spec.setInput(input)
  const invocation = new peer.ChaincodeInvocationSpec()
  invocation.setChaincodeSpec(spec)
  const content = new peer.ChaincodeProposalPayload()
  content.setInput(invocation.serializeBinary())
  const extension = new peer.ChaincodeHeaderExtension()
  extension.setChaincodeId(id)
  const channelHeader = new common.ChannelHeader()
  channelHeader.setType(common.HeaderType.ENDORSER_TRANSACTION)
  channelHeader.setTxId(txId)
  channelHeader.setTimestamp(timestampOf(Date.now()))
  channelHeader.setChannelId(channel.id)
  channelHeader.setExtension$(extension.serializeBinary())
  const signatureHeader = new common.SignatureHeader()
  signatureHeader.setCreator(identity.serialized)
  signatureHeader.setNonce(nonce)
  const header = new common.Header()
  header.setChannelHeader(channelHeader.serializeBinary())
  header.setSignatureHeader(signatureHeader.serializeBinary())
  const proposal = new peer.Proposal()
  proposal.setHeader(header.serializeBinary())
  proposal.setPayload(content.serializeBinary())
  const signed = new peer.SignedProposal()
  signed.setProposalBytes(proposal.serializeBinary())
  signed.setSignature(identity.sign(signed.getProposalBytes_asU8()))
  return { txId, proposal: signed }
}

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
    const { txId, proposal } = heightProposal(this.#identity)
    const request = new gateway.EvaluateRequest()
    request.setTransactionId(txId)
    request.setChannelId(channel.id)
    request.setProposedTransaction(proposal)
    const answer = gateway.EvaluateResponse.deserializeBinary(await this.#call('Evaluate', request.serializeBinary()))
    return common.BlockchainInfo.deserializeBinary(answer.getResult()?.getPayload_asU8() ?? new Uint8Array()).getHeight()
  }

  /** Whether the member's gateway gets an endorsement from a peer of another. */
  async reaches(mspId: string): Promise<boolean> {
    const { txId, proposal } = heightProposal(this.#identity)
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
