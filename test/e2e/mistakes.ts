import { expect } from '@jest/globals'
import { parseNumber } from '@ip-rights-ledger/chaincode/domain'

/** What stands on the register before the mistakes are made. */
export interface World {
  readonly owner: string
  readonly buyer: string
  readonly right: string
}

export interface Mistake {
  /** A user of the suite; the registrar of patents where absent. */
  readonly by?: string
  readonly method?: string
  readonly path: string | ((world: World) => string)
  /** Sent as it is where text, else as JSON. */
  readonly body?: unknown
  /** `absent` takes one away that is usually sent. */
  readonly headers?: Readonly<Record<string, string>>
  readonly answers: readonly [status: number, code: string, target?: string]
  /** The problem carries this besides. */
  readonly also?: Readonly<Record<string, unknown>>
}

const digest = (digit: string) => digit.repeat(64)

function rightNumber(serial: string): { readonly good: string; readonly bad: string; readonly digit: string } {
  const parsed = parseNumber(`20191${serial}.0`)
  const digit = 'problem' in parsed ? parsed.expected : '0'
  return { good: `20191${serial}.${digit}`, bad: `20191${serial}.${digit === '1' ? '2' : '1'}`, digit }
}
const number = rightNumber('0000123')

/** A patent in force, as a back-file has it. */
export const takeOver = ({ owner }: Pick<World, 'owner'>, printed = number.good) => ({
  rightType: 'PAT',
  numbers: [printed],
  particulars: { title: '一种测试方法', claims: 10 },
  holdings: { kind: 'sole', holders: [{ party: owner }] },
  dates: { filing: '2019-03-01', grant: '2021-06-01' },
  status: 'inForce',
  paidToYear: 8,
  unstated: [],
  history: [{ event: 'granted', legalDate: '2021-06-01', code: 'F/GR01' }],
  source: 'test',
})

export const party = (more: object) => ({ kind: 'legalPerson', name: '丙公司', ...more })
const transferOf = (holdings: (world: World) => unknown) => (world: World) => ({
  rights: [{ ipRightId: world.right }],
  to: holdings(world),
  contract: digest('d'),
})
const pledgeOf = (more: object) => (world: World) => ({
  rights: [{ ipRightId: world.right }],
  pledgor: world.owner,
  pledgees: [world.buyer],
  debtTermEnd: '2028-01-01',
  termsCommitment: digest('b'),
  contract: digest('c'),
  ...more,
})
const sole = (id: string) => ({ kind: 'sole', holders: [{ party: id }] })
const unequal = ({ owner, buyer }: World) => ({
  kind: 'byShares',
  holders: [
    { party: owner, share: { n: 1, d: 2 } },
    { party: buyer, share: { n: 1, d: 3 } },
  ],
})

const malformed = (target: string) => [400, 'MALFORMED', target] as const

