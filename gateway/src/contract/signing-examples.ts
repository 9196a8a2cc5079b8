import { sample } from '@ip-rights-ledger/chaincode/domain'
import type { AnsweredExample } from './examples.js'

const as = ['bank', 'loan-officer'] as const
const path = { id: '{createTransactionDraft}' }

const draftId = '019abf2e-8b04-7f1d-8a6c-2e9d7c53b018'
const pledge = {
  rights: [{ ipRightId: sample.right }],
  pledgor: sample.holder,
  pledgees: [sample.bank],
  debtTermEnd: '2029-05-31',
  termsCommitment: sample.loan,
  contract: sample.contract,
}
const termsHash = sample.terms
const terms = {
  channel: 'ip-rights',
  chaincode: 'ip-rights-ledger',
  transaction: 'pledges:propose',
  command: { requestId: '91'.repeat(32), body: pledge },
}
const draft = {
  id: draftId,
  state: 'drafted',
  path: '/api/v1/pledges',
  terms,
  termsHash,
  draftedBy: 'loan-officer',
  draftedAt: '2026-05-12T01:00:00.000Z',
  approvers: ['credit-manager'],
  approvals: [{ user: 'credit-manager', approvedAt: '2026-05-12T01:02:00.000Z' }],
}
const toSign = { id: draftId, txId: sample.transaction, digest: '5c'.repeat(32), signBy: '2026-05-12T01:04:00.000Z', termsHash }
/** The first of the bytes: a whole one is over a kilobyte. */
const [proposalBytes, payloadBytes] = ['CtwHCm0IAxoLCJCQ8c8GEICivlQiCWlwLXJpZ2h0cw==', 'CpAICm0IAxoLCJCQ8c8GEICivlQiCWlwLXJpZ2h0cw==']
const signature = 'MEUCIQD3MOKd9PSNA1R34si5eBiOFgy5csueKITS2SfIpt+xmgIgTRGDiWb+aSz0lQ1BAb90bYbdz+coWMidTtogx/nwAeA='

const certificateRequest = `-----BEGIN CERTIFICATE REQUEST-----
MIHQMHkCAQAwFzEVMBMGA1UEAwwMbG9hbi1vZmZpY2VyMFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAE85R6dX9Yk9QHilNqWu4BfppcEZswlvfxUewfdwNY2RFO7r3x
QusfZTeeqD+wWK/2N2wibYy7K6dPse7DJjxEVqAAMAoGCCqGSM49BAMCA0cAMEQC
IAHV8ABQ7Q73Da28PEcaK/M4xGG14vp0/1po7RK6bKp5AiBjTw4BjIeRJHt+2u9x
5lG7HQ00TK7nQZJySElGz70sCw==
-----END CERTIFICATE REQUEST-----
`
const certificate = (body: string) => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`

/** Of keys that callers keep to themselves; in the order in which they can be run, the draft being one that asks for another's approval. */
export const signingExamples: Readonly<Record<string, AnsweredExample>> = {
  createEnrolment: {
    as,
    body: { certificateRequest },
    status: 201,
    answer: {
      id: '019abf2e-9c55-7b02-b1d3-6f4a8e27c590',
      certificate: certificate('MIIB…'),
      chain: certificate('MIIB…'),
      certificateDigest: '6d'.repeat(32),
      notAfter: '2027-05-12T01:00:00.000Z',
      enrolledAt: '2026-05-12T01:00:00.000Z',
    },
  },
  putTransactionDraftApproval: { as: ['bank', 'credit-manager'], path, body: { termsHash }, status: 200, answer: draft },
  proposeTransactionDraft: {
    as,
    path,
    body: {},
    status: 201,
    answer: { ...toSign, state: 'proposed', bytes: proposalBytes },
  },
  putTransactionDraftProposalSignature: {
    as,
    path,
    body: { signature },
    status: 200,
    answer: { ...toSign, state: 'endorsed', bytes: payloadBytes },
  },
  putTransactionDraftTransactionSignature: {
    as,
    path,
    body: { signature },
    status: 201,
    answer: {
      id: sample.thing,
      noun: 'pledges',
      txId: sample.transaction,
      block: 1042,
      events: [{ type: 'pledgeProposed', subject: { kind: 'pledge', id: sample.thing } }],
      result: {
        kind: 'pledge',
        status: 'pending',
        rights: [{ ipRightId: sample.right, headSequence: 6 }],
        termsDigest: sample.terms,
        version: 1,
      },
    },
  },
}
