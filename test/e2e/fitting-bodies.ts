import { randomInt } from 'node:crypto'
import { beijingDay, parseNumber } from '@ip-rights-ledger/chaincode/domain'

const hex = (digit: string) => digit.repeat(64)
const today = beijingDay(new Date().toISOString())
const fee = { amount: { amount: '900000.00', currency: 'CNY' }, receipt: 'receipt' }

/** An application number nobody else in the test uses, with its check digit. */
export function freshApplicationNumber(): string {
  const bare = `${today.slice(0, 4)}1${String(randomInt(10_000_000)).padStart(7, '0')}`
  const parsed = parseNumber(`${bare}.0`)
  return `${bare}.${'problem' in parsed ? parsed.expected : '0'}`
}

/** What a body must know of the right and of the parties. */
export interface About {
  readonly id: string
  readonly rightType: string
  readonly disputeKind: string
  readonly firstEventHash: string
  readonly nextFeeYear: number
  readonly holder: string
  readonly buyer: string
  readonly bank: string
  /** The party that the caller speaks for. */
  readonly asker?: string
  /** What was filed in secret, where the right is not published yet. */
  readonly content?: unknown
}

const rights = ({ id }: About) => [{ ipRightId: id }]

/** For each command a body that no rule about bodies objects to: what is then refused, is refused for who asks or for how the right stands. */
const bodies: Readonly<Record<string, (about: About) => object>> = {
  'rights:accept': ({ rightType }) => ({ rightType, commitment: hex('a'), applicationNumber: freshApplicationNumber(), filingDate: today }),
  'rights:receiveFilingFee': () => fee,
  'rights:notifyDefect': () => ({ replyBy: '2027-12-01' }),
  'rights:publish': ({ content }) => ({
    earlyRequested: true,
    content: content ?? {
      particulars: { title: '无', claims: 1 },
      holdings: { kind: 'sole', holders: [{ party: 'NOBODY' }] },
      salt: hex('0'),
    },
  }),
  'rights:issueOfficeAction': () => ({ replyBy: '2027-12-01', grounds: ['缺乏新颖性'] }),
  'rights:refuse': () => ({ decision: '驳回决定' }),
  'rights:grant': () => fee,
  'rights:payFee': ({ nextFeeYear }) => ({ year: nextFeeYear, ...fee }),
  'rights:restore': ({ nextFeeYear }) => ({ year: nextFeeYear, ...fee, noticeReceivedOn: today, reason: '正当理由' }),
  'rights:surrenderInPart': () => ({ claims: 1, givenUp: '权利要求2至10' }),
  'rights:recordChange': () => ({ kind: 'agent', agent: '示例代理' }),
  // What is not published has no particulars that a correction may tell.
  'rights:correct': ({ firstEventHash, content }) => ({
    event: 1,
    eventHash: firstEventHash,
    reason: '笔误',
    ...(content === undefined ? { particulars: { title: '更正' } } : { dates: { filing: today } }),
  }),
  'rights:register': () => ({ registrationNumber: `2026SR${String(randomInt(1_000_000)).padStart(7, '0')}` }),
  'rights:recordAuthorDeath': () => ({ diedOn: today }),
  'transfers:propose': (about) => ({
    rights: rights(about),
    to: { kind: 'sole', holders: [{ party: about.buyer }] },
    contract: hex('c'),
  }),
  'pledges:propose': (about) => ({
    rights: rights(about),
    pledgor: about.holder,
    // Whoever is a party may lend, and then names itself; whose an unpublished application is, nobody is told.
    pledgees: [about.asker === undefined || (about.asker === about.holder && about.content === undefined) ? about.bank : about.asker],
    debtTermEnd: '2028-01-01',
    termsCommitment: hex('d'),
    contract: hex('e'),
  }),
  'restraints:freeze': (about) => ({
    rights: rights(about),
    case: { number: '1' },
    ruling: { number: '1' },
    assistanceNotice: { number: '1' },
    service: { channel: 'paper', receivedAt: new Date(Date.now() - 5000).toISOString().replace(/\.\d+Z/, 'Z') },
    months: 6,
  }),
  'disputes:request': ({ id, disputeKind }) => ({
    kind: disputeKind,
    ipRightId: id,
    grounds: [{ ground: '缺乏新颖性', evidence: [hex('f')] }],
  }),
}

/** Commands without fields of their own need no body. */
export const fittingBody = (command: string, about: About): object => bodies[command]?.(about) ?? {}
