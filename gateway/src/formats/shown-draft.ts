import { type Draft, signBy, termsOf } from '../drafts/draft.js'
import type { ToSign } from '../drafts/draft-signing.js'
import type { DraftApproval } from '../store/draft-rows.js'

/** A draft as its caller and its approvers see it. */
export function shownDraft(
  network: { readonly channel: string; readonly chaincode: string },
  draft: Draft,
  approvals: readonly DraftApproval[],
) {
  const { row, state, path, invocation, approvers, end } = draft
  const until = signBy(row)
  return {
    ...{ id: row.id, state, path, terms: termsOf(network, invocation), termsHash: row.termsHash },
    ...{ draftedBy: row.user, draftedAt: row.draftedAt, approvers, approvals },
    ...(row.txId === null ? {} : { txId: row.txId }),
    ...(until === undefined ? {} : { signBy: until.toISOString() }),
    ...(end && 'answer' in end ? { result: end.answer.body } : {}),
    ...(end && 'problem' in end ? { failure: { code: end.problem.code, detail: end.problem.parts.detail } } : {}),
  }
}

export function shownToSign({ draft: { row }, bytes, digest, signBy: until }: ToSign) {
  return {
    ...{ id: row.id, state: row.state, txId: row.txId, bytes: Buffer.from(bytes).toString('base64') },
    ...{ digest, signBy: until.toISOString(), termsHash: row.termsHash },
  }
}
