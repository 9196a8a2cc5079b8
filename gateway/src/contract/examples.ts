/** A request as somebody of the sample register makes it, and the status it is answered with there. */
export interface Example {
  /** Member and user that ask; the office's registrar where absent. */
  readonly as?: readonly [member: string, user: string]
  /** `{operationId}` stands for the id that the example of that operation, earlier in this table, was answered with; of a list, for the first one's. */
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  readonly status: number
}

/** One that the sample register cannot run, as it needs a receiver on the internet or a key that signs; so its answer is shown too. */
export interface AnsweredExample extends Example {
  readonly answer?: unknown
}

const right = { id: 'CN201810390462.7' }
const banker = ['bank', 'loan-officer'] as const
const amount = { amount: '900.00', currency: 'CNY' }
const year = 9

/** By operation, in the order in which they can be run on the sample register that `npm start` enters. */
export const examples: Readonly<Record<string, Example>> = {
  readHealthLive: { status: 200 },
  readHealthReady: { status: 200 },
  listProblems: { status: 200 },
  readProblem: { path: { code: 'FROZEN' }, status: 200 },
  enterParty: { body: { kind: 'legalPerson', name: '示例科技有限公司' }, status: 201 },
  readParty: { path: { id: '{enterParty}' }, query: { consistency: 'ledger' }, status: 200 },
  listParties: { query: { limit: '5' }, status: 200 },
  renameParty: { path: { id: '{enterParty}' }, body: { name: '示例知识产权有限公司' }, status: 201 },
  readPartyHoldings: { path: { id: '{enterParty}' }, query: { minBlock: '1' }, status: 200 },
  listIpRights: { query: { encumbered: 'false', 'filingDate.gte': '2018-01-01', count: 'true' }, status: 200 },
  searchIpRights: { body: { q: '方法', limit: 5 }, status: 200 },
  readIpRight: { path: right, status: 200 },
  readIpRightEvents: { path: right, status: 200 },
  readIpRightStatusEvents: { path: right, status: 200 },
  readIpRightChainOfTitle: { path: right, status: 200 },
  readIpRightEncumbrances: { path: right, status: 200 },
  readIpRightAvailableCommands: { path: right, status: 200 },
  payFeeIpRight: { path: right, query: { simulate: 'true' }, body: { year, amount, receipt: '2026-000123' }, status: 409 },
  bulkStatusIpRights: { body: { rights: ['CN201810390462.7', '2016SR309930'] }, status: 200 },
  createPledgeCheck: { as: banker, body: { rights: ['CN201810390462.7'], debtTermEnd: '2028-01-01' }, status: 200 },
  listTransfers: { status: 200 },
  listPledges: { query: { ipRightId: 'CN201810390462.7' }, status: 200 },
  listFreezes: { status: 200 },
  listDisputes: { status: 200 },
  listMandates: { status: 200 },
  listRegisterCompletions: { status: 200 },
  listConsents: { as: banker, query: { awaiting: 'me' }, status: 200 },
  listEvents: { query: { limit: '5' }, status: 200 },
  listAlerts: { query: { limit: '5' }, status: 200 },
  createWatchlist: { as: banker, body: { name: '示例', rights: ['CN201810390462.7'] }, status: 201 },
  listWatchlists: { as: banker, status: 200 },
  readWatchlist: { as: banker, path: { id: '{createWatchlist}' }, status: 200 },
  putWatchlist: { as: banker, path: { id: '{createWatchlist}' }, body: { name: '示例二', rights: ['2016SR309930'] }, status: 200 },
  endWatchlist: { as: banker, path: { id: '{createWatchlist}' }, status: 204 },
  listWebhookEndpoints: { as: banker, status: 200 },
  listMembers: { status: 200 },
  readMember: { path: { id: 'BankMSP' }, status: 200 },
  readRules: { status: 200 },
  createClockRun: { status: 201 },
  createEvidencePackage: { body: { ipRightId: 'CN201810390462.7' }, status: 202 },
  readEvidencePackage: { path: { id: '{createEvidencePackage}' }, status: 200 },
  readEvidencePackageContent: { path: { id: '{createEvidencePackage}' }, status: 200 },
  createEvidenceVerification: { body: { package: {} }, status: 200 },
  createBatch: { body: { items: [{ method: 'POST', path: '/parties', body: { kind: 'legalPerson', name: '示例二公司' } }] }, status: 200 },
  listOperations: { query: { limit: '5' }, status: 200 },
  readOperation: { path: { id: '{listOperations}' }, status: 200 },
  listEnrolments: { status: 200 },
  createTransactionDraft: { body: { path: '/api/v1/parties', body: { kind: 'legalPerson', name: '示例三公司' } }, status: 201 },
  readTransactionDraft: { path: { id: '{createTransactionDraft}' }, status: 200 },
}
