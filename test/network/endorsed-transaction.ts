import { createHash, randomBytes } from 'node:crypto'
import { kvRead } from '../../network/src/embedded/ledger/range-summary.js'
import type { SigningIdentity } from '../../network/src/embedded/signing-identity.js'
import type { Version } from '../../network/src/embedded/store/state-snapshot.js'
import { common, ledger, peer, timestampOf } from '../../network/src/embedded/wire/protos.js'
import { channel, chaincode } from '../../network/src/topology.js'

const { kvrwset } = ledger.rwset

/** What a simulation read and wrote; `undefined` as a written value deletes. */
export interface Simulated {
  readonly reads?: Readonly<Record<string, Version | undefined>>
  readonly ranges?: readonly ledger.rwset.kvrwset.RangeQueryInfo[]
  readonly writes?: Readonly<Record<string, string | undefined>>
  /** Key policies by key; empty bytes release the key, `undefined` removes all metadata. */
  readonly policies?: Readonly<Record<string, Uint8Array | undefined>>
  readonly collections?: Readonly<Record<string, PrivateSimulated>>
}

export interface PrivateSimulated {
  readonly reads?: Readonly<Record<string, Version | undefined>>
  readonly writes?: Readonly<Record<string, string | undefined>>
  readonly policies?: Readonly<Record<string, Uint8Array | undefined>>
}

export interface EndorsedTransaction {
  readonly txId: string
  readonly envelope: Buffer
  /** Serialized ledger.rwset.TxPvtReadWriteSet; empty without private writes. */
  readonly privateWrites: Buffer
}

export interface Tampering {
  readonly namespace?: string
  readonly channelId?: string
  readonly txId?: string
  readonly epoch?: number
  readonly actions?: number
  readonly proposalHash?: Uint8Array
  readonly signature?: Uint8Array
}

/** An envelope as the gateway would assemble it, signed by real keys, from a read-write set stated by the test. */
export function endorsedTransaction(
  creator: SigningIdentity,
  endorsers: readonly SigningIdentity[],
  simulated: Simulated,
  tampering: Tampering = {},
): EndorsedTransaction {
  const nonce = randomBytes(24)
  const txId = tampering.txId ?? createHash('sha256').update(nonce).update(creator.serialized).digest('hex')
  const header = headerOf(creator, nonce, txId, tampering)
  const input = new peer.ChaincodeProposalPayload()
  input.setInput(Buffer.from('input'))
  const inputBytes = input.serializeBinary()
  const id = new peer.ChaincodeID()
  id.setName(chaincode.name)
  id.setVersion(chaincode.version)
  const action = new peer.ChaincodeAction()
  const { results, privateWrites } = resultsOf(simulated, tampering.namespace ?? chaincode.name)
  action.setResults(results)
  action.setChaincodeId(id)
  const response = new peer.ProposalResponsePayload()
  response.setProposalHash(
    tampering.proposalHash ??
      createHash('sha256').update(header.getChannelHeader_asU8()).update(header.getSignatureHeader_asU8()).update(inputBytes).digest(),
  )
  response.setExtension$(action.serializeBinary())
  const responseBytes = response.serializeBinary()
  const endorsed = new peer.ChaincodeEndorsedAction()
  endorsed.setProposalResponsePayload(responseBytes)
  endorsed.setEndorsementsList(
    endorsers.map((endorser) => {
      const endorsement = new peer.Endorsement()
      endorsement.setEndorser(endorser.serialized)
      endorsement.setSignature(endorser.sign(Buffer.concat([responseBytes, endorser.serialized])))
      return endorsement
    }),
  )
  const actionPayload = new peer.ChaincodeActionPayload()
  actionPayload.setChaincodeProposalPayload(inputBytes)
  actionPayload.setAction(endorsed)
  const txAction = new peer.TransactionAction()
  txAction.setHeader(header.getSignatureHeader_asU8())
  txAction.setPayload(actionPayload.serializeBinary())
  const transaction = new peer.Transaction()
  transaction.setActionsList(new Array<peer.TransactionAction>(tampering.actions ?? 1).fill(txAction))
  const payload = new common.Payload()
  payload.setHeader(header)
  payload.setData(transaction.serializeBinary())
  const envelope = new common.Envelope()
  envelope.setPayload(payload.serializeBinary())
  envelope.setSignature(tampering.signature ?? creator.sign(payload.serializeBinary()))
  return { txId, envelope: Buffer.from(envelope.serializeBinary()), privateWrites }
}

