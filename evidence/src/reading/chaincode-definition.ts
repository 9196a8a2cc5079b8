import { peer } from '@hyperledger/fabric-protos'
import type { PlacedTransaction } from './block.js'
import { lifecycleNamespace } from './state-key.js'

/** The committed definition of the chaincode as a transaction wrote it into `_lifecycle` (`core/chaincode/lifecycle/lifecycle.go`). */
export interface ChaincodeDefinition {
  readonly transaction: PlacedTransaction
  readonly sequence: number
  readonly policy: peer.ApplicationPolicy
}

/** Undefined for a transaction that writes no definition of this chaincode, approvals among them: those lie in a member's own collection. */
export function definitionOf(transaction: PlacedTransaction, chaincode: string): ChaincodeDefinition | undefined {
  const set = transaction.action?.writeSets.find(({ namespace }) => namespace === lifecycleNamespace)
  const field = (name: string) => set?.writes.find(({ key }) => key === `namespaces/fields/${chaincode}/${name}`)
  const validation = field('ValidationInfo')
  const sequence = field('Sequence')
  if (!validation || !sequence) return undefined
  const info = peer.lifecycle.ChaincodeValidationInfo.deserializeBinary(
    peer.lifecycle.StateData.deserializeBinary(validation.value).getBytes_asU8(),
  )
  return {
    transaction,
    sequence: peer.lifecycle.StateData.deserializeBinary(sequence.value).getInt64(),
    policy: peer.ApplicationPolicy.deserializeBinary(info.getValidationParameter_asU8()),
  }
}
