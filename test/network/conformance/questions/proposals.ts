import { common, gateway, peer } from '../../../../network/src/embedded/wire/protos.js'
import { channel } from '../../../../network/src/topology.js'
import { bank, ip } from '../../opened-channel.js'
import type { AskedNetwork } from '../asked-network.js'
import { endorsedRaw, evaluatedRaw, processed } from '../doors.js'
import type { Question } from '../question.js'
import { officer, type ProposalParts, signedProposal } from '../signed-messages.js'

type Wrong = Omit<ProposalParts, 'creator'>

/** A wrong proposal at the endorser itself, and at both doors of the gateway. */
async function everywhere(n: AskedNetwork, wrong: Wrong): Promise<unknown> {
  const parts = { creator: officer(n), ...wrong }
  const endorser = await processed(n, ip, signedProposal(parts))
  const evaluate = await evaluatedRaw(n, ip, evaluateRequest(signedProposal(parts)))
  const endorse = await endorsedRaw(n, ip, endorseRequest(signedProposal(parts)))
  return { endorser, evaluate, endorse }
}

function evaluateRequest(proposal: peer.SignedProposal | undefined): gateway.EvaluateRequest {
  const request = new gateway.EvaluateRequest()
  request.setChannelId(channel.id)
  if (proposal) request.setProposedTransaction(proposal)
  return request
}

function endorseRequest(proposal: peer.SignedProposal | undefined): gateway.EndorseRequest {
  const request = new gateway.EndorseRequest()
  request.setChannelId(channel.id)
  if (proposal) request.setProposedTransaction(proposal)
  return request
}

const minutes = (count: number): number => Date.now() + count * 60_000

const wrongs: Readonly<Record<string, () => Wrong>> = {
  'none, for comparison': () => ({}),
  'its clock 16 minutes ahead': () => ({ atMs: minutes(16) }),
  'its clock 16 minutes behind': () => ({ atMs: minutes(-16) }),
  'its clock half a minute behind': () => ({ atMs: minutes(-0.5) }),
  'a transaction id of its own making': () => ({ txId: '0'.repeat(64) }),
  'no transaction id': () => ({ txId: '' }),
  'no nonce': () => ({ nonce: new Uint8Array() }),
  'no creator': () => ({ creatorBytes: new Uint8Array() }),
  'a creator that is no identity': () => ({ creatorBytes: Buffer.from('nobody') }),
  'an epoch': () => ({ epoch: 1 }),
  'the type of a message': () => ({ type: common.HeaderType.MESSAGE }),
  'the type of a configuration': () => ({ type: common.HeaderType.CONFIG }),
  'no channel': () => ({ channelId: '' }),
  'no channel, for a system chaincode': () => ({ channelId: '', chaincodeName: 'cscc', args: ['GetChannels'] }),
  'another chaincode in its header': () => ({ namedInHeader: 'other' }),
  'an empty chaincode name': () => ({ chaincodeName: '' }),
  'no arguments': () => ({ args: [] }),
  'no payload': () => ({ change: (proposal) => proposal.setPayload(new Uint8Array()) }),
  'a payload that is no message': () => ({ change: (proposal) => proposal.setPayload(Buffer.from('no message')) }),
  'no header': () => ({ change: (proposal) => proposal.setHeader(new Uint8Array()) }),
  'a header that is no message': () => ({ change: (proposal) => proposal.setHeader(Buffer.from('no message')) }),
  'an empty channel header': () => ({ change: (proposal) => changeHeader(proposal, (header) => header.setChannelHeader('')) }),
  'an empty signature header': () => ({ change: (proposal) => changeHeader(proposal, (header) => header.setSignatureHeader('')) }),
}

function changeHeader(proposal: peer.Proposal, change: (header: common.Header) => void): void {
  const header = common.Header.deserializeBinary(proposal.getHeader_asU8())
  change(header)
  proposal.setHeader(header.serializeBinary())
}

/** Proposals that no SDK would make. */
export const proposals: readonly Question[] = [
  ...Object.entries(wrongs).map(([what, wrong]) => ({ name: `proposal: ${what}`, ask: (n: AskedNetwork) => everywhere(n, wrong()) })),
  {
    name: 'proposal: none at all',
    ask: async (n) => ({
      evaluate: await evaluatedRaw(n, ip, evaluateRequest(undefined)),
      endorse: await endorsedRaw(n, ip, endorseRequest(undefined)),
      evaluateEmpty: await evaluatedRaw(n, ip, evaluateRequest(new peer.SignedProposal())),
      endorseEmpty: await endorsedRaw(n, ip, endorseRequest(new peer.SignedProposal())),
      endorserEmpty: await processed(n, ip, new peer.SignedProposal()),
    }),
  },
  {
    name: 'proposal: bytes that are no message',
    ask: async (n) => {
      const proposal = new peer.SignedProposal()
      proposal.setProposalBytes(Buffer.from('no message'))
      proposal.setSignature(officer(n).sign(proposal.getProposalBytes_asU8()))
      return {
        evaluate: await evaluatedRaw(n, ip, evaluateRequest(proposal)),
        endorse: await endorsedRaw(n, ip, endorseRequest(proposal)),
        endorser: await processed(n, ip, proposal),
      }
    },
  },
  {
    name: 'proposal: its clock 16 minutes ahead, organisations named',
    ask: (n) => {
      const request = endorseRequest(signedProposal({ creator: officer(n), atMs: minutes(16), args: ['fixture:put', 'k', 'v'] }))
      request.setEndorsingOrganizationsList([ip, bank])
      return endorsedRaw(n, ip, request)
    },
  },
]
