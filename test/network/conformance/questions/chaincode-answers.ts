import { bank, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import { failure } from '../observed.js'
import type { Question } from '../question.js'

const thrown = 'E_FROZEN|{"zh":"权利已被查封","q":"\\"quoted\\""}'

/** What a client hears of a chaincode that refuses, fails or answers much. */
export const chaincodeAnswers: readonly Question[] = [
  { name: 'evaluate: the chaincode throws', ask: (n) => failure(n.evaluated(n.contract(ip), 'refuse', thrown)) },
  { name: 'evaluate: the chaincode throws without words', ask: (n) => failure(n.evaluated(n.contract(ip), 'refuse', '')) },
  { name: 'endorse: the chaincode throws', ask: (n) => failure(endorsed(n.contract(ip), 'refuse', [thrown])) },
  {
    name: 'endorse: the chaincode throws at each organisation named',
    ask: (n) => failure(endorsed(n.contract(ip), 'refuse', [thrown], { named: [ip, bank] })),
  },
  {
    name: 'endorse: the chaincode throws at another organisation, the only one named',
    ask: (n) => failure(endorsed(n.contract(ip), 'refuse', [thrown], { named: [bank] })),
  },
  { name: 'evaluate: an unknown function', ask: (n) => failure(n.evaluated(n.contract(ip), 'nope')) },
  { name: 'endorse: an unknown function', ask: (n) => failure(endorsed(n.contract(ip), 'nope', [])) },
  {
    name: 'evaluate: an unknown contract',
    ask: (n) => failure(n.evaluated(n.client(ip).network.getContract('ip-rights-ledger', 'nocontract'), 'x')),
  },
  { name: 'evaluate: too few arguments', ask: (n) => failure(n.evaluated(n.contract(ip), 'put', 'k')) },
  { name: 'evaluate: too many arguments', ask: (n) => failure(n.evaluated(n.contract(ip), 'get', 'k', 'more')) },
  {
    name: 'evaluate: a write is simulated and forgotten',
    ask: async (n) => [
      await failure(n.evaluated(n.contract(ip), 'put', 'forgotten', 'v')),
      await failure(n.evaluated(n.contract(ip), 'get', 'forgotten')),
    ],
  },
  { name: 'evaluate: an empty answer', ask: (n) => failure(n.evaluated(n.contract(ip), 'get', 'absent')) },
  {
    name: 'evaluate: an answer of 5 MB',
    ask: async (n) => (await n.evaluated(n.contract(ip), 'large', '5000000')).length,
  },
  { name: 'evaluate: the peer of another organisation', ask: (n) => failure(evaluatedAt(n, bank, 'role')) },
  { name: 'evaluate: an organisation that is not there', ask: (n) => failure(evaluatedAt(n, 'NopeMSP', 'role')) },
  { name: 'evaluate: whose client it is', ask: (n) => failure(n.evaluated(n.contract(ip, bank), 'caller')) },
  {
    name: 'evaluate: transient data arrives',
    ask: (n) => failure(n.contract(ip).evaluate('transient', { transientData: { b: 'two', a: 'one' } })),
  },
]

function evaluatedAt(n: Parameters<Question['ask']>[0], mspId: string, name: string): Promise<unknown> {
  return n.contract(ip).evaluate(name, { endorsingOrganizations: [mspId] })
}
