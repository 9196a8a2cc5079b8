import type { Localized } from './localized.js'

/** Category letters of WIPO ST.27, revision of October 2024; Z is INPADOC's for what it could not class. */
export const categories: Readonly<Record<string, string>> = {
  A: 'Application filed',
  B: 'Application discontinued',
  C: 'Application revived',
  D: 'Search and/or examination requested or commenced',
  E: 'Pre-grant review requested',
  F: 'IP right granted',
  G: 'Protection beyond IP right term granted',
  H: 'IP right ceased',
  K: 'IP right revived',
  L: 'IP right review requested',
  M: 'IP right maintained',
  N: 'Application or IP right terminated',
  P: 'Document modified',
  Q: 'Document published',
  R: 'Party data change recorded',
  S: 'Licensing information recorded',
  T: 'Administrative procedure adjusted',
  U: 'Fee paid',
  V: 'Appeal requested',
  W: 'Other event occurred',
  Y: 'Event information corrected or deleted',
  Z: 'Not classified',
}

/** States and stages of ST.27. The names stand in the standard; letters and digits were not read there. */
export const states: Readonly<Record<string, string>> = { A: 'Active', N: 'Not active', U: 'Undetermined' }
export const stages: readonly string[] = [
  'None',
  'Filing',
  'Examination',
  'Pre-grant challenge',
  'Grant',
  'Post-grant challenge',
  'Termination',
]
export const stateAndStageConfirmed = false

export interface NationalCode {
  /** ST.27 category by the EPO's table of Chinese legal-event codes, week 17 of 2024. */
  readonly category: string
  readonly title: Localized
}

const code = (category: string, zh: string, en: string): NationalCode => ({ category, title: { en, zh } })

/** Codes of the Chinese patent gazette. Title of the transaction in Chinese as gazetted. */
export const nationalCodes: Readonly<Record<string, NationalCode>> = {
  PB01: code('Q', '公布', 'Publication'),
  SE01: code('D', '实质审查请求的生效', 'Entry into force of the request for substantive examination'),
  DE01: code('D', '专利局对专利申请实质审查的决定', 'Decision of the office to examine'),
  WD01: code('B', '发明专利申请公布后的视为撤回', 'Deemed withdrawn after publication'),
  WW01: code('B', '发明专利申请公布后的撤回', 'Withdrawn after publication'),
  RJ01: code('B', '发明专利申请公布后的驳回', 'Refused after publication'),
  GR01: code('F', '授权', 'Patent grant'),
  TG01: code('G', '专利权期限的补偿', 'Adjustment of the term'),
  CF01: code('H', '未缴年费专利权终止', 'Termination for an unpaid annual fee'),
  CX01: code('H', '专利权有效期届满', 'Expiry of the term'),
  AV01: code('H', '专利权的主动放弃', 'Surrender'),
  AV02: code('M', '专利权的部分放弃', 'Surrender in part'),
  AD01: code('H', '专利权的视为放弃', 'Patent right deemed abandoned'),
  IW01: code('H', '专利权全部无效', 'Full invalidation'),
  IP01: code('M', '专利权部分无效', 'Partial invalidation'),
  RR01: code('K', '权利的恢复', 'Reinstatement'),
  TA01: code('R', '专利申请权的转移', 'Transfer of the application'),
  TR01: code('R', '专利权的转移', 'Transfer of the patent'),
  CB02: code('R', '申请人信息的变更', 'Change of applicant data'),
  CB03: code('R', '发明人信息的变更', 'Change of inventor data'),
  CB04: code('R', '代理机构的变更', 'Change of agent'),
  CP01: code('R', '专利权人的姓名或者名称的变更', 'Change of the holder’s name'),
  CP02: code('R', '专利权人的地址的变更', 'Change of the holder’s address'),
  CP03: code('R', '专利权人的姓名或者名称、地址的变更', 'Change of the holder’s name and address'),
  EE01: code('S', '专利实施许可合同备案的生效', 'Licence recorded'),
  EM01: code('S', '专利实施许可合同备案的变更', 'Licence record changed'),
  EC01: code('S', '专利实施许可合同备案的注销', 'Licence record cancelled'),
  PE01: code('S', '专利权质押合同登记的生效', 'Pledge registered'),
  PM01: code('S', '专利权质押合同登记的变更', 'Pledge registration changed'),
  PC01: code('S', '专利权质押合同登记的注销', 'Pledge registration cancelled'),
  PP01: code('T', '专利权的保全', 'Preservation (freeze)'),
  PD01: code('T', '专利权保全的解除', 'Preservation lifted'),
  DD01: code('W', '文件的公告送达', 'Service by public notice'),
}

export interface StatusEvent {
  readonly state: 'A' | 'N' | 'U'
  readonly previousStage: number
  readonly stage: number
  readonly category: string
  readonly national?: string
}

/**
 * Status event code in the seven parts of ST.27: state, previous stage, stage, key event, detailed event, reserved, national.
 * The lists of key events were not to be had, so both are `<letter>00`, which the standard allows for every letter.
 */
export function statusEventCode(event: StatusEvent): string {
  const unmapped = `${event.category}00`
  const parts = [event.state, event.previousStage, event.stage, unmapped, unmapped, 'nap']
  return [...parts, ...(event.national === undefined ? [] : [event.national])].join('-')
}

/** What is wrong with a code as a table row states it, `S/PE01` or `Q/`; undefined when category and national code agree. */
export function codeProblem(text: string): string | undefined {
  const [category = '', national = ''] = text.split('/')
  if (!Object.hasOwn(categories, category)) return `expected a category letter of ST.27, got ${category}`
  if (national === '') return undefined
  const known = Object.hasOwn(nationalCodes, national) ? nationalCodes[national] : undefined
  if (known === undefined) return `expected a gazette code of the table, got ${national}`
  return known.category === category ? undefined : `expected category ${known.category} for ${national}, got ${category}`
}
