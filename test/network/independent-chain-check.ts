import { createHash, verify, X509Certificate } from 'node:crypto'
import { Message } from './independent-protobuf.js'

/**
 * Checks a whole chain from its bytes: hashes, quorum signatures, creators' and endorsers' signatures, transaction ids, proposal hashes. It knows the
 * formulas and the field numbers of Fabric's messages and shares no code with the ledger or the evidence package, so that a common mistake shows.
 */
export interface CheckedChain {
  readonly blocks: number
  readonly transactions: number
  /** Transactions whose block notes code 0. */
  readonly valid: number
  /** Ids of the valid ones, in order. */
  readonly validIds: readonly string[]
  readonly blockSignatures: number
  readonly endorsements: number
  /** Hex SHA-256 of the last header. */
  readonly tip: string
}

interface Consenter {
  readonly mspId: string
  readonly certificate: X509Certificate
}

interface Config {
  readonly consenters: ReadonlyMap<number, Consenter>
  readonly roots: ReadonlyMap<string, readonly X509Certificate[]>
}

const headerTypeConfig = 1
const headerTypeEndorser = 3

const halfOrder = BigInt('0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8')
const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

function fail(expected: string, got: unknown, where: string): never {
  throw new Error(`expected ${expected}, got ${String(got)} in ${where}`)
}

