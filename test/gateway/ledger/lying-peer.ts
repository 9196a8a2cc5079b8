import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Server, ServerCredentials, type ServiceDefinition, type UntypedServiceImplementation } from '@grpc/grpc-js'
import type { Profile } from '../../../gateway/src/profile.js'
import { type Authority, createAuthority, issue, openAuthority } from '../../../network/src/crypto/authority.js'

export type Method = 'Evaluate' | 'Endorse' | 'Submit' | 'CommitStatus'
export const methods: readonly Method[] = ['Evaluate', 'Endorse', 'Submit', 'CommitStatus']

/** What the peer sends back, byte for byte; `never` where it takes the call and says nothing. */
export type Answering = (request: Buffer) => Uint8Array | 'never'

const bytes = (value: Buffer): Buffer => value

/** A peer that speaks TLS and gRPC as Fabric's does, and answers what a test says. */
export class LyingPeer {
  readonly profile: Profile
  readonly asked: Record<Method, number> = { Evaluate: 0, Endorse: 0, Submit: 0, CommitStatus: 0 }
  readonly #answers = new Map<Method, Answering>()
  readonly #server: Server
  readonly #authority: Authority

  private constructor(server: Server, profile: Profile, authority: Authority) {
    this.#server = server
    this.profile = profile
    this.#authority = authority
    const definition = Object.fromEntries(methods.map((method) => [method, wireOf(method)])) as ServiceDefinition
    const calls = methods.map((method) => [
      method,
      ({ request }: { readonly request: Buffer }, done: (error: null, answer: Uint8Array) => void) => {
        this.asked[method] += 1
        const answer = this.#answers.get(method)?.(request) ?? new Uint8Array()
        if (answer !== 'never') done(null, Buffer.from(answer))
      },
    ])
    server.addService(definition, Object.fromEntries(calls) as UntypedServiceImplementation)
  }

  /** @param folder where its key material and that of its users go */
  static async start(folder: string): Promise<LyingPeer> {
    const mspId = 'IpOfficeMSP'
    const now = new Date()
    const [tlsPair, caPair] = [await createAuthority(mspId, 'tlsca', now), await createAuthority(mspId, 'ca', now)]
    const [tls, ca] = [await openAuthority(tlsPair), await openAuthority(caPair)]
    const node = await issue(tls, { commonName: 'peer', hosts: ['localhost', '127.0.0.1'] }, now)
    const tlsCaFile = join(folder, 'tlsca.pem')
    writeFileSync(tlsCaFile, tlsPair.cert)
    const server = new Server({ 'grpc.max_send_message_length': -1 })
    const pair = { cert_chain: Buffer.from(node.cert), private_key: Buffer.from(node.key) }
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', ServerCredentials.createSsl(null, [pair]), (error, bound) => (error ? reject(error) : resolve(bound)))
    })
    const profile: Profile = {
      ...{ engine: 'embedded', member: 'ip-office', mspId, channel: 'ip-rights', chaincode: 'ip-rights-ledger' },
      peer: { endpoint: `localhost:${port}`, tlsCaFile },
      usersDir: join(folder, 'users'),
      members: [{ name: 'ip-office', mspId }],
      issuer: { jwksFile: '', issuer: '' },
    }
    const peer = new LyingPeer(server, profile, ca)
    for (const user of ['registrar', 'auditor']) await peer.enrol(user)
    return peer
  }

  /** A new key and certificate in the user's folder, where there are others or none. @returns the certificate, PEM */
  async enrol(user: string): Promise<string> {
    const { mspId, usersDir } = this.profile
    const { cert, key } = await issue(this.#authority, { commonName: user, ou: 'client', attributes: { role: user } }, new Date())
    const own = join(usersDir, user)
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, 'identity.json'), JSON.stringify({ user, mspId, type: 'client', role: user }))
    writeFileSync(join(own, 'cert.pem'), cert)
    writeFileSync(join(own, 'key.pem'), key)
    return cert
  }

  answer(method: Method, answering: Answering): void {
    this.#answers.set(method, answering)
  }

  forget(): void {
    this.#answers.clear()
    for (const method of methods) this.asked[method] = 0
  }

  stop(): void {
    this.#server.forceShutdown()
  }
}

const wireOf = (method: Method) => ({
  path: `/gateway.Gateway/${method}`,
  requestStream: false,
  responseStream: false,
  requestSerialize: bytes,
  requestDeserialize: bytes,
  responseSerialize: bytes,
  responseDeserialize: bytes,
})
