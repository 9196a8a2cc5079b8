import { Type } from 'typebox'
import { Digest, RightId, Title } from '../fields.js'
import type { Dealing } from '../procedure.js'
import { sample } from '../sample-values.js'

const ground = Type.Object({ ground: Title, evidence: Type.Array(Digest, { maxItems: 50 }) }, { additionalProperties: false })
export const groundsBody = Type.Array(ground, { minItems: 1, maxItems: 20 })

/** Invalidation of a patent, by anyone, at any time after grant (PL 45-47; PR 69-73; domain T37-T39). */
export const invalidation: Dealing = {
  noun: 'disputes',
  contract: 'disputes',
  key: 'dispute',
  kind: 'invalidation',
  title: { en: 'Invalidation', zh: '无效宣告' },
  statuses: {
    requested: { en: 'Requested', zh: '已请求' },
    pending: { en: 'Accepted', zh: '已受理' },
    decided: { en: 'Decided, not final', zh: '已决定未生效' },
    closed: { en: 'Closed', zh: '已结案' },
    dismissed: { en: 'Not accepted', zh: '不予受理' },
    withdrawn: { en: 'Withdrawn', zh: '已撤回' },
  },
  lifecycle: [
    { on: 'request', event: 'requested', from: [], to: 'requested', by: ['challenger'], example: { kind: 'invalidation', ipRightId: sample.right, grounds: [{ ground: '不具备新颖性（专利法第22条第2款）', evidence: [sample.evidence] }] }, title: { en: 'Request invalidation', zh: '请求宣告无效' }, source: 'PL 45; PR 69', body: { kind: Type.String(), ipRightId: RightId, grounds: groundsBody }, when: ['kindOpenToType', 'rightGranted', 'groundsNew'], does: ['openDispute'] },
    { on: 'accept', event: 'accepted', from: ['requested'], to: 'pending', by: ['tribunal'], title: { en: 'Accept after formal check', zh: '受理' }, source: 'PR 69-70; notice 201004', does: ['acceptDispute'], right: { event: 'invalidationRequested', code: 'L/', asks: 'invalidationExamination' } },
    { on: 'dismiss', event: 'dismissed', from: ['requested'], to: 'dismissed', by: ['tribunal'], example: { reason: '证据未附中文译文' }, title: { en: 'Do not accept', zh: '不予受理' }, source: 'PR 70', body: { reason: Title } },
    { on: 'addGrounds', event: 'groundsAdded', from: ['requested', 'pending'], by: ['disputant'], shows: { status: 'pending' }, example: { grounds: [{ ground: '公开不充分（专利法第26条第3款）', evidence: [sample.evidence] }] }, title: { en: 'Add grounds or evidence', zh: '增加理由或证据' }, source: 'PR 71', body: { grounds: groundsBody }, when: ['withinAddedGrounds', 'groundsNew'], does: ['addGrounds'] },
    { on: 'withdraw', event: 'withdrawn', from: ['requested', 'pending'], to: 'withdrawn', by: ['disputant'], title: { en: 'Withdraw', zh: '撤回请求' }, source: 'PR 76', does: ['closeWithoutOutcome'], right: { event: 'invalidationWithdrawn', code: 'M/', asks: 'none' } },
    { on: 'decide', event: 'decided', from: ['pending'], to: 'decided', by: ['tribunal'], example: { outcome: 'partial', decisionNumber: '560001', claims: 5 }, title: { en: 'Decide', zh: '作出审查决定' }, source: 'PL 46; PR 73; notice 201019', body: { outcome: Type.Union([Type.Literal('void'), Type.Literal('partial'), Type.Literal('maintained')]), decisionNumber: Title, claims: Type.Optional(Type.Integer({ minimum: 1 })) }, when: ['decisionNarrows'], does: ['decideDispute'], right: { event: 'invalidationDecided', code: 'L/', asks: 'invalidationExamination' } },
    { on: 'finalise', event: 'finalised', from: ['decided'], to: 'closed', by: ['registrarOfRights', 'court'], example: { basis: 'judgment', judgment: '（2026）京行终1号' }, title: { en: 'Give effect to the final decision', zh: '决定生效' }, source: 'PL 46-47', body: { basis: Type.Union([Type.Literal('noSuit'), Type.Literal('judgment')]), judgment: Type.Optional(Title) }, when: ['decisionFinal'], does: ['finaliseInvalidation'], right: { event: 'invalidationFinal', code: 'H/IW01', asks: 'none' } },
    { on: 'setAside', event: 'setAside', from: ['decided'], to: 'pending', by: ['court'], example: { judgment: '（2026）京73行初1号' }, title: { en: 'Set the decision aside', zh: '撤销审查决定' }, source: 'PL 46', body: { judgment: Title } },
  ],
}