function headerOf(creator: SigningIdentity, nonce: Buffer, txId: string, tampering: Tampering): common.Header {
  const id = new peer.ChaincodeID()
  id.setName(chaincode.name)
  const extension = new peer.ChaincodeHeaderExtension()
  extension.setChaincodeId(id)
  const channelHeader = new common.ChannelHeader()
  channelHeader.setType(common.HeaderType.ENDORSER_TRANSACTION)
  channelHeader.setTimestamp(timestampOf(Date.now()))
  channelHeader.setChannelId(tampering.channelId ?? channel.id)
  channelHeader.setTxId(txId)
  channelHeader.setEpoch(tampering.epoch ?? 0)
  channelHeader.setExtension$(extension.serializeBinary())
  const signatureHeader = new common.SignatureHeader()
  signatureHeader.setCreator(creator.serialized)
  signatureHeader.setNonce(nonce)
  const header = new common.Header()
  header.setChannelHeader(channelHeader.serializeBinary())
  header.setSignatureHeader(signatureHeader.serializeBinary())
  return header
}

function resultsOf(simulated: Simulated, namespace: string): { results: Uint8Array; privateWrites: Buffer } {
  const kv = new kvrwset.KVRWSet()
  kv.setReadsList(Object.entries(simulated.reads ?? {}).map(([key, version]) => kvRead(key, version)))
  kv.setRangeQueriesInfoList([...(simulated.ranges ?? [])])
  kv.setWritesList(Object.entries(simulated.writes ?? {}).map(([key, value]) => kvWrite(key, value)))
  kv.setMetadataWritesList(
    Object.entries(simulated.policies ?? {}).map(([key, policy]) => {
      const write = new kvrwset.KVMetadataWrite()
      write.setKey(key)
      write.setEntriesList(metadataEntries(policy))
      return write
    }),
  )
  const ns = new ledger.rwset.NsReadWriteSet()
  ns.setNamespace(namespace)
  ns.setRwset(kv.serializeBinary())
  const nsPrivate = new ledger.rwset.NsPvtReadWriteSet()
  nsPrivate.setNamespace(namespace)
  for (const [name, collection] of Object.entries(simulated.collections ?? {})) {
    const plain = new kvrwset.KVRWSet()
    plain.setWritesList(Object.entries(collection.writes ?? {}).map(([key, value]) => kvWrite(key, value)))
    const plainBytes = plain.serializeBinary()
    const hashed = new ledger.rwset.CollectionHashedReadWriteSet()
    hashed.setCollectionName(name)
    hashed.setHashedRwset(hashedSet(collection).serializeBinary())
    if (collection.writes) {
      hashed.setPvtRwsetHash(sha256(plainBytes))
      const own = new ledger.rwset.CollectionPvtReadWriteSet()
      own.setCollectionName(name)
      own.setRwset(plainBytes)
      nsPrivate.addCollectionPvtRwset(own)
    }
    ns.addCollectionHashedRwset(hashed)
  }
  const set = new ledger.rwset.TxReadWriteSet()
  set.setNsRwsetList([ns])
  const privateSet = new ledger.rwset.TxPvtReadWriteSet()
  privateSet.setNsPvtRwsetList([nsPrivate])
  return { results: set.serializeBinary(), privateWrites: Buffer.from(privateSet.serializeBinary()) }
}

function hashedSet(collection: PrivateSimulated): ledger.rwset.kvrwset.HashedRWSet {
  const set = new kvrwset.HashedRWSet()
  for (const [key, version] of Object.entries(collection.reads ?? {})) {
    const read = new kvrwset.KVReadHash()
    read.setKeyHash(sha256(Buffer.from(key)))
    read.setVersion(kvRead('', version).getVersion())
    set.addHashedReads(read)
  }
  for (const [key, value] of Object.entries(collection.writes ?? {})) {
    const write = new kvrwset.KVWriteHash()
    write.setKeyHash(sha256(Buffer.from(key)))
    if (value === undefined) write.setIsDelete(true)
    else write.setValueHash(sha256(Buffer.from(value)))
    set.addHashedWrites(write)
  }
  for (const [key, policy] of Object.entries(collection.policies ?? {})) {
    const write = new kvrwset.KVMetadataWriteHash()
    write.setKeyHash(sha256(Buffer.from(key)))
    write.setEntriesList(metadataEntries(policy))
    set.addMetadataWrites(write)
  }
  return set
}

function kvWrite(key: string, value: string | undefined): ledger.rwset.kvrwset.KVWrite {
  const write = new kvrwset.KVWrite()
  write.setKey(key)
  if (value === undefined) write.setIsDelete(true)
  else write.setValue(Buffer.from(value))
  return write
}

function metadataEntries(policy: Uint8Array | undefined): ledger.rwset.kvrwset.KVMetadataEntry[] {
  if (policy === undefined) return []
  const entry = new kvrwset.KVMetadataEntry()
  entry.setName('VALIDATION_PARAMETER')
  entry.setValue(policy)
  return [entry]
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
