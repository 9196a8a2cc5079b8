import { sample } from '@ip-rights-ledger/chaincode/domain'
import type { AnsweredExample } from './examples.js'

const as = ['bank', 'loan-officer'] as const
const path = { id: '{createWebhookEndpoint}' }

const endpointId = '019abf2e-7a10-7c3e-9d42-5b1f0c8e6a21'
const secret = 'whsec_mFq0bT2xV7lE4cYdK9sJ1uN6hPzR3wGaO8iXtBvLyQk='
const deliveries = `/api/v1/webhook-endpoints/${endpointId}/deliveries`
const endpoint = {
  id: endpointId,
  url: 'https://receiver.example/ip-rights',
  description: '在押专利权',
  filter: { ipRightIds: [sample.right] },
  enabled: true,
  createdAt: '2026-05-12T01:00:00.000Z',
}
const tested = {
  number: 1,
  eventId: 'test:9c2f51d07a3be846c10d92e7f8a4b635',
  type: 'ipr.webhook.tested.v1',
  state: 'delivered',
  attempts: 1,
  lastAt: '2026-05-12T01:00:01.000Z',
  lastStatus: 204,
  createdAt: '2026-05-12T01:00:00.000Z',
}

const [before, after] = ['e0'.repeat(32), sample.head]
const event = {
  sequence: 8,
  type: 'pledged',
  legalDate: '2026-05-12',
  assertedAt: sample.at,
  actor: { msp: sample.registrar, role: 'registrar' },
  code: { standard: 'ST.27', category: 'S', national: 'PE01' },
  data: { dealing: sample.thing, transactions: ['a1'.repeat(32), 'b2'.repeat(32), sample.transaction] },
  change: {
    title: {
      touched: true,
      encumbered: {
        id: sample.thing,
        kind: 'pledge',
        rank: 1,
        holders: [{ party: sample.bank, msp: 'BankMSP' }],
        debtTermEnd: '2029-05-31',
        registeredOn: '2026-05-12',
      },
    },
  },
  rulesDigest: '4f'.repeat(32),
  previousHash: before,
  hash: after,
  id: `1042:0:0`,
  subject: { kind: 'right', id: sample.right },
  txId: sample.transaction,
  block: 1042,
}

/** Of what is pushed to whoever asked for it; in the order in which they can be run, with a receiver that answers. */
export const pushedExamples: Readonly<Record<string, AnsweredExample>> = {
  createWebhookEndpoint: {
    as,
    body: { url: endpoint.url, description: endpoint.description, filter: endpoint.filter },
    status: 201,
    answer: { ...endpoint, secret },
  },
  readWebhookEndpoint: { as, path, status: 200, answer: endpoint },
  changeWebhookEndpoint: {
    as,
    path,
    body: { description: '贷款' },
    status: 200,
    answer: { ...endpoint, description: '贷款' },
  },
  rotateSecretWebhookEndpoint: {
    as,
    path,
    status: 200,
    answer: { ...endpoint, oldSecretUntil: '2026-05-13T01:00:00.000Z', secret: 'whsec_Wd5yKc8RfT0pLzQ3nVbXh7sJ2uGmEa9iOt4lYqNvB1k=' },
  },
  testWebhookEndpoint: { as, path, status: 202, answer: { number: 1, href: deliveries } },
  readWebhookEndpointDeliveries: {
    as,
    path,
    query: { state: 'delivered' },
    status: 200,
    answer: { items: [tested], page: { limit: 50 } },
  },
  resendWebhookEndpointDelivery: { as, path: { ...path, number: '1' }, status: 202, answer: { number: 1, href: deliveries } },
  endWebhookEndpoint: { as, path, status: 204 },
  readEventsStream: {
    as,
    query: { after: '0:0:0' },
    status: 200,
    answer: `retry: 2000\n\nid: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`,
  },
}
