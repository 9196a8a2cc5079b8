import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { credentials } from '@grpc/grpc-js'
import { lowSSigner } from '../../../network/src/crypto/signer.js'
import { gateway, peer } from '../../../network/src/embedded/wire/protos.js'
import { startProgram } from '../../../network/src/supervisor/child-process.js'
import type { RunningProgram } from '../../../network/src/supervisor/running-program.js'
import { until } from '../../../network/src/supervisor/condition.js'
import { host, memberByMsp, portsOf } from '../../../network/src/topology.js'
import { bank, court, ip } from '../opened-channel.js'
import type { RunningLedger } from '../running-ledger.js'
import type { RealPeer } from './real-peer.js'

const bankCollection = `_implicit_org_${bank}`
const ownCollection = `_implicit_org_${court}`
const row = (i: number): string => `row-${String(i).padStart(3, '0')}`

/** Calls of the fixture chaincode on the chain of `variedChain`; each is simulated, none is submitted. */
const simulations: readonly (readonly [string, ...string[]])[] = [
  ['get', row(1)],
  ['get', 'absent'],
  ['put', 'k', 'v'],
  ['put', 'title', 'x'],
  ['put', 'still-guarded', 'x'],
  ['remove', 'still-guarded'],
  ['put', 'k', ''],
  ['put', '', 'v'],
  ['put', 'k'],
  ['remove', row(8)],
  ['remove', row(7)],
  ['add', 'counter'],
  ['act', 'new'],
  ['guard', 'title', `${ip},${bank}`],
  ['guarded', 'title'],
  ['guarded', 'still-guarded'],
  ['guard', 'still-guarded', `${ip},${court}`],
  ['guarded', row(1)],
  ['range', 'row-', 'row-~'],
  ['range', 'zzz', 'zzzz'],
  ['rangeAndPut', 'row-', 'row-~', 'c'],
  ['rangeAndPut', row(10), row(60), 'c'],
  ['rangeAndPut', row(10), row(61), 'c'],
  ['rangeAndPut', row(10), row(110), 'c'],
  ['rangeAndPut', row(10), row(111), 'c'],
  ['rangeAndPut', '', '', 'c'],
  ['page', row(100), row(110), '4', ''],
  ['page', row(100), row(110), '100', row(104)],
  ['pageAndPut', 'row-', 'row-~'],
  ['privateHash', bankCollection, 'terms'],
  ['privateHash', bankCollection, 'absent'],
  ['privateHash', bankCollection, 'shared'],
  ['hashAndPut', bankCollection, 'shared'],
  ['getPrivate', bankCollection, 'terms'],
  ['getPrivate', bankCollection, 'shared'],
  ['getPrivate', bankCollection, 'absent'],
  ['putDigest', ownCollection, 'k', 'd'],
  ['putDigest', bankCollection, 'k', 'd'],
  ['putDigest', '_implicit_org_NopeMSP', 'k', 'd'],
  ['putDigest', 'nope', 'k', 'd'],
  ['purgePrivate', ownCollection, 'k'],
  ['putPrivate', ownCollection, 'p'],
  ['emit', 'name', 'payload'],
  ['emitTwice', 'first', 'second'],
  ['putAndRange', row(20), row(30)],
  ['putAndPage', row(20), row(30)],
  ['compose', 'deed', 'a,1'],
  ['composed', 'deed', 'a'],
  ['privateRange', ownCollection, 'a', 'z'],
  ['privateRangeAndPut', ownCollection, 'a', 'z'],
  ['removePrivate', bankCollection, 'shared'],
  ['putBoth', ownCollection, 'p'],
  ['history', row(1)],
  ['query', '{}'],
  ['call', 'nochaincode', '', 'x'],
  ['call', 'nochaincode', 'nochannel', 'x'],
  ['call', 'ip-rights-ledger', '', 'fixture:get,k'],
  ['call', 'qscc', '', 'GetChainInfo,ip-rights'],
  ['refuse', 'E_FROZEN|{"zh":"权利已被查封"}'],
  ['nope'],
  ['role'],
]

