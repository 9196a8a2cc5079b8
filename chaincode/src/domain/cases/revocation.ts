import { Type } from 'typebox'
import { RightId, Title } from '../fields.js'
import type { Dealing } from '../procedure.js'
import { groundsBody } from './invalidation.js'
import { sample } from '../sample-values.js'

/** Revocation of a wrong, duplicate or malicious registration of a work or software (CL 12; domain T24). */
export const revocation: Dealing = {
  noun: 'disputes',
  contract: 'disputes',
  key: 'dispute',
  kind: 'revocation',
  title: { en: 'Revocation of a registration', zh: '撤销登记' },
  statuses: {
    requested: { en: 'Requested', zh: '已请求' },
    pending: { en: 'Accepted', zh: '已受理' },
    closed: { en: 'Closed', zh: '已结案' },
    dismissed: { en: 'Not accepted', zh: '不予受理' },
    withdrawn: { en: 'Withdrawn', zh: '已撤回' },
  },
  lifecycle: [
    { on: 'request', event: 'requested', from: [], to: 'requested', by: ['challenger', 'registrarOfRights', 'court'], example: { kind: 'revocation', ipRightId: sample.right, grounds: [{ ground: '重复登记', evidence: [sample.evidence] }] }, title: { en: 'Request revocation', zh: '请求撤销登记' }, source: 'CL 12', body: { kind: Type.String(), ipRightId: RightId, grounds: groundsBody }, when: ['kindOpenToType', 'rightGranted', 'groundsNew'], does: ['openDispute'] },
    { on: 'accept', event: 'accepted', from: ['requested'], to: 'pending', by: ['registrarOfRights'], title: { en: 'Accept', zh: '受理' }, source: 'CL 12', does: ['acceptDispute'], right: { event: 'revocationRequested', code: 'L/', asks: 'invalidationExamination' } },
    { on: 'dismiss', event: 'dismissed', from: ['requested'], to: 'dismissed', by: ['registrarOfRights'], example: { reason: '未说明理由' }, title: { en: 'Do not accept', zh: '不予受理' }, source: 'CL 12', body: { reason: Title } },
    { on: 'withdraw', event: 'withdrawn', from: ['requested', 'pending'], to: 'withdrawn', by: ['disputant'], title: { en: 'Withdraw', zh: '撤回请求' }, source: 'CL 12', does: ['closeWithoutOutcome'], right: { event: 'revocationWithdrawn', code: 'M/', asks: 'none' } },
    { on: 'decide', event: 'decided', from: ['pending'], to: 'closed', by: ['registrarOfRights', 'court'], example: { outcome: 'revoked', decisionNumber: '2024-001' }, title: { en: 'Decide', zh: '作出决定' }, source: 'CL 12', body: { outcome: Type.Union([Type.Literal('revoked'), Type.Literal('maintained')]), decisionNumber: Title }, does: ['decideRevocation'], right: { event: 'revocationDecided', code: 'H/', asks: 'invalidationExamination' } },
  ],
}