function der(tag: number, content: Buffer): Buffer {
  const length =
    content.length < 128
      ? [content.length]
      : content.length < 256
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

function headerBytes(header: Message): Buffer {
  let hex = BigInt(header.number(1)).toString(16)
  if (hex.length % 2 === 1) hex = `0${hex}`
  if (Number.parseInt(hex.slice(0, 2), 16) > 127) hex = `00${hex}`
  return der(
    0x30,
    Buffer.concat([der(2, Buffer.from(hex, 'hex')), der(4, Buffer.from(header.bytes(2))), der(4, Buffer.from(header.bytes(3)))]),
  )
}

function checkSignature(certificate: X509Certificate, message: Uint8Array, signature: Uint8Array, where: string): void {
  const rLength = signature[3] ?? 0
  const s = BigInt(`0x${Buffer.from(signature.subarray(6 + rLength)).toString('hex') || '0'}`)
  if (s > halfOrder) fail('a low S', s, where)
  if (!verify('sha256', message, certificate.publicKey, signature)) fail('a signature that fits', 'one that does not', where)
}

const organisationalUnit = (certificate: X509Certificate): string => /^OU=(.*)$/m.exec(certificate.subject)?.[1] ?? ''

function checkIssued(certificate: X509Certificate, mspId: string, ous: readonly string[], config: Config, where: string): void {
  const roots = config.roots.get(mspId) ?? fail('an MSP of the channel', mspId, where)
  if (!roots.some((root) => certificate.checkIssued(root) && certificate.verify(root.publicKey)))
    fail(`a certificate of ${mspId}`, certificate.subject, where)
  if (!ous.includes(organisationalUnit(certificate))) fail(`OU ${ous.join(' or ')}`, certificate.subject, where)
}

const certificates = new Map<string, X509Certificate>()

/** msp.SerializedIdentity: 1 mspid, 2 id_bytes. */
function identityOf(bytes: Uint8Array): { readonly mspId: string; readonly certificate: X509Certificate } {
  const identity = new Message(bytes)
  const pem = identity.text(2)
  const certificate = certificates.get(pem) ?? new X509Certificate(pem)
  certificates.set(pem, certificate)
  return { mspId: identity.text(1), certificate }
}

/** ConfigGroup maps are repeated entries of 1 key, 2 value: 2 groups, 3 values, 4 policies. */
const entries = (group: Message, field: number): readonly (readonly [string, Message])[] =>
  group.all(field).map((entry) => [new Message(entry).text(1), new Message(entry).message(2)])

function entry(group: Message, field: number, name: string): Message {
  return entries(group, field).find(([key]) => key === name)?.[1] ?? fail(`${name} in the configuration`, 'none', 'block 0')
}

/** @param payloadData ConfigEnvelope: 1 config {2 channel_group} */
function configOf(payloadData: Uint8Array): Config {
  const root = new Message(payloadData).message(1).message(2)
  const orderer = entry(root, 2, 'Orderer')
  const organisations = ['Orderer', 'Application'].flatMap((name) => entries(entry(root, 2, name), 2).map(([, group]) => group))
  const roots = organisations.map((group): [string, readonly X509Certificate[]] => {
    // ConfigValue 2 version, value is 2; MSPConfig 2 config; FabricMSPConfig 1 name, 2 root_certs.
    const fabric = new Message(new Message(entry(group, 3, 'MSP').bytes(2)).bytes(2))
    return [fabric.text(1), fabric.all(2).map((pem) => new X509Certificate(Buffer.from(pem)))]
  })
  // Orderers 1 consenter_mapping: 1 id, 4 msp_id, 5 identity.
  const consenters = new Message(entry(orderer, 3, 'Orderers').bytes(2)).all(1).map((each): [number, Consenter] => {
    const consenter = new Message(each)
    return [consenter.number(1), { mspId: consenter.text(4), certificate: new X509Certificate(Buffer.from(consenter.bytes(5))) }]
  })
  return { roots: new Map(roots), consenters: new Map(consenters) }
}

/** Metadata: 1 value, 2 signatures {2 signature, 3 identifier_header {1 identifier}}. Answers how many signed. */
function checkQuorum(metadata: Uint8Array, header: Message, config: Config, where: string): number {
  const signed = new Message(metadata)
  const who = new Set<number>()
  for (const each of signed.all(2)) {
    const signature = new Message(each)
    const id = new Message(signature.bytes(3)).number(1)
    const consenter = config.consenters.get(id) ?? fail('a consenter', id, where)
    checkIssued(consenter.certificate, consenter.mspId, ['orderer'], config, where)
    const message = Buffer.concat([signed.bytes(1), signature.bytes(3), headerBytes(header)])
    checkSignature(consenter.certificate, message, signature.bytes(2), `${where}, consenter ${id}`)
    who.add(id)
  }
  const n = config.consenters.size
  const quorum = Math.ceil((n + Math.floor((n - 1) / 3) + 1) / 2)
  if (who.size < quorum) fail(`${quorum} signatures of ${n} consenters`, who.size, where)
  return who.size
}

/** Transaction 1 actions {1 header, 2 payload {1 proposal payload, 2 action {1 response payload, 2 endorsements {1 endorser, 2 signature}}}}. */
function checkAction(data: Uint8Array, channelHeader: Uint8Array, config: Config, where: string): number {
  const actions = new Message(data).all(1)
  if (actions.length !== 1) fail('one action', actions.length, where)
  const action = new Message(actions[0] ?? new Uint8Array())
  const payload = action.message(2)
  const endorsed = payload.message(2)
  const response = endorsed.bytes(1)
  const proposalHash = sha256(channelHeader, action.bytes(1), payload.bytes(1))
  if (!proposalHash.equals(new Message(response).bytes(1))) fail('the hash of the proposal', 'another', where)
  const endorsements = endorsed.all(2).map((each) => new Message(each))
  for (const endorsement of endorsements) {
    const { mspId, certificate } = identityOf(endorsement.bytes(1))
    checkIssued(certificate, mspId, ['peer'], config, where)
    checkSignature(certificate, Buffer.concat([response, endorsement.bytes(1)]), endorsement.bytes(2), `${where}, endorser of ${mspId}`)
  }
  return endorsements.length
}

interface Checked {
  readonly id: string
  readonly endorsements: number
}

/** Envelope 1 payload, 2 signature; Payload 1 header {1 channel_header, 2 signature_header}, 2 data; ChannelHeader 1 type, 5 tx_id; SignatureHeader 1 creator, 2 nonce. */
function checkTransaction(envelope: Uint8Array, config: Config, where: string): Checked {
  const outer = new Message(envelope)
  const payload = outer.message(1)
  const channelHeader = payload.message(1).bytes(1)
  const signer = payload.message(1).message(2)
  const header = new Message(channelHeader)
  const id = header.text(5)
  if (header.number(1) === headerTypeConfig) return { id, endorsements: 0 }
  if (header.number(1) !== headerTypeEndorser) fail(`header type ${headerTypeEndorser}`, header.number(1), where)
  const creator = identityOf(signer.bytes(1))
  checkIssued(creator.certificate, creator.mspId, ['client', 'admin'], config, where)
  checkSignature(creator.certificate, outer.bytes(1), outer.bytes(2), `${where}, creator`)
  const expected = sha256(signer.bytes(2), signer.bytes(1)).toString('hex')
  if (id !== expected) fail(`transaction id ${expected}`, id, where)
  return { id, endorsements: checkAction(payload.bytes(2), channelHeader, config, where) }
}

/**
 * @param blocks serialized common.Block, from block 0 on, none left out
 * @throws Error saying expected, got and where, at the first thing that does not hold. Only transactions noted valid are held to their signatures.
 */
export function checkChain(blocks: readonly Uint8Array[]): CheckedChain {
  let config: Config | undefined
  let previous: Buffer = Buffer.alloc(0)
  const seen = new Set<string>()
  const validIds: string[] = []
  const count = { transactions: 0, blockSignatures: 0, endorsements: 0 }
  blocks.forEach((bytes, number) => {
    const where = `block ${number}`
    // Block 1 header {1 number, 2 previous_hash, 3 data_hash}, 2 data {1 data}, 3 metadata {1 metadata}.
    const block = new Message(bytes)
    const header = block.message(1)
    const envelopes = block.message(2).all(1)
    const metadata = block.message(3).all(1)
    if (header.number(1) !== number) fail(`number ${number}`, header.number(1), where)
    if (!previous.equals(header.bytes(2)))
      fail(`previous hash ${previous.toString('hex')}`, Buffer.from(header.bytes(2)).toString('hex'), where)
    if (!sha256(...envelopes).equals(header.bytes(3)))
      fail('the hash of its transactions', Buffer.from(header.bytes(3)).toString('hex'), where)
    const inForce = config ?? configOf(new Message(envelopes[0] ?? new Uint8Array()).message(1).bytes(2))
    if (number > 0) count.blockSignatures += checkQuorum(metadata[0] ?? new Uint8Array(), header, inForce, where)
    const flags = metadata[2] ?? new Uint8Array()
    if (number > 0 && flags.length !== envelopes.length) fail(`${envelopes.length} validation codes`, flags.length, where)
    envelopes.forEach((envelope, index) => {
      count.transactions += 1
      if ((flags[index] ?? 0) !== 0) return
      const { id, endorsements } = checkTransaction(envelope, inForce, `${where}, transaction ${index}`)
      if (seen.has(id)) fail('a transaction id once', id, where)
      seen.add(id)
      validIds.push(id)
      count.endorsements += endorsements
      const payload = new Message(envelope).message(1)
      if (payload.message(1).message(1).number(1) === headerTypeConfig) config = configOf(payload.bytes(2))
    })
    previous = sha256(headerBytes(header))
  })
  return { blocks: blocks.length, ...count, valid: validIds.length, validIds, tip: previous.toString('hex') }
}