/** An endorser's answer to one proposal. */
export interface Endorsed {
  readonly call: readonly string[]
  /** Status, message and, in hex, the payload that is signed. */
  readonly answer: string
}

const proposed = (ledger: RunningLedger): readonly { readonly call: readonly string[]; readonly proposal: peer.SignedProposal }[] => {
  const sign = lowSSigner(readFileSync(join(ledger.dir, 'crypto', court, 'users', 'judge', 'key.pem'), 'utf8'))
  const { contract } = ledger.client(court, court, { user: 'judge' })
  return simulations.map(([name, ...args]) => {
    const transientData = ['putPrivate', 'putBoth'].includes(name) ? { value: 'secret' } : {}
    const bytes = contract.newProposal(name, { arguments: args, transientData }).getBytes()
    const proposal = gateway.ProposedTransaction.deserializeBinary(bytes).getProposal() ?? new peer.SignedProposal()
    proposal.setSignature(sign(proposal.getProposalBytes_asU8()))
    return { call: [name, ...args], proposal }
  })
}

function processed(at: peer.EndorserClient, proposal: peer.SignedProposal): Promise<string> {
  return new Promise((resolve) => {
    at.processProposal(proposal, (error, answer) => {
      const response = answer?.getResponse()
      const said = `${response?.getStatus()} ${response?.getMessage()}`
      resolve(error ? error.message : `${said}\n${Buffer.from(answer?.getPayload_asU8() ?? []).toString('hex')}`)
    })
  })
}

/** The fixture chaincode of a peer in development mode, which takes one that dials in, whatever package was approved. */
function startDialling(ledger: RunningLedger, peerAddress: string): Promise<RunningProgram> {
  return startProgram({
    name: 'replica-chaincode',
    script: 'node_modules/fabric-shim/cli.js',
    args: [
      ...['start', '--module-path', 'test/fixtures/chaincode'],
      ...['--peer.address', peerAddress, '--chaincode-id-name', 'ip-rights-ledger:1.0'],
    ],
    env: { CORE_CHAINCODE_LOGGING_LEVEL: 'WARNING', CORE_PEER_TLS_ENABLED: 'false', CORE_PEER_LOCALMSPID: court },
    logFile: join(ledger.dir, 'logs', 'replica-chaincode.log'),
  })
}

/** The court's two peers, the embedded one and Fabric's, answer the same proposals. */
export async function bothEndorse(
  ledger: RunningLedger,
  real: RealPeer,
): Promise<{ readonly ours: Endorsed[]; readonly theirs: Endorsed[] }> {
  await real.restart({ CORE_CHAINCODE_MODE: 'dev', CORE_PEER_TLS_ENABLED: 'false' })
  const chaincode = await startDialling(ledger, `${host}:${real.ports.chaincodeListen}`)
  const theirs = new peer.EndorserClient(`${host}:${real.ports.peer}`, credentials.createInsecure())
  const ca = readFileSync(join(ledger.dir, 'crypto', court, 'tlsca.pem'))
  const ours = new peer.EndorserClient(`${host}:${portsOf(ledger.portBase, memberByMsp(court)).peer}`, credentials.createSsl(ca))
  try {
    const registered = async (): Promise<boolean> => {
      const [first] = proposed(ledger)
      return first !== undefined && (await processed(theirs, first.proposal)).startsWith('200')
    }
    await until({ what: 'the chaincode to register at the peer', holds: registered }, { timeoutMs: 30_000 })
    const answers = { ours: [] as Endorsed[], theirs: [] as Endorsed[] }
    for (const { call, proposal } of proposed(ledger)) {
      answers.theirs.push({ call, answer: await processed(theirs, proposal) })
      answers.ours.push({ call, answer: await processed(ours, proposal) })
    }
    return answers
  } finally {
    theirs.close()
    ours.close()
    await chaincode.stop(2000)
  }
}
