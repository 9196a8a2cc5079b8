import type { UntypedServiceImplementation } from '@grpc/grpc-js'
import { unary } from '../gateway/gateway-service.js'
import type { Faults } from '../faults.js'
import type { peer } from '../wire/protos.js'
import type { Endorser } from './endorser.js'

/** protos.Endorser of one member's peer: for tools that collect endorsements themselves. */
export function endorserService(endorser: Endorser, faults: Faults): UntypedServiceImplementation {
  return {
    processProposal: unary(
      faults,
      endorser.mspId,
      async (signed: peer.SignedProposal) => (await endorser.processProposal(signed)).response,
    ),
  }
}
