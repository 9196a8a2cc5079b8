import type { EndorsementInterest } from '../policy/layouts.js'
import type { SimulationResults } from '../simulator/simulation-results.js'
import { common } from '../wire/protos.js'

const validationParameter = 'VALIDATION_PARAMETER'

/**
 * Whose endorsements a simulated transaction will need (`core/endorser/endorser.go:buildChaincodeInterest`): the committed policies of the keys
 * it writes, the chaincode's policy unless every written key has its own, the collections it touches.
 * Throws when a committed key policy does not parse.
 */
export function buildInterest(chaincode: string, results: SimulationResults): EndorsementInterest {
  const written = results.written.of(chaincode)
  const privateReads = [...results.written.privateReads(chaincode)]
  const keyPolicies: common.SignaturePolicyEnvelope[] = []
  const withoutOwnPolicy = new Set<string>()
  for (const [collection, keys] of written ?? []) {
    for (const metadata of keys) {
      const policy = metadata?.get(validationParameter)
      // Empty bytes give the key back to the chaincode's policy for those who validate; who looks for endorsers finds a policy that nobody can meet.
      if (policy) keyPolicies.push(common.SignaturePolicyEnvelope.deserializeBinary(policy))
      else withoutOwnPolicy.add(collection)
    }
  }
  const collections = new Set([...withoutOwnPolicy, ...privateReads])
  collections.delete('')
  // A namespace only read still needs the chaincode's policy.
  const required = written ? withoutOwnPolicy.has('') : true
  return { chaincode, collections: [...collections], keyPolicies, disregardNamespacePolicy: !required, privateReads }
}
