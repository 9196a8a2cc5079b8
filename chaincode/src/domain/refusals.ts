import type { Localized } from './localized.js'

export interface RefusalEntry {
  readonly code: string
  /** HTTP status the gateway answers with. */
  readonly status: 400 | 403 | 404 | 409 | 412 | 422
  /** True where the same request may succeed later without anything being changed by the caller. */
  readonly retryable: boolean
  readonly title: Localized
  /** Article, clause or standard the refusal rests on. */
  readonly source: string
}

const entry = <C extends string>(
  code: C,
  status: RefusalEntry['status'],
  en: string,
  zh: string,
  source: string,
  retryable = false,
): RefusalEntry & { readonly code: C } => ({ code, status, retryable, title: { en, zh }, source })

/** In order of precedence: where several apply, the first in this list is the answer. */
export const refusals = [
  entry('MALFORMED', 400, 'The request does not have the expected form', '请求格式不符合要求', 'RFC 8259'),
  entry('NUMBER_CHECK_DIGIT', 400, 'The check digit of the number is wrong', '号码校验位错误', 'GB/T 32100-2015; CNIPA numbering rules'),
  entry('DAY_NOT_IN_CALENDAR', 400, 'There is no such day', '日期不存在', 'WIPO ST.2'),
  entry('SHARES_DO_NOT_SUM', 400, 'Stated shares do not sum to exactly one', '份额之和不等于一', 'Civil Code art. 298'),
  entry('COMMAND_UNKNOWN', 404, 'This kind of right, dealing or case has no such command', '该类权利或事项无此操作', 'Procedure tables'),
  entry('NOT_FOUND', 404, 'There is no such thing, or it is not visible to this member', '对象不存在或对本成员不可见', 'Patent Law art. 21'),
  entry('ROLE_NOT_ALLOWED', 403, 'The role of the certificate does not allow this act', '证书角色无权实施该行为', 'Member directory'),
  entry('PARTY_NOT_YOURS', 403, 'The party is not enrolled by the member whose certificate claims it', '该当事人并非由本成员登记', 'Member directory'),
  entry('NOT_THE_REGISTRAR', 403, 'Another member registers this type of right', '该类权利由其他机构登记', 'Member directory'),
  entry('NOT_THE_COURT', 403, 'The freeze was ordered by another court', '该保全由其他法院作出', 'FRZ art. 26'),
  entry('MANDATE_INVALID', 403, 'No mandate in force covers this act', '无有效委托授权', 'Civil Code art. 165'),
  entry('NOT_A_HOLDER', 403, 'The acting party does not hold the right', '行为人并非权利人', 'Civil Code art. 240'),
  entry('NOT_A_PARTY', 403, 'The acting party is not a party to this dealing or case', '行为人并非本事项当事人', 'Civil Code art. 465'),
  entry('FILE_AT_THE_REGISTRAR', 409, 'An unpublished application is taken only at the registrar’s own gateway', '未公开申请只能在登记机构受理', 'Patent Law art. 21'),
  entry('ALREADY_FOUNDED', 409, 'The register is founded already', '登记簿已创立', 'Founding transaction'),
  entry('NOT_FOUNDED', 409, 'The register is not founded yet', '登记簿尚未创立', 'Founding transaction', true),
  entry('REQUEST_KEY_REUSED', 422, 'The idempotency key was used for another request', '幂等键已用于其他请求', 'draft-ietf-httpapi-idempotency-key-header-07'),
  entry('EPOCH_TOO_EARLY', 409, 'The epoch was bumped less than ten minutes ago', '距上次更新不足十分钟', 'Rules table: epochMinutes', true),
  entry('HEAD_MOVED', 412, 'It has moved on since the caller last saw it', '权利或事项状态已变更', 'RFC 9110 section 13.1.1'),
  entry('NUMBER_TAKEN', 409, 'Another right bears this number', '该号码已被占用', 'WIPO ST.13'),
  entry('ALREADY_ENTERED', 409, 'It is on the register already', '已登记', 'Register'),
  entry('SALT_TOO_SHORT', 400, 'The salt must be 32 random bytes in hex', '盐值须为32字节随机数', 'Rule: 128 bits at least'),
  entry('COMMITMENT_MISMATCH', 409, 'The content is not what was committed to', '内容与承诺摘要不一致', 'Patent Law art. 33'),
  entry('LEGAL_DATE_FUTURE', 409, 'The legal date lies after today', '法律日期晚于今日', 'Civil Code art. 200'),
  entry('LEGAL_DATE_STATED', 403, 'Only a registrar or a court may state a legal date before today', '仅登记机构或法院可陈述过去日期', 'Register rule on dates'),
  entry('LEGAL_DATE_FALLS', 409, 'The legal date lies before an earlier event of this right', '法律日期早于已登记事件', 'Register rule on dates'),
  entry('RIGHT_DEAD', 409, 'The right has ended', '权利已终止', 'Patent Law art. 44; PP461'),
  entry('NOT_IN_THIS_STATE', 409, 'The procedure does not allow this step from where it stands', '当前程序状态不允许该步骤', 'Procedure tables'),
  entry('NOT_YET_DUE', 409, 'The instant from which this may be recorded has not come', '期限尚未届满', 'PR art. 5', true),
  entry('NOT_PUBLISHED', 409, 'The application is not published yet', '申请尚未公布', 'Patent Law art. 21, 34'),
  entry('FROZEN', 409, 'A court has frozen the right', '权利已被法院保全', 'CPL art. 106; PR art. 104-105'),
  entry('WAITS_FOR_FREEZE', 409, 'The step waits until the freeze ends', '保全期间程序中止', 'PR art. 105', true),
  entry('OWNERSHIP_STAY', 409, 'An ownership dispute stays the procedure', '权属纠纷中止程序', 'PR art. 103'),
  entry('FREEZE_REPEATED', 409, 'This court has frozen the right already; it may extend', '同一法院不得重复保全，可申请续行', 'CPL art. 106; PD art. 8'),
  entry('FREEZE_TOO_LONG', 409, 'The freeze exceeds the longest term for this type of right', '保全期限超过法定上限', 'PD; TMF art. 2; CPI art. 485'),
  entry('FREEZE_NOT_ACTIVE', 409, 'The freeze is not active', '该保全未生效或已结束', 'FRZ art. 26'),
  entry('FILING_FEE_UNPAID', 409, 'The filing fee is not paid', '未缴纳申请费', 'PR art. 112'),
  entry('PUBLICATION_TOO_EARLY', 409, 'Eighteen months have not passed and no early publication was asked', '未满十八个月且未请求提前公布', 'Patent Law art. 34'),
  entry('PERIOD_OVER', 409, 'The period for this act has ended', '期限已过', 'PR art. 5'),
  entry('NOT_HEARD', 409, 'The applicant has not been heard', '未给予申请人陈述意见机会', 'Patent Law art. 38; PR art. 59'),
  entry('FEES_UNSTATED', 409, 'The back-file does not say to which year the fees are paid', '存量档案未载明年费缴至年度', 'PP461 ground 4; PR art. 114'),
  entry('FEE_YEAR_WRONG', 409, 'The fee is not for the year that is due', '缴费年度不符', 'PR art. 114'),
  entry('FEE_TOO_SMALL', 409, 'The amount does not cover the fee due', '缴费金额不足', 'PR art. 114-115'),
  entry('LATE_FEE', 409, 'The annual fee is unpaid', '年费未缴', 'PP461 ground 4; PR art. 115'),
  entry('SCOPE_NOT_NARROWER', 409, 'The scope may only become narrower', '范围只能缩小', 'PR art. 73'),
  entry('WORK_DEPOSITED_BEFORE', 409, 'The same work was deposited before; contest it or correct the entry', '相同作品已存证', 'Copyright Law art. 12'),
  entry('ONLY_APPLICATION', 409, 'Only an application: it cannot be pledged', '尚为申请，不能出质', 'PP461 ground 3'),
  entry('PLEDGED_ALREADY', 409, 'The right is pledged already', '权利已出质', 'PP461 ground 9'),
  entry('DEBT_BEYOND_TERM', 409, 'The debt runs longer than the right', '债务期限超过权利有效期', 'PP461 ground 6'),
  entry('PLEDGOR_NOT_HOLDER', 409, 'The pledgor is not the registered holder', '出质人与登记权利人不一致', 'PP461 ground 1'),
  entry('INVALIDATION_PENDING', 409, 'An invalidation is pending and the parties have not acknowledged it', '无效宣告程序中且当事人未确认', 'PP461 ground 11'),
  entry('TRANSFEREE_UNKNOWN', 409, 'A party named by the dealing is not on the register', '受让人未登记', 'Register'),
  entry('RIGHT_REPEATED', 400, 'A right is named twice', '重复列明同一权利', 'Register'),
  entry('TERMS_CHANGED', 409, 'The terms changed since they were consented to', '条款已变更', 'Civil Code art. 543'),
  entry('HOLDER_CONSENT_MISSING', 409, 'A holder has not consented', '权利人未同意', 'Patent Law art. 14'),
  entry('TRANSFEREE_CONSENT_MISSING', 409, 'A transferee has not consented', '受让人未同意', 'Patent Law art. 10'),
  entry('PLEDGEE_CONSENT_MISSING', 409, 'A pledgee has not consented', '质权人未同意', 'Civil Code art. 444'),
  entry('GROUNDS_DECIDED', 409, 'The same ground and evidence were decided before', '同一理由和证据已作决定', 'PR art. 70'),
  entry('SUIT_PERIOD_RUNS', 409, 'The decision may still be sued against', '起诉期限未届满', 'Patent Law art. 46', true),
  entry('COMPLETION_FALLS', 409, 'The register was stated complete to a later day already', '登记簿已声明完整至更晚日期', 'Register rule on completeness'),
  entry('HISTORY_INCONSISTENT', 409, 'The recorded history contradicts itself', '历史记录自相矛盾', 'Back-file rules'),
] as const

export type RefusalCode = (typeof refusals)[number]['code']

export const refusalOrder: ReadonlyMap<string, number> = new Map(refusals.map((r, i) => [r.code, i]))
export const refusalByCode: ReadonlyMap<string, RefusalEntry> = new Map(refusals.map((r) => [r.code, r]))
