import { bank, copyright, court, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import { statusRaw } from '../doors.js'
import { byAny, failure } from '../observed.js'
import type { Question } from '../question.js'
import { officer } from '../signed-messages.js'
import { signedStatusRequest } from './commit-status.js'

const nochaincode = (n: AskedNetwork) => n.client(ip).network.getContract('nochaincode')
const nochannel = (n: AskedNetwork) => n.client(ip).gateway.getNetwork('nochannel').getContract('ip-rights-ledger')

/** Names of chaincodes, channels and organisations that are not there; members that disagree. */
export const unknownNames: readonly Question[] = [
  { name: 'evaluate: an unknown chaincode', ask: (n) => failure(n.evaluated(nochaincode(n), 'x')) },
  { name: 'endorse: an unknown chaincode', ask: (n) => failure(endorsed(nochaincode(n), 'x', [])) },
  {
    name: 'endorse: an unknown chaincode, organisations named',
    ask: (n) => failure(endorsed(nochaincode(n), 'x', [], { named: [ip] })),
  },
  {
    name: 'endorse: an unknown chaincode, with transient data',
    ask: (n) => failure(endorsed(nochaincode(n), 'x', [], { transient: { a: 'b' } })),
  },
  { name: 'evaluate: an unknown channel', ask: (n) => failure(n.evaluated(nochannel(n), 'x')) },
  { name: 'endorse: an unknown channel', ask: (n) => failure(endorsed(nochannel(n), 'x', [])) },
  {
    name: 'endorse: an unknown channel, organisations named',
    ask: (n) => failure(endorsed(nochannel(n), 'x', [], { named: [ip] })),
  },
  {
    name: 'commit status: an unknown channel',
    ask: (n) => statusRaw(n, ip, signedStatusRequest(officer(n), { channelId: 'nochannel' })),
  },
  {
    name: 'endorse: an unknown organisation',
    ask: (n) => failure(endorsed(n.contract(ip), 'put', ['k', 'v'], { named: [ip, 'NopeMSP'] })),
  },
  {
    name: 'endorse: members that disagree',
    ask: async (n) => byAny(await failure(endorsed(n.contract(ip), 'random', [], { named: [ip, bank, copyright, court] }))),
  },
]
