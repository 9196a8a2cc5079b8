import { createServer, type Server } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { authorityOf, certifyAnew } from '../crypto/certify-anew.js'
import { issue } from '../crypto/authority.js'
import { requesterOf } from '../crypto/requester.js'
import { fabricPortsOf, host, type Member, members } from '../topology.js'

const bodyLimit = 64 * 1024
const path = '/api/v1/reenroll'

/** A refusal in the form that fabric-ca gives it (`swagger/swagger-fabric-ca.json`). */
class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Each member's enrolment CA on its port of 127.0.0.1, over TLS: of fabric-ca's REST interface the one call that a gateway makes,
 * `POST /api/v1/reenroll`, by which an enrolled identity has a further key of its own certified.
 * @param dir the data directory
 */
export async function serveAuthorities(dir: string, portBase: number): Promise<readonly Server[]> {
  const servers: Server[] = []
  for (const member of members) servers.push(await serve(dir, member, fabricPortsOf(portBase, member).ca))
  return servers
}

async function serve(dir: string, member: Member, port: number): Promise<Server> {
  const { mspId } = member
  const tls = await issue(await authorityOf(dir, mspId), { commonName: `ca.${mspId}`, hosts: ['localhost', host] }, new Date())
  const server = createServer({ key: tls.key, cert: tls.cert }, (request, response) => {
    answer(dir, mspId, request).then(
      (result) => send(201, { success: true, result, errors: [], messages: [] }),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error)
        send(error instanceof Refused ? error.status : 400, { success: false, result: '', errors: [{ code: 0, message }], messages: [] })
      },
    )
    const send = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(`expected ${host}:${port} to be free for the CA of ${mspId}: ${error.message}`)))
    server.listen(port, host, resolve)
  })
  return server
}

async function answer(dir: string, mspId: string, request: IncomingMessage): Promise<object> {
  if (request.method !== 'POST' || request.url !== path)
    throw new Refused(404, `expected POST ${path}, got ${request.method} ${request.url}`)
  const body = await bodyOf(request)
  const authority = await authorityOf(dir, mspId)
  const user = requesterOf(authority.certificate.toString('pem'), {
    method: 'POST',
    path,
    body,
    token: request.headers.authorization ?? '',
  })
  if (user === undefined) throw new Refused(401, 'Authentication failure')
  const asked: unknown = JSON.parse(body)
  const csr = typeof asked === 'object' && asked !== null && 'certificate_request' in asked ? asked.certificate_request : undefined
  if (typeof csr !== 'string') throw new Refused(400, 'expected certificate_request, a PKCS #10 request in PEM')
  const certificate = await certifyAnew(dir, mspId, user, csr, new Date())
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  return {
    Cert: base64(certificate),
    ServerInfo: { CAName: 'enrolment', CAChain: base64(`${authority.certificate.toString('pem')}\n`), Version: 'embedded' },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > bodyLimit) throw new Refused(413, `expected a body of at most ${bodyLimit} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
