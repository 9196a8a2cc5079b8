import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EnrolledUser } from '../../crypto/enrol.js'
import { mspDir, nodeDir, userDir } from '../../crypto/paths.js'
import { writeWhole } from '../../crypto/whole-folder.js'
import { host, type Member, members, type SampleUser, sampleUsers } from '../../topology.js'
import { CaClient, type Enrolment } from './ca-client.js'
import { caPassword } from './ca-program.js'
import type { CaName } from '../settings/ca-settings.js'

const tlsNames = ['localhost', host]

const sampleIdentity = (mspId: string, { user, ...claims }: SampleUser): EnrolledUser => ({ user, mspId, type: 'client', ...claims })

/** One member at its CA: enrols what is missing of its nodes and users, into the layout that every engine keeps under `crypto`. */
class MemberEnrolment {
  readonly #dir: string
  readonly #member: Member
  readonly #client: CaClient

  constructor(dir: string, member: Member, portBase: number) {
    this.#dir = dir
    this.#member = member
    this.#client = new CaClient(dir, member, portBase)
  }

  async all(): Promise<void> {
    const { mspId, ordererMspId, name } = this.#member
    await Promise.all([
      this.#node(mspId, 'peer', 'enrolment'),
      this.#node(ordererMspId, 'orderer', 'orderer'),
      this.#chaincode(),
      this.#user('enrolment', { user: 'admin', mspId, type: 'admin' }),
      this.#user('orderer', { user: 'admin', mspId: ordererMspId, type: 'admin' }),
      ...sampleUsers[name].map((user) => this.#user('enrolment', sampleIdentity(mspId, user))),
    ])
  }

  #enrol(ca: CaName, user: string, organisation: string, hosts?: readonly string[]): Promise<Enrolment> {
    return this.#client.enrol(ca, user, caPassword(this.#dir, this.#member, ca, user), organisation, hosts)
  }

  async #node(mspId: string, kind: 'peer' | 'orderer', ca: CaName): Promise<void> {
    const target = nodeDir(this.#dir, mspId, kind)
    if (existsSync(target)) return
    const [identity, tls] = await Promise.all([this.#enrol(ca, kind, mspId), this.#enrol('tls', kind, mspId, tlsNames)])
    const root = mspDir(this.#dir, mspId)
    mkdirSync(root, { recursive: true, mode: 0o700 })
    writeFileSync(join(root, 'ca.pem'), identity.caCert)
    writeFileSync(join(root, 'tlsca.pem'), tls.caCert)
    writeWhole(target, { 'cert.pem': identity.cert, 'key.pem': identity.key, 'tls-cert.pem': tls.cert, 'tls-key.pem': tls.key })
  }

  async #chaincode(): Promise<void> {
    const target = chaincodeTlsDir(this.#dir, this.#member)
    if (existsSync(target)) return
    const { cert, key } = await this.#enrol('tls', 'chaincode', this.#member.mspId, tlsNames)
    writeWhole(target, { 'tls-cert.pem': cert, 'tls-key.pem': key })
  }

  async #user(ca: CaName, identity: EnrolledUser): Promise<void> {
    const target = userDir(this.#dir, identity.mspId, identity.user)
    if (existsSync(target)) return
    const { cert, key } = await this.#enrol(ca, identity.user, identity.mspId)
    writeWhole(target, { 'cert.pem': cert, 'key.pem': key, 'identity.json': `${JSON.stringify(identity, null, 2)}\n` })
  }
}

/** Where the TLS key of a member's chaincode process lies. */
export const chaincodeTlsDir = (dir: string, member: Member): string => join(mspDir(dir, member.mspId), 'chaincode')

/** Enrols all that is missing at the members' CAs, which must answer; safe to call again after a half-finished run. */
export async function enrolConsortium(dir: string, portBase: number): Promise<void> {
  await Promise.all(members.map((member) => new MemberEnrolment(dir, member, portBase).all()))
}
