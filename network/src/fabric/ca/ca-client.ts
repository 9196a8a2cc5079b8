import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lowSSigner } from '../../crypto/signer.js'
import { fabricPortsOf, type Member } from '../../topology.js'
import { caDir } from '../files.js'
import { httpsCall } from '../https-call.js'
import type { CaName } from '../settings/ca-settings.js'
import { certificateRequest } from './certificate-request.js'

/** What a CA issued. PEM. */
export interface Enrolment {
  readonly cert: string
  readonly key: string
  readonly caCert: string
}

/** Who speaks to the CA after enrolment. */
export type Signer = Pick<Enrolment, 'cert' | 'key'>

interface CaAnswer {
  readonly success: boolean
  readonly result?: unknown
  readonly errors?: readonly { readonly code: number; readonly message: string }[]
}

/** What a CA refused, in its own words. */
export class CaRefusal extends Error {
  readonly code: number

  constructor(what: string, code: number, message: string) {
    super(`expected the CA ${what}, got error ${code}: ${message}`)
    this.name = 'CaRefusal'
    this.code = code
  }
}

export interface RegistrationRequest {
  readonly id: string
  readonly type: 'client' | 'admin'
  readonly secret: string
  readonly attributes: Readonly<Record<string, string>>
}

/** One member's CA server over its REST interface (fabric-ca `swagger/swagger-fabric-ca.json`). */
export class CaClient {
  readonly #port: number
  readonly #root: string

  constructor(dir: string, member: Member, portBase: number) {
    this.#port = fabricPortsOf(portBase, member).ca
    // The server's own TLS certificate is issued by its first CA (`lib/server.go:autoGenerateTLSCertificateKey`).
    this.#root = readFileSync(join(caDir(dir, member), 'ca-cert.pem'), 'utf8')
  }

  /** Makes a key here and has it certified. @param hosts names of a TLS certificate, issued by the profile `tls` */
  async enrol(ca: CaName, user: string, password: string, organisation: string, hosts?: readonly string[]): Promise<Enrolment> {
    const { csr, key } = await certificateRequest(user, organisation)
    const body = { caname: ca, certificate_request: csr, ...(hosts === undefined ? {} : { profile: 'tls', hosts }) }
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
    const result = (await this.#call('POST', 'enroll', body, () => authorization, `to enrol ${user}`)) as {
      readonly Cert: string
      readonly ServerInfo: { readonly CAChain: string }
    }
    return { key, cert: decoded(result.Cert), caCert: decoded(result.ServerInfo.CAChain) }
  }

  /** Makes an identity known; its attributes go into every certificate it enrols for. */
  async register(ca: CaName, registrar: Signer, request: RegistrationRequest): Promise<void> {
    const body = { id: request.id, ...described(ca, request) }
    await this.#call('POST', 'register', body, (path, text) => token(registrar, 'POST', path, text), `to register ${request.id}`)
  }

  /** Changes the attributes of an identity: they go into certificates it enrols for from now on. */
  async modify(ca: CaName, registrar: Signer, request: RegistrationRequest): Promise<void> {
    const sign = (path: string, text: string) => token(registrar, 'PUT', path, text)
    await this.#call('PUT', `identities/${request.id}`, described(ca, request), sign, `to change ${request.id}`)
  }

  async #call(
    method: string,
    name: string,
    body: object,
    authorization: (path: string, text: string) => string,
    what: string,
  ): Promise<unknown> {
    const path = `/api/v1/${name}`
    const text = JSON.stringify(body)
    const headers = { authorization: authorization(path, text), 'content-type': 'application/json' }
    const answer = await httpsCall({ port: this.#port, path, method, headers, ca: this.#root }, text)
    const { success, result, errors } = JSON.parse(answer.text) as CaAnswer
    if (success) return result
    throw new CaRefusal(what, errors?.[0]?.code ?? 0, errors?.[0]?.message ?? answer.text)
  }
}

const described = (ca: CaName, { type, secret, attributes }: RegistrationRequest): object => ({
  type,
  secret,
  affiliation: '',
  attrs: Object.entries(attributes).map(([name, value]) => ({ name, value, ecert: true })),
  caname: ca,
})

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const decoded = (text: string): string => Buffer.from(text, 'base64').toString('utf8')

/** The token by which an enrolled identity speaks to its CA (`util/util.go:GenECDSAToken`). */
function token({ cert, key }: Signer, method: string, path: string, body: string): string {
  const shown = base64(cert)
  const signed = `${method}.${base64(path)}.${base64(body)}.${shown}`
  return `${shown}.${lowSSigner(key)(Buffer.from(signed)).toString('base64')}`
}
