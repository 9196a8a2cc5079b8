import type { CollectionPermission } from '../simulator/collection-rules.js'
import { peer } from '../wire/protos.js'
import { invokeChaincode } from './invoke-chaincode.js'
import type { TransactionContext } from './transaction-context.js'

const { Type } = peer.ChaincodeMessage

/** Answers one request of the chaincode; what it throws goes back as ERROR. */
type StateRequest = (payload: Uint8Array, context: TransactionContext) => Uint8Array | undefined

/** Requests of the shim by message type (`core/chaincode/handler.go`); the table is all that a transaction can ask of its peer. */
export const stateRequests: ReadonlyMap<number, StateRequest> = new Map<number, StateRequest>([
  [Type.GET_STATE, getState],
  [Type.PUT_STATE, putState],
  [Type.DEL_STATE, delState],
  [Type.GET_STATE_METADATA, getStateMetadata],
  [Type.PUT_STATE_METADATA, putStateMetadata],
  [Type.GET_PRIVATE_DATA_HASH, getPrivateDataHash],
  [Type.PURGE_PRIVATE_DATA, purgePrivateData],
  [Type.GET_STATE_BY_RANGE, getStateByRange],
  [
    Type.QUERY_STATE_NEXT,
    (payload, context) => context.nextBatch(peer.QueryStateNext.deserializeBinary(payload).getId()).serializeBinary(),
  ],
  [
    Type.QUERY_STATE_CLOSE,
    (payload, context) => context.closeQuery(peer.QueryStateClose.deserializeBinary(payload).getId()).serializeBinary(),
  ],
  [Type.GET_QUERY_RESULT, () => refuse('ExecuteQuery not supported for leveldb')],
  [Type.GET_HISTORY_FOR_KEY, () => refuse('history database is not enabled')],
  [Type.INVOKE_CHAINCODE, invokeChaincode],
])

const typeNames: ReadonlyMap<number, string> = new Map(Object.entries(Type).map(([name, value]) => [value, name]))

/** Name of a message type as it stands in the peer's error texts. */
export const typeName = (type: number): string => typeNames.get(type) ?? String(type)

function getState(payload: Uint8Array, { simulator, namespace }: TransactionContext): Uint8Array | undefined {
  const request = peer.GetState.deserializeBinary(payload)
  const collection = request.getCollection()
  if (collection === '') return simulator.getState(namespace, request.getKey())
  requirePermission(simulator.permission(namespace, collection), 'read', namespace, collection)
  return simulator.getPrivateData(namespace, collection, request.getKey())
}

function putState(payload: Uint8Array, { simulator, namespace }: TransactionContext): undefined {
  const request = peer.PutState.deserializeBinary(payload)
  const collection = request.getCollection()
  const value = Buffer.from(request.getValue_asU8())
  if (collection === '') return void simulator.setState(namespace, request.getKey(), value)
  requirePermission(simulator.permission(namespace, collection), 'write', namespace, collection)
  simulator.setPrivateData(namespace, collection, request.getKey(), value)
}

function delState(payload: Uint8Array, { simulator, namespace }: TransactionContext): undefined {
  const request = peer.DelState.deserializeBinary(payload)
  const collection = request.getCollection()
  if (collection === '') return void simulator.setState(namespace, request.getKey(), undefined)
  requirePermission(simulator.permission(namespace, collection), 'write', namespace, collection)
  simulator.setPrivateData(namespace, collection, request.getKey(), undefined)
}

function getStateMetadata(payload: Uint8Array, { simulator, namespace }: TransactionContext): Uint8Array {
  const request = peer.GetStateMetadata.deserializeBinary(payload)
  const collection = request.getCollection()
  if (collection !== '') requirePermission(simulator.permission(namespace, collection), 'read', namespace, collection)
  const metadata =
    collection === ''
      ? simulator.getStateMetadata(namespace, request.getKey())
      : simulator.getPrivateDataMetadata(namespace, collection, request.getKey())
  const result = new peer.StateMetadataResult()
  for (const [name, value] of metadata) {
    const entry = new peer.StateMetadata()
    entry.setMetakey(name)
    entry.setValue(value)
    result.addEntries(entry)
  }
  return result.serializeBinary()
}

function putStateMetadata(payload: Uint8Array, { simulator, namespace }: TransactionContext): undefined {
  const request = peer.PutStateMetadata.deserializeBinary(payload)
  const collection = request.getCollection()
  const entry = request.getMetadata()
  const metadata = new Map([[entry?.getMetakey() ?? '', Buffer.from(entry?.getValue_asU8() ?? [])]])
  if (collection === '') return void simulator.setStateMetadata(namespace, request.getKey(), metadata)
  requirePermission(simulator.permission(namespace, collection), 'write', namespace, collection)
  simulator.setPrivateDataMetadata(namespace, collection, request.getKey(), metadata)
}

function getPrivateDataHash(payload: Uint8Array, { simulator, namespace }: TransactionContext): Uint8Array | undefined {
  const request = peer.GetState.deserializeBinary(payload)
  return simulator.getPrivateDataHash(namespace, request.getCollection(), request.getKey())
}

function purgePrivateData(payload: Uint8Array, { simulator, namespace }: TransactionContext): undefined {
  const request = peer.PurgePrivateState.deserializeBinary(payload)
  const collection = request.getCollection()
  if (collection === '') refuse('only applicable for private data')
  requirePermission(simulator.permission(namespace, collection), 'write', namespace, collection)
  simulator.setPrivateData(namespace, collection, request.getKey(), undefined, true)
}

function getStateByRange(payload: Uint8Array, context: TransactionContext): Uint8Array {
  const { simulator, namespace } = context
  const request = peer.GetStateByRange.deserializeBinary(payload)
  const collection = request.getCollection()
  const start = request.getStartkey()
  const end = request.getEndkey()
  if (collection !== '') {
    requirePermission(simulator.permission(namespace, collection), 'read', namespace, collection)
    return context.openQuery(simulator.privateRange(namespace, collection, start, end), undefined).serializeBinary()
  }
  const page = peer.QueryMetadata.deserializeBinary(request.getMetadata_asU8())
  if (page.getPagesize() === 0 && page.getBookmark() === '') {
    return context.openQuery(simulator.range(namespace, start, end), undefined).serializeBinary()
  }
  const from = page.getBookmark() === '' ? start : page.getBookmark()
  return context.openQuery(simulator.range(namespace, from, end, true), page.getPagesize()).serializeBinary()
}

function requirePermission(permission: CollectionPermission, what: 'read' | 'write', namespace: string, collection: string): void {
  if (permission[what]) return
  refuse(`tx creator does not have ${what} access permission on privatedata in chaincodeName:${namespace} collectionName: ${collection}`)
}

function refuse(message: string): never {
  throw new Error(message)
}
