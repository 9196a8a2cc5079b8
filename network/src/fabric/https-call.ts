import { request } from 'node:https'
import { host } from '../topology.js'

export interface HttpsTarget {
  readonly port: number
  readonly path: string
  readonly method: string
  readonly headers?: Readonly<Record<string, string>>
  /** PEM root of the server's certificate, and our own pair where the server asks for one. */
  readonly ca: string
  readonly cert?: string
  readonly key?: string
}

const timeoutMs = 20_000

/** One call to a node of this machine under its member's own TLS root. @throws Error when it does not answer in 20 s */
export function httpsCall(target: HttpsTarget, body: string | Buffer = ''): Promise<{ readonly status: number; readonly text: string }> {
  const { port, path, method, headers = {}, ...tls } = target
  return new Promise((resolve, reject) => {
    const all = { ...headers, 'content-length': Buffer.byteLength(body) }
    const call = request({ host, port, path, method, headers: all, ...tls, servername: 'localhost', timeout: timeoutMs }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }))
      response.on('error', reject)
    })
    call.on('timeout', () => call.destroy(new Error(`expected an answer from ${host}:${port}${path} within ${timeoutMs / 1000} s`)))
    call.on('error', reject)
    call.end(body)
  })
}
