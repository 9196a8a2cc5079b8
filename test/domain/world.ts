import { calendarsCn, firstPreviousHash, foundingRules, type Actor, type Role } from '@ip-rights-ledger/chaincode/domain'
import { mod11Check } from '../../chaincode/src/domain/check-digits.js'
import { sha256, Story } from './story.js'

export const [ipOffice, copyrightOffice, bankMember, courtMember] = ['IpOfficeMSP', 'CopyrightOfficeMSP', 'BankMSP', 'CourtMSP'] as const

const member = (name: string, roles: readonly Role[], rightTypes: readonly string[] = []) => ({ name, roles, rightTypes })

export const directory = {
  [ipOffice]: member('ip-office', ['registrar', 'examiner', 'tribunal', 'clock', 'agent', 'owner', 'auditor'], ['PAT']),
  [copyrightOffice]: member('copyright-office', ['registrar', 'examiner', 'clock', 'agent', 'owner', 'auditor'], ['SW']),
  [bankMember]: member('bank', ['loan-officer', 'owner', 'auditor']),
  [courtMember]: member('court', ['judge', 'clerk', 'auditor']),
}

const officer = (msp: string, role: Role, more: Partial<Actor> = {}): Actor => ({ msp, role, ...more })

export const registrar = officer(ipOffice, 'registrar')
export const examiner = officer(ipOffice, 'examiner')
export const tribunal = officer(ipOffice, 'tribunal')
export const clock = officer(ipOffice, 'clock')
export const copyrightRegistrar = officer(copyrightOffice, 'registrar')
export const copyrightClock = officer(copyrightOffice, 'clock')
export const judge = officer(courtMember, 'judge', { court: 'beijing-ip-court' })
export const otherJudge = officer(courtMember, 'judge', { court: 'guangzhou-ip-court' })
export const auditor = officer(bankMember, 'auditor')
export const admin: Actor = { msp: ipOffice, admin: true }

const empty = new Story({ docs: new Map(), now: '2024-01-02T01:00:00Z', events: [], right: '', opened: {}, transactions: 0 })

export const unfounded = empty
export const founding = { members: directory, rules: [...foundingRules], calendars: [...calendarsCn] }
const founded = empty.when('governance.found', admin, founding).accepted()

/** Everyone on the register: parties of the sample, entered by the registrar. */
const names = {
  holder: { name: '甲方科技有限公司', enrolledBy: ipOffice },
  partner: { name: '乙方研究所', enrolledBy: ipOffice },
  buyer: { name: '丙方制造有限公司', enrolledBy: ipOffice },
  rival: { name: '丁方竞争有限公司', enrolledBy: ipOffice },
  agency: { name: '戊方专利代理有限公司', enrolledBy: ipOffice },
  bank: { name: '己方银行股份有限公司', memberMsp: bankMember },
  lender: { name: '庚方小额贷款有限公司', enrolledBy: ipOffice },
  author: { name: '辛方软件有限公司', enrolledBy: copyrightOffice },
} as const
export type Someone = keyof typeof names

function entered(): { story: Story; ids: Readonly<Record<Someone, string>> } {
  let story = founded
  const ids: Record<string, string> = {}
  for (const [who, body] of Object.entries(names)) {
    story = story.when('parties.enter', registrar, { kind: 'legalPerson', ...body }).accepted()
    ids[who] = story.opened['parties'] ?? ''
  }
  return { story, ids: ids as Record<Someone, string> }
}

export const { story: peopled, ids } = entered()

export const owner = officer(ipOffice, 'owner', { party: ids.holder })
export const partner = officer(ipOffice, 'owner', { party: ids.partner })
export const buyer = officer(ipOffice, 'owner', { party: ids.buyer })
export const rival = officer(ipOffice, 'owner', { party: ids.rival })
export const agent = officer(ipOffice, 'agent', { party: ids.agency })
export const bank = officer(bankMember, 'loan-officer', { party: ids.bank })
export const lender = officer(ipOffice, 'owner', { party: ids.lender })
export const author = officer(copyrightOffice, 'owner', { party: ids.author })

export const sole = (party: string) => ({ kind: 'sole' as const, holders: [{ party }] })
export const halves = (one: string, other: string) => ({
  kind: 'byShares' as const,
  holders: [
    { party: one, share: { n: 1, d: 2 } },
    { party: other, share: { n: 1, d: 2 } },
  ],
})
export const joint = (...parties: string[]) => ({ kind: 'joint' as const, holders: parties.map((party) => ({ party })) })

export const yuan = (amount: string) => ({ amount, currency: 'CNY' })
export const digest = (of: string) => sha256(of)
export const salt = digest('salt')
export const noHead = firstPreviousHash

/** An application number of an invention, with its check character. */
export function applicationNumber(year: number, serial: number): string {
  const digits = `${year}1${String(serial).padStart(7, '0')}`
  return `${digits}.${mod11Check(digits)}`
}
