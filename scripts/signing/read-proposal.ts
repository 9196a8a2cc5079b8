import { createHash } from 'node:crypto'
import { termsHashOf, type DraftTerms } from '@ip-rights-ledger/gateway/draft-terms'
import { common, msp, peer } from '@hyperledger/fabric-protos'

/** In whose name something is. */
export interface Identity {
  readonly mspId: string
  /** PEM */
  readonly certificate: string
}

/** What the bytes of a peer.Proposal say, read by us and taken from nobody. */
export interface ProposalReading {
  readonly txId: string
  readonly creator: Identity
  /** The time that the ledger will record as asserted. */
  readonly at: Date
  readonly terms: DraftTerms
  readonly termsHash: string
  /** What is sent to the endorsers only: name, and hex SHA-256 of its value. */
  readonly transient: readonly { readonly name: string; readonly hash: string }[]
  /** SHA-256 that endorsers sign for what was proposed (fabric `protoutil/proputils.go:GetProposalHash2`). */
  readonly proposalHash: Uint8Array
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

export function identityOf(serialized: Uint8Array): Identity {
  const identity = msp.SerializedIdentity.deserializeBinary(serialized)
  return { mspId: identity.getMspid(), certificate: text(identity.getIdBytes_asU8()) }
}

interface Message {
  serializeBinary(): Uint8Array
}

/**
 * A field that stands twice, or that is not known here, is read otherwise by peers, whose protobuf merges messages: what is shown would not be what is
 * done. So only bytes are taken that say nothing but what was read from them.
 */
function read<T extends Message>(name: string, type: { deserializeBinary(bytes: Uint8Array): T }, bytes: Uint8Array): T {
  const message = type.deserializeBinary(bytes)
  if (!Buffer.from(message.serializeBinary()).equals(bytes))
    throw new Error(`expected a ${name} whose bytes say each thing once, got one that can be read in several ways`)
  return message
}

/** @throws Error where the bytes are no proposal of one chaincode call with one argument, or could be read otherwise */
export function readProposal(bytes: Uint8Array): ProposalReading {
  const proposal = read('Proposal', peer.Proposal, bytes)
  const header = read('Header', common.Header, proposal.getHeader_asU8())
  const channelHeader = read('ChannelHeader', common.ChannelHeader, header.getChannelHeader_asU8())
  const signer = read('SignatureHeader', common.SignatureHeader, header.getSignatureHeader_asU8())
  const payload = read('ChaincodeProposalPayload', peer.ChaincodeProposalPayload, proposal.getPayload_asU8())
  if (channelHeader.getType() !== common.HeaderType.ENDORSER_TRANSACTION)
    throw new Error(`expected the proposal of a transaction, got a header of type ${channelHeader.getType()}`)
  const creator = signer.getCreator_asU8()
  const txId = sha256(signer.getNonce_asU8(), creator).toString('hex')
  if (channelHeader.getTxId() !== txId)
    throw new Error(`expected transaction id ${txId}, which follows from nonce and creator, got ${channelHeader.getTxId()}`)
  const transient = [...payload.getTransientmapMap().toArray()] as unknown as readonly [string, Uint8Array | string][]
  const secrets = transient.map(([name, value]) => ({ name, value: typeof value === 'string' ? Buffer.from(value, 'base64') : value }))
  const terms = termsOf(channelHeader.getChannelId(), payload.getInput_asU8(), secrets)
  demandCalled(terms.chaincode, channelHeader.getExtension_asU8())
  return {
    txId,
    creator: identityOf(creator),
    at: atOf(channelHeader.getTimestamp()),
    terms,
    termsHash: termsHashOf(terms),
    transient: secrets.map(({ name, value }) => ({ name, hash: sha256(value).toString('hex') })),
    proposalHash: proposalHashOf(header, payload),
  }
}

function termsOf(channel: string, input: Uint8Array, transient: readonly { name: string; value: Uint8Array }[]): DraftTerms {
  const spec = read('ChaincodeInvocationSpec', peer.ChaincodeInvocationSpec, input).getChaincodeSpec()
  const args = (spec?.getInput()?.getArgsList_asU8() ?? []).map(text)
  const [transaction, argument, ...more] = args
  if (transaction === undefined || argument === undefined || more.length > 0)
    throw new Error(`expected the name of a transaction and one argument, got ${args.length} arguments`)
  const [secret, ...others] = transient
  if (others.length > 0 || (secret && secret.name !== 'command'))
    throw new Error(`expected no transient data but the command, got ${transient.map(({ name }) => name).join(', ')}`)
  const command = JSON.parse(secret ? text(secret.value) : argument) as Record<string, unknown>
  // A secret command is judged with what stands in the open beside it: both must be of one act.
  if (secret) {
    const open = JSON.parse(argument) as Record<string, unknown>
    for (const [name, value] of Object.entries(open))
      if (command[name] !== value) throw new Error(`expected ${name} of the open argument to be that of the secret command, got another`)
  }
  return { channel, chaincode: spec?.getChaincodeId()?.getName() ?? '', transaction, command }
}

/** Peers run the chaincode that the header names, whatever stands in the call itself (fabric `core/endorser/msgvalidation.go:UnpackProposal`). */
function demandCalled(named: string, extension: Uint8Array): void {
  const called = read('ChaincodeHeaderExtension', peer.ChaincodeHeaderExtension, extension).getChaincodeId()?.getName() ?? ''
  if (called !== named) throw new Error(`expected chaincode ${named} in the header as in the call, got ${called || 'none'}`)
}

/** google.protobuf.Timestamp, of which fabric-protos ships no declaration. */
function atOf(timestamp: unknown): Date {
  const stated = timestamp as { getSeconds(): number; getNanos(): number } | undefined
  return new Date(stated ? stated.getSeconds() * 1000 + Math.floor(stated.getNanos() / 1e6) : 0)
}

function proposalHashOf(header: common.Header, payload: peer.ChaincodeProposalPayload): Uint8Array {
  const open = new peer.ChaincodeProposalPayload()
  open.setInput(payload.getInput_asU8())
  return sha256(header.getChannelHeader_asU8(), header.getSignatureHeader_asU8(), open.serializeBinary())
}
