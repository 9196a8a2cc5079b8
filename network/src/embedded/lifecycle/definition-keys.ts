import { peer } from '../wire/protos.js'

const { StateData, StateMetadata } = peer.lifecycle

/** Namespace under which chaincode definitions lie in state (`core/chaincode/lifecycle/scc.go`). */
export const lifecycleNamespace = '_lifecycle'

/** Fields of a definition in the order of Fabric's struct (`lifecycle.go:ChaincodeDefinition`). */
export const definitionFields = ['Sequence', 'EndorsementInfo', 'ValidationInfo', 'Collections'] as const
export type DefinitionField = (typeof definitionFields)[number]

export const metadataKey = (chaincode: string): string => `namespaces/metadata/${chaincode}`
export const fieldKey = (chaincode: string, field: DefinitionField): string => `namespaces/fields/${chaincode}/${field}`

export function stateMetadata(datatype: string, fields: readonly string[]): Uint8Array {
  const metadata = new StateMetadata()
  metadata.setDatatype(datatype)
  metadata.setFieldsList([...fields])
  return metadata.serializeBinary()
}

export function stateString(value: string): Uint8Array {
  const data = new StateData()
  data.setString(value)
  return data.serializeBinary()
}

export function stateInt64(value: number): Uint8Array {
  const data = new StateData()
  data.setInt64(value)
  return data.serializeBinary()
}

export function stateBytes(value: Uint8Array): Uint8Array {
  const data = new StateData()
  data.setBytes(value)
  return data.serializeBinary()
}

export const bytesOf = (state: Uint8Array): Uint8Array => StateData.deserializeBinary(state).getBytes_asU8()
export const int64Of = (state: Uint8Array): number => StateData.deserializeBinary(state).getInt64()
