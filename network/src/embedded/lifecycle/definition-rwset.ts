import { hash } from 'node:crypto'
import type { PolicyRule } from '../../topology.js'
import { kvRead } from '../ledger/range-summary.js'
import { signaturePolicy } from '../policy/signature-policy.js'
import type { Version } from '../store/state-snapshot.js'
import { compareUtf8 } from '../wire/bytes.js'
import { ledger, peer } from '../wire/protos.js'
import {
  definitionFields,
  fieldKey,
  lifecycleNamespace,
  metadataKey,
  stateBytes,
  stateInt64,
  stateMetadata,
  stateString,
} from './definition-keys.js'

const { kvrwset } = ledger.rwset

/** What all members must agree on, and the sequence under which they do. */
export interface NewDefinition {
  readonly channelId: string
  readonly name: string
  readonly version: string
  readonly sequence: number
  readonly packageId: string
  readonly endorsementPolicy: PolicyRule
}

type Entries = readonly (readonly [key: string, value: Uint8Array])[]

export function validationParameter(rule: PolicyRule): Uint8Array {
  const policy = new peer.ApplicationPolicy()
  policy.setSignaturePolicy(signaturePolicy(rule))
  return policy.serializeBinary()
}

/** The fields of a definition that members approve and commit alike (`lifecycle.go:ChaincodeParameters`). */
function parameterFields(of: NewDefinition, name: string): Entries {
  const endorsement = new peer.lifecycle.ChaincodeEndorsementInfo()
  endorsement.setVersion(of.version)
  endorsement.setEndorsementPlugin('escc')
  const validation = new peer.lifecycle.ChaincodeValidationInfo()
  validation.setValidationPlugin('vscc')
  validation.setValidationParameter(validationParameter(of.endorsementPolicy))
  return [
    [fieldKey(name, 'EndorsementInfo'), stateBytes(endorsement.serializeBinary())],
    [fieldKey(name, 'ValidationInfo'), stateBytes(validation.serializeBinary())],
    [fieldKey(name, 'Collections'), stateBytes(new Uint8Array())],
  ]
}

/** Public state of a committed definition. */
function committedEntries(of: NewDefinition): Entries {
  return [
    [metadataKey(of.name), stateMetadata('ChaincodeDefinition', definitionFields)],
    [fieldKey(of.name, 'Sequence'), stateInt64(of.sequence)],
    ...parameterFields(of, of.name),
  ]
}

/** State of an approval in the approving member's implicit collection. */
function approvedEntries(of: NewDefinition): Entries {
  const name = approvalName(of)
  return [
    [metadataKey(name), stateMetadata('ChaincodeParameters', ['EndorsementInfo', 'ValidationInfo', 'Collections'])],
    ...parameterFields(of, name),
    [`chaincode-sources/metadata/${name}`, stateMetadata('ChaincodeLocalPackage', ['PackageID'])],
    [`chaincode-sources/fields/${name}/PackageID`, stateString(of.packageId)],
  ]
}

const approvalName = (of: NewDefinition): string => `${of.name}#${of.sequence}`

/** Private keys by which others see that a member approved these very parameters. */
export function approvalKeys(of: NewDefinition): string[] {
  const name = approvalName(of)
  return [metadataKey(name), ...parameterFields(of, name).map(([key]) => key)].sort(compareUtf8)
}

export const keyHash = (key: string): Buffer => hash('sha256', key, 'buffer')
const byKeyHash = (a: string, b: string): number => Buffer.compare(keyHash(a), keyHash(b))

