import { fieldKey, lifecycleNamespace } from '../lifecycle/definition-keys.js'
import { isSystemChaincode } from '../system-chaincodes/system-chaincodes.js'
import { peer } from '../wire/protos.js'
import type { TransactionContext } from './transaction-context.js'

/** What a call of another chaincode meets where a channel has one chaincode (`core/chaincode/handler.go:HandleInvokeChaincode`). */
export function invokeChaincode(payload: Uint8Array, { channelId, txId, namespace, simulator }: TransactionContext): Uint8Array {
  const called = peer.ChaincodeSpec.deserializeBinary(payload).getChaincodeId()?.getName() ?? ''
  const [versioned = '', channel = channelId] = called.split('/')
  const [name = ''] = versioned.split(':')
  const rejected = rejections.get(name)
  if (rejected) return completed(`${rejected}, original invocation for '${namespace}'`)
  if (isSystemChaincode(name)) throw new Error(`execute failed: the embedded engine calls no ${name} from a chaincode`)
  if (channel !== channelId) throw new Error(`Failed to get policy manager for channel [${channel}]`)
  if (name === namespace) throw new Error(`execute failed: error sending: txid: ${txId}(${channelId}) exists`)
  // Looked for among the definitions of today and of old, which enters the read set.
  simulator.getState(lifecycleNamespace, fieldKey(name, 'Sequence'))
  simulator.getState('lscc', name)
  const why = `failed to get chaincode container info for ${name}: chaincode ${name} not found`
  throw new Error(`execute failed: invalid invocation: [channel ${channelId}] ${why}`)
}

const rejections: ReadonlyMap<string, string> = new Map([
  ['qscc', 'Rejecting invoke of QSCC from another chaincode because of potential for deadlocks'],
  ['cscc', 'Rejecting invoke of CSCC from another chaincode'],
])

/** A refusal by the chaincode called: the caller gets it as an answer. */
function completed(message: string): Uint8Array {
  const response = new peer.Response()
  response.setStatus(500)
  response.setMessage(message)
  const answer = new peer.ChaincodeMessage()
  answer.setType(peer.ChaincodeMessage.Type.COMPLETED)
  answer.setPayload(response.serializeBinary())
  return answer.serializeBinary()
}
