import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from '@jest/globals'
import { build, closeAll } from './build.js'

afterEach(closeAll)

/** What a gateway answers to bytes on a connection that is left open. */
async function answerTo(
  bytes: string,
): Promise<{ readonly status: number; readonly head: string; readonly body: Record<string, unknown> }> {
  const { app } = await build({ server: { requestTimeout: 200, http: { connectionsCheckingInterval: 50 } } })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => undefined)
  socket.write(bytes)
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body: JSON.parse(body) as Record<string, unknown> }
}

test.each([
  ['what is no request', 'hello\r\n\r\n', 400, 'MALFORMED'],
  [
    'too large a head',
    `GET /health/live HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${'a'.repeat(20_000)}\r\n\r\n`,
    431,
    'HEAD_TOO_LARGE',
  ],
  ['a head that does not end', 'GET /health/live HTTP/1.1\r\nhost: x\r\n', 408, 'REQUEST_TOO_SLOW'],
])('%s is answered by a problem, though it reaches no route', async (_what, bytes, expected, code) => {
  const { status, head, body } = await answerTo(bytes)
  expect([status, head.includes('content-type: application/problem+json')]).toEqual([expected, true])
  expect(body).toMatchObject({ status: expected, code, type: `/problems/${code.toLowerCase().replaceAll('_', '-')}` })
  expect(head).toContain(`correlation-id: ${String(body['requestId'])}`)
})