/** Results of ApproveChaincodeDefinitionForMyOrg: public part with hashes, and the private writes behind them. */
export function approvalResults(of: NewDefinition, collection: string): [ledger.rwset.TxReadWriteSet, ledger.rwset.TxPvtReadWriteSet] {
  const entries = approvedEntries(of)
  const values = new Map(entries)
  const hashed = new kvrwset.HashedRWSet()
  for (const key of [metadataKey(approvalName(of)), `chaincode-sources/metadata/${approvalName(of)}`].sort(byKeyHash)) {
    hashed.addHashedReads(hashedRead(key, undefined))
  }
  for (const key of [...values.keys()].sort(byKeyHash)) {
    const write = new kvrwset.KVWriteHash()
    write.setKeyHash(keyHash(key))
    write.setValueHash(hash('sha256', values.get(key) ?? new Uint8Array(), 'buffer'))
    hashed.addHashedWrites(write)
  }
  const plain = new kvrwset.KVRWSet()
  plain.setWritesList(writesOf(entries))
  const privateCollection = new ledger.rwset.CollectionPvtReadWriteSet()
  privateCollection.setCollectionName(collection)
  privateCollection.setRwset(plain.serializeBinary())
  const privateNs = new ledger.rwset.NsPvtReadWriteSet()
  privateNs.setNamespace(lifecycleNamespace)
  privateNs.addCollectionPvtRwset(privateCollection)
  const privateSet = new ledger.rwset.TxPvtReadWriteSet()
  privateSet.addNsPvtRwset(privateNs)
  const publicCollection = collectionSet(collection, hashed)
  publicCollection.setPvtRwsetHash(hash('sha256', plain.serializeBinary(), 'buffer'))
  return [resultsOf(of, [], [publicCollection]), privateSet]
}

/** Results of CommitChaincodeDefinition: the definition written, each member's approval read by its hash. */
export function commitResults(
  of: NewDefinition,
  approvals: ReadonlyMap<string, (key: string) => Version | undefined>,
): ledger.rwset.TxReadWriteSet {
  const collections = [...approvals]
    .sort(([a], [b]) => compareUtf8(a, b))
    .map(([collection, versionOf]) => {
      const hashed = new kvrwset.HashedRWSet()
      hashed.setHashedReadsList(
        approvalKeys(of)
          .sort(byKeyHash)
          .map((key) => hashedRead(key, versionOf(key))),
      )
      return collectionSet(collection, hashed)
    })
  return resultsOf(of, committedEntries(of), collections)
}

/** Every call reads the sequence and the metadata, and asks the former lifecycle for a chaincode of that name. */
function resultsOf(
  of: NewDefinition,
  entries: Entries,
  collections: ledger.rwset.CollectionHashedReadWriteSet[],
): ledger.rwset.TxReadWriteSet {
  const own = namespaceSet(lifecycleNamespace, [fieldKey(of.name, 'Sequence'), metadataKey(of.name)], entries)
  own.setCollectionHashedRwsetList(collections)
  const set = new ledger.rwset.TxReadWriteSet()
  set.setNsRwsetList([own, namespaceSet('lscc', [of.name], [])])
  return set
}

function namespaceSet(namespace: string, absent: readonly string[], entries: Entries): ledger.rwset.NsReadWriteSet {
  const kv = new kvrwset.KVRWSet()
  kv.setReadsList(absent.map((key) => kvRead(key, undefined)))
  kv.setWritesList(writesOf(entries))
  const set = new ledger.rwset.NsReadWriteSet()
  set.setNamespace(namespace)
  set.setRwset(kv.serializeBinary())
  return set
}

function writesOf(entries: Entries): ledger.rwset.kvrwset.KVWrite[] {
  return entries
    .toSorted(([a], [b]) => compareUtf8(a, b))
    .map(([key, value]) => {
      const write = new kvrwset.KVWrite()
      write.setKey(key)
      write.setValue(value)
      return write
    })
}

function collectionSet(name: string, hashed: ledger.rwset.kvrwset.HashedRWSet): ledger.rwset.CollectionHashedReadWriteSet {
  const set = new ledger.rwset.CollectionHashedReadWriteSet()
  set.setCollectionName(name)
  set.setHashedRwset(hashed.serializeBinary())
  return set
}

function hashedRead(key: string, version: Version | undefined): ledger.rwset.kvrwset.KVReadHash {
  const read = new kvrwset.KVReadHash()
  read.setKeyHash(keyHash(key))
  const height = kvRead('', version).getVersion()
  if (height) read.setVersion(height)
  return read
}
