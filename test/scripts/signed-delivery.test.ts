import { expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { deliveryFault } from '../../scripts/listen/signed-delivery.js'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
const at = new Date('2026-11-26T08:00:00Z')
const body = '{"specversion":"1.0"}'

/** Headers as the reference library of Standard Webhooks makes them. */
const headers = (signedWith = secret, sentAt = at) => ({
  'webhook-id': '9:0:0',
  'webhook-timestamp': `${sentAt.getTime() / 1000}`,
  'webhook-signature': new Webhook(signedWith).sign('9:0:0', sentAt, body),
})

test('the sample receiver believes what was signed with its secret, also where an old secret signed too', () => {
  expect(deliveryFault(secret, headers(), body, at)).toBeUndefined()
  const both = { ...headers(), 'webhook-signature': `${headers(other)['webhook-signature']} ${headers()['webhook-signature']}` }
  expect(deliveryFault(secret, both, body, at)).toBeUndefined()
})

test.each([
  ['another secret', headers(other), body],
  ['another body', headers(), `${body} `],
  ['another id', { ...headers(), 'webhook-id': '9:0:1' }, body],
  ['no signature', { ...headers(), 'webhook-signature': '' }, body],
  ['no headers', {}, body],
  ['a delivery of six minutes ago', headers(secret, new Date(at.getTime() - 360_000)), body],
])('it refuses %s', (_what, given, text) => {
  expect(deliveryFault(secret, given, text, at)).toEqual(expect.any(String))
})
