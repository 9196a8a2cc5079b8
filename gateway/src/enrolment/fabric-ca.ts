import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { loadIdentity, type StoredIdentity } from '../ledger/identities.js'
import { newSigner } from '../ledger/signer.js'
import { Problem } from '../problems/problem.js'
import type { CertificateAuthority, Certified } from './certificate-authority.js'

export interface FabricCaPlace {
  /** host:port */
  readonly endpoint: string
  /** PEM file of the root of its TLS certificate. */
  readonly tlsCaFile: string
  /** Of the CA in its server. */
  readonly name: string
  /** Folder of the member's enrolled identities. */
  readonly usersDir: string
}

const timeoutMs = 10_000
/** A certificate and its chain are some kilobytes. */
const mostBytes = 256 * 1024
const path = '/api/v1/reenroll'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const decoded = (text: unknown): string => Buffer.from(String(text), 'base64').toString('utf8')

/**
 * A fabric-ca server over its REST interface (`swagger/swagger-fabric-ca.json`). The further key is asked for in the name of the identity
 * itself, by the call that renews a certificate: so this gateway needs no right to register or to change anyone at the CA.
 */
export class FabricCa implements CertificateAuthority {
  readonly #place: FabricCaPlace

  constructor(place: FabricCaPlace) {
    this.#place = place
  }

  async certify(user: string, requestPem: string): Promise<Certified> {
    const identity = await loadIdentity(this.#place.usersDir, user)
    if (!identity) throw new Problem('IDENTITY_UNKNOWN', { detail: `expected an identity ${user} enrolled by this member` })
    const body = JSON.stringify({ caname: this.#place.name, certificate_request: requestPem })
    const answer = await this.#post(body, await token(identity, body))
    const { Cert, ServerInfo } = resultOf(answer)
    return { certificate: decoded(Cert), chain: decoded(ServerInfo?.CAChain) }
  }

  #post(body: string, authorization: string): Promise<string> {
    const { endpoint, tlsCaFile } = this.#place
    const { hostname, port } = new URL(`https://${endpoint}`)
    const headers = { authorization, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    return new Promise<string>((resolve, reject) => {
      const signal = AbortSignal.timeout(timeoutMs)
      const options = { host: hostname, port, path, method: 'POST', headers, ca: readFileSync(tlsCaFile), signal }
      const call = request(options, (response) => {
        const parts: Buffer[] = []
        let bytes = 0
        response.on('data', (part: Buffer) => {
          bytes += part.length
          if (bytes > mostBytes) call.destroy(new Error(`expected at most ${mostBytes} bytes from ${endpoint}`))
          else parts.push(part)
        })
        response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
        response.on('error', reject)
      })
      call.on('error', reject)
      call.end(body)
    }).catch((cause: unknown) => {
      throw new Problem('CA_UNREACHABLE', { detail: 'the member’s CA does not answer', headers: { 'retry-after': '2' }, cause })
    })
  }
}

/** The token by which an enrolled identity speaks to its CA (`util/util.go:GenECDSAToken`). */
async function token({ certificate, privateKey }: StoredIdentity, body: string): Promise<string> {
  const shown = base64(certificate)
  const signed = `POST.${base64(path)}.${base64(body)}.${shown}`
  const signature = await newSigner(privateKey)(Buffer.from(signed))
  return `${shown}.${Buffer.from(signature).toString('base64')}`
}

interface CaAnswer {
  readonly success?: boolean
  readonly result?: { readonly Cert?: unknown; readonly ServerInfo?: { readonly CAChain?: unknown } }
  readonly errors?: readonly { readonly message?: string }[]
}

function resultOf(text: string): NonNullable<CaAnswer['result']> {
  let answer: CaAnswer | null
  try {
    answer = JSON.parse(text) as CaAnswer | null
  } catch (cause) {
    throw new Problem('CA_REFUSED', { detail: 'expected JSON from the member’s CA, got something else', cause })
  }
  if (answer?.success === true && answer.result) return answer.result
  throw new Problem('CA_REFUSED', { detail: answer?.errors?.[0]?.message ?? 'the member’s CA gave no reason' })
}
