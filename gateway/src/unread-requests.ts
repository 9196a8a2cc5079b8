import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { STATUS_CODES } from 'node:http'
import { problemBody } from './plugins/problem-details.js'
import { Catalogue } from './problems/catalogue.js'
import { Problem } from './problems/problem.js'

const codes: Readonly<Record<string, string>> = { HPE_HEADER_OVERFLOW: 'HEAD_TOO_LARGE', ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TOO_SLOW' }
const catalogue = new Catalogue([])

/** What is no request, has too large a head, or does not come to its end reaches no route: it is answered by a problem like all that is refused. */
export function answerUnread(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const id = randomUUID()
  const problem = new Problem(codes[error.code ?? ''] ?? 'MALFORMED', { detail: 'expected a request of HTTP/1.1 (RFC 9112)' })
  const body = problemBody(problem, catalogue, { headers: {}, url: '/', id })
  const content = JSON.stringify(body)
  const head = [
    `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Content-Language: en',
    `Content-Length: ${Buffer.byteLength(content)}`,
    `Correlation-ID: ${id}`,
    'Connection: close',
  ]
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${content}`)
  socket.destroy(error)
}
