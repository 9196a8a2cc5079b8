import { signaturePolicy } from '../../network/src/embedded/policy/signature-policy.js'
import { ledger, peer } from '../../network/src/embedded/wire/protos.js'
import { chaincode, chaincodePolicy } from '../../network/src/topology.js'

const { kvrwset } = ledger.rwset
const { StateData } = peer.lifecycle

/** What a transaction that commits the chaincode's definition writes into `_lifecycle`, as far as a verifier reads it. */
export function definitionResults(): Uint8Array {
  const policy = new peer.ApplicationPolicy()
  policy.setSignaturePolicy(signaturePolicy(chaincodePolicy()))
  const validation = new peer.lifecycle.ChaincodeValidationInfo()
  validation.setValidationPlugin('vscc')
  validation.setValidationParameter(policy.serializeBinary())
  const info = new StateData()
  info.setBytes(validation.serializeBinary())
  const sequence = new StateData()
  sequence.setInt64(1)
  const set = new kvrwset.KVRWSet()
  set.setWritesList(
    [
      ['Sequence', sequence],
      ['ValidationInfo', info],
    ].map(([name, data]) => {
      const write = new kvrwset.KVWrite()
      write.setKey(`namespaces/fields/${chaincode.name}/${String(name)}`)
      write.setValue((data as peer.lifecycle.StateData).serializeBinary())
      return write
    }),
  )
  const namespace = new ledger.rwset.NsReadWriteSet()
  namespace.setNamespace('_lifecycle')
  namespace.setRwset(set.serializeBinary())
  const all = new ledger.rwset.TxReadWriteSet()
  all.setNsRwsetList([namespace])
  return all.serializeBinary()
}