/** Each by its name, with the status, code and place it is answered with. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  'malformed JSON': { path: '/parties', body: '{"kind":"legalPerson","name":', answers: malformed('/name') },
  'no JSON at all': { path: '/parties', body: 'kind=legalPerson', answers: malformed('') },
  'an unknown member': { path: '/parties', body: party({ colour: 'red' }), answers: malformed('/colour') },
  'an unknown member further in': {
    path: '/transfers',
    body: transferOf(() => ({ ...sole('X'), colour: 'red' })),
    answers: malformed('/to/colour'),
  },
  'a missing member': { path: '/parties', body: { kind: 'legalPerson' }, answers: malformed('/name') },
  'a wrong type': { path: '/parties', body: party({ name: 5 }), answers: malformed('/name') },
  'null for absent': { path: '/parties', body: party({ nameEn: null }), answers: malformed('/nameEn') },
  'a value not listed': { path: '/parties', body: party({ kind: 'ghost' }), answers: malformed('/kind') },
  'an array for an object': { path: '/parties', body: [party({})], answers: malformed('') },
  'a name twice': { path: '/parties', body: '{"kind":"legalPerson","name":"a","name":"b"}', answers: malformed('/name') },
  ['__proto__']: {
    path: '/parties',
    body: '{"kind":"legalPerson","name":"a","__proto__":{"admin":true}}',
    answers: malformed('/__proto__'),
  },
  'NUL in a name': { path: '/parties', body: party({ name: 'a\u0000b' }), answers: malformed('/name') },
  'a lone surrogate in a name': { path: '/parties', body: '{"kind":"legalPerson","name":"a\\ud800"}', answers: malformed('/name') },
  'a right-to-left override in a name': { path: '/parties', body: party({ name: 'abc\u202egnp.exe' }), answers: malformed('/name') },
  'a right-to-left override in an id of the body': {
    path: '/parties',
    body: party({ onBehalfOf: '\u202eABC' }),
    answers: malformed('/onBehalfOf'),
  },
  'a right-to-left override in an id of the path': {
    path: '/parties/%E2%80%AEABC/rename',
    body: { name: '丁公司' },
    answers: [400, 'MALFORMED', 'id'],
  },
  'NUL in an id of the path': { path: '/parties/AB%00C/rename', body: { name: '丁公司' }, answers: [400, 'MALFORMED', 'id'] },
  'an id of the path in no encoding': { path: '/parties/%ED%A0%80/rename', body: { name: '丁公司' }, answers: [400, 'MALFORMED'] },
  'bytes that are no UTF-8': {
    path: '/parties',
    body: new Uint8Array([...new TextEncoder().encode('{"kind":"legalPerson","name":"'), 0xb9, 0xab, 0xcb, 0xbe, 0x22, 0x7d]),
    answers: malformed(''),
  },
  'another character set': {
    path: '/parties',
    body: party({}),
    headers: { 'content-type': 'application/json; charset=gbk' },
    answers: [415, 'MEDIA_TYPE_UNSUPPORTED'],
  },
  'a packed body': {
    path: '/parties',
    body: new Uint8Array([0x1f, 0x8b, 8, 0]),
    headers: { 'content-encoding': 'gzip' },
    answers: [415, 'MEDIA_TYPE_UNSUPPORTED'],
  },
  'null for a body': { path: ({ owner }) => `/parties/${owner}/rename`, body: 'null', answers: malformed('') },
  'an oversize body': { path: '/parties', body: party({ name: 'x'.repeat(300_000) }), answers: [413, 'BODY_TOO_LARGE'] },
  'a code with a wrong check digit': {
    path: '/parties',
    body: party({ identifier: { scheme: 'USCC', value: '91110108MA01KPGK0A' } }),
    answers: [400, 'NUMBER_CHECK_DIGIT', '/identifier/value'],
    also: { detail: expect.stringMatching(/expected: [0-9A-Y]; got: A/) },
  },
  'an application number with a wrong check digit': {
    path: '/ip-rights/take-over',
    body: (world: World) => takeOver(world, number.bad),
    answers: [400, 'NUMBER_CHECK_DIGIT', '/numbers/0'],
    also: { detail: expect.stringContaining(`expected: ${number.digit}`) },
  },
  'a right asked for by a number with a wrong check digit': {
    method: 'GET',
    path: `/ip-rights/${number.bad}`,
    answers: [400, 'NUMBER_CHECK_DIGIT', 'id'],
    also: { detail: expect.stringContaining(`expected: ${number.digit}`) },
  },
  'a day that is in no calendar': {
    path: '/parties',
    body: party({ legalDate: '2026-02-29' }),
    answers: [400, 'DAY_NOT_IN_CALENDAR', '/legalDate'],
  },
  'a day further in that is in no calendar': {
    by: 'owner',
    path: '/pledges',
    body: pledgeOf({ debtTermEnd: '2027-04-31' }),
    answers: [400, 'DAY_NOT_IN_CALENDAR', '/debtTermEnd'],
  },
  'a day in another form': { path: '/parties', body: party({ legalDate: '24.11.2026' }), answers: malformed('/legalDate') },
  'shares that do not sum to one': {
    by: 'owner',
    path: '/transfers',
    body: transferOf(unequal),
    answers: [400, 'SHARES_DO_NOT_SUM', '/to/holders'],
  },
  'shares of a deposit that do not sum to one': {
    by: 'depositor',
    path: '/ip-rights',
    body: (world: World) => ({ rightType: 'SW', particulars: { title: '软件', holderKind: 'legalPerson' }, holdings: unequal(world) }),
    answers: [400, 'SHARES_DO_NOT_SUM', '/holdings/holders'],
  },
  'a party that does not exist': {
    by: 'owner',
    path: '/transfers',
    body: transferOf(() => sole('NOBODY')),
    answers: [409, 'TRANSFEREE_UNKNOWN', '/to/holders/0/party'],
  },
  'a right that does not exist': {
    by: 'owner',
    path: '/transfers',
    body: ({ buyer }: World) => ({ rights: [{ ipRightId: 'CN-PAT-NONE' }], to: sole(buyer), contract: digest('d') }),
    answers: [404, 'NOT_FOUND', '/rights/0/ipRightId'],
  },
  'a type of right that does not exist': {
    by: 'agent',
    path: '/ip-rights',
    body: (world: World) => ({ rightType: 'XX', particulars: { title: 'x', claims: 1 }, holdings: sole(world.owner), salt: digest('e') }),
    answers: malformed('/rightType'),
    also: { detail: expect.stringContaining('PAT') },
  },
  'a role that may not': {
    by: 'loanOfficer',
    path: '/parties',
    body: party({}),
    answers: [403, 'ROLE_NOT_ALLOWED'],
    also: {
      refusal: expect.objectContaining({ params: expect.objectContaining({ expected: ['registrar', 'agent'], got: 'loan-officer' }) }),
    },
  },
  'another role that may not': {
    by: 'judge',
    path: ({ right }) => `/ip-rights/${right}/pay-fee`,
    body: { year: 9, amount: { amount: '2000.00', currency: 'CNY' }, receipt: 'r' },
    answers: [403, 'ROLE_NOT_ALLOWED'],
    also: { refusal: expect.objectContaining({ params: expect.objectContaining({ expected: ['registrar'] }) }) },
  },
  'a certificate of another member claiming a party': {
    by: 'impostor',
    path: '/transfers',
    body: transferOf(({ buyer }) => sole(buyer)),
    answers: [403, 'PARTY_NOT_YOURS'],
    also: { refusal: expect.objectContaining({ params: expect.objectContaining({ expected: 'IpOfficeMSP', got: 'BankMSP' }) }) },
  },
  'no idempotency key': {
    path: '/parties',
    body: party({}),
    headers: { 'idempotency-key': 'absent' },
    answers: [400, 'IDEMPOTENCY_KEY_MISSING', 'Idempotency-Key'],
  },
  'a key used for another body': {
    path: '/parties',
    body: party({}),
    headers: { 'idempotency-key': 'used' },
    answers: [422, 'REQUEST_KEY_REUSED', 'Idempotency-Key'],
  },
  'a key used for another path': {
    path: ({ owner }) => `/parties/${owner}/rename`,
    body: { name: '丁公司' },
    headers: { 'idempotency-key': 'used' },
    answers: [422, 'REQUEST_KEY_REUSED', 'Idempotency-Key'],
  },
  'a head that is none': {
    path: ({ right }) => `/ip-rights/${right}/record-change`,
    body: { kind: 'agent', agent: '某代理' },
    headers: { 'if-match': '"abc"' },
    answers: [400, 'MALFORMED', 'If-Match'],
  },
  'a head the right has left': {
    path: ({ right }) => `/ip-rights/${right}/record-change`,
    body: { kind: 'agent', agent: '某代理' },
    headers: { 'if-match': `"${digest('0')}"` },
    answers: [412, 'HEAD_MOVED'],
  },
  'a version the party has not': {
    path: ({ owner }) => `/parties/${owner}/rename`,
    body: { name: '丁公司' },
    headers: { 'if-match': '"999"' },
    answers: [412, 'HEAD_MOVED'],
  },
  'a version of what is only made': {
    path: '/parties',
    body: party({}),
    headers: { 'if-match': '"1"' },
    answers: [400, 'MALFORMED', 'If-Match'],
  },
  'another media type': {
    path: '/parties',
    body: '<party/>',
    headers: { 'content-type': 'application/xml' },
    answers: [415, 'MEDIA_TYPE_UNSUPPORTED'],
  },
  'a form': {
    path: '/parties',
    body: 'name=x',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    answers: [415, 'MEDIA_TYPE_UNSUPPORTED'],
  },
  'an answer in a form there is none of': {
    path: '/parties',
    body: party({}),
    headers: { accept: 'text/html' },
    answers: [406, 'NOT_ACCEPTABLE'],
  },
  'an unknown route': { path: '/trade-secrets-of-others', body: {}, answers: [404, 'NOT_FOUND'] },
  'an unknown command': { path: ({ right }) => `/ip-rights/${right}/explode`, body: {}, answers: [404, 'NOT_FOUND'] },
  'a thing that does not exist': { method: 'GET', path: '/parties/NOBODY', answers: [404, 'NOT_FOUND'] },
  'a wrong method': { method: 'DELETE', path: '/parties', answers: [405, 'METHOD_NOT_ALLOWED'] },
  'a parameter of a wrong type': { method: 'GET', path: '/parties?limit=many', answers: [400, 'MALFORMED', 'limit'] },
  'a parameter out of range': { method: 'GET', path: '/parties?limit=100000', answers: [400, 'MALFORMED', 'limit'] },
}
