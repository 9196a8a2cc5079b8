import { ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import { failure } from '../observed.js'
import type { Question } from '../question.js'

/** The others are asked next, and it is chance whether theirs has ended by then. */
function ownPart(failed: Awaited<ReturnType<typeof failure>>): unknown {
  return 'answered' in failed ? failed : { ...failed, details: failed.details.filter(({ mspId }) => mspId === ip) }
}

/** A chaincode process that ends while it works, that is not there, and that comes back. */
export const chaincodeAway: readonly Question[] = [
  {
    name: 'chaincode: its process ends under a transaction, is away, and comes back',
    ask: async (n) => {
      const { contract } = n.client(ip)
      const working = failure(n.evaluated(contract, 'sleep', '15000'))
      // The peer has handed it over once it answers what was asked after it.
      await n.evaluated(contract, 'get', 'k')
      await n.running.stopChaincode()
      const under = ownPart(await working)
      const evaluate = await failure(n.evaluated(contract, 'get', 'k'))
      const endorse = await failure(endorsed(contract, 'put', ['k', 'v']))
      const named = await failure(endorsed(contract, 'put', ['k', 'v'], { named: [ip] }))
      await n.running.restartChaincode()
      return { under, evaluate, endorse, named, back: await failure(n.evaluated(contract, 'get', 'absent')) }
    },
  },
]
