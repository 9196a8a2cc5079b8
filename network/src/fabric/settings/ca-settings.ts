import { type Member, sampleUsers } from '../../topology.js'

/** The three authorities that one server of a member runs. The enrolment CA is the server's first and signs its TLS certificate. */
export type CaName = 'enrolment' | 'orderer' | 'tls'

export interface CaPlace {
  readonly member: Member
  readonly listenHost: string
  readonly port: number
  readonly operationsAddress: string
  /** Names the server is reached by. */
  readonly hosts: readonly string[]
  readonly passwordOf: (ca: CaName, identity: string) => string
}

/** An identity that a CA knows from its first start. `:ecert` puts an attribute into the certificate without being asked. */
interface KnownIdentity {
  readonly name: string
  readonly type: string
  readonly attrs?: Readonly<Record<string, string | boolean>>
}

/** Registers later identities and revokes them; it is never enrolled on the channel. */
export const caRegistrar = 'ca-registrar'

const registrar: KnownIdentity = {
  name: caRegistrar,
  type: 'client',
  attrs: {
    'hf.Registrar.Roles': 'client,admin',
    'hf.Registrar.DelegateRoles': 'client',
    'hf.Registrar.Attributes': '*',
    'hf.Revoker': true,
    'hf.GenCRL': true,
  },
}

function usersOf(member: Member): readonly KnownIdentity[] {
  return sampleUsers[member.name].map(({ user, role, court }) => ({
    name: user,
    type: 'client',
    attrs: { ...(role === undefined ? {} : { role: `${role}:ecert` }), ...(court === undefined ? {} : { court: `${court}:ecert` }) },
  }))
}

const identitiesOf = (member: Member): Readonly<Record<CaName, readonly KnownIdentity[]>> => ({
  enrolment: [registrar, { name: 'admin', type: 'admin' }, { name: 'peer', type: 'peer' }, ...usersOf(member)],
  orderer: [
    { name: 'admin', type: 'admin' },
    { name: 'orderer', type: 'orderer' },
  ],
  tls: [
    { name: 'peer', type: 'peer' },
    { name: 'orderer', type: 'orderer' },
    { name: 'chaincode', type: 'client' },
  ],
})

const mspOf = (member: Member, ca: CaName): string => (ca === 'orderer' ? member.ordererMspId : member.mspId)

function authority({ member, hosts, passwordOf }: CaPlace, ca: CaName): object {
  return {
    ca: { name: ca, reenrollIgnoreCertExpiry: false },
    crl: { expiry: '24h' },
    registry: {
      maxenrollments: -1,
      identities: identitiesOf(member)[ca].map((identity) => ({ affiliation: '', ...identity, pass: passwordOf(ca, identity.name) })),
    },
    db: { type: 'sqlite3', datasource: 'fabric-ca-server.db' },
    affiliations: {},
    signing: {
      default: { usage: ['digital signature'], expiry: '8760h' },
      profiles: { tls: { usage: ['signing', 'key encipherment', 'server auth', 'client auth', 'key agreement'], expiry: '8760h' } },
    },
    csr: {
      cn: `${ca}.${mspOf(member, ca)}`,
      keyrequest: { algo: 'ecdsa', size: 256 },
      names: [{ O: mspOf(member, ca) }],
      hosts,
      ca: { expiry: '131400h', pathlength: 0 },
    },
    bccsp: { default: 'SW', sw: { hash: 'SHA2', security: 256, filekeystore: { keystore: 'msp/keystore' } } },
  }
}

/** `fabric-ca-server-config.yaml` of a member's server, and those of its two further CAs by folder; JSON is YAML. */
export function caSettings(place: CaPlace): Readonly<Record<string, object>> {
  const config = 'fabric-ca-server-config.yaml'
  return {
    [config]: {
      address: place.listenHost,
      port: place.port,
      loglevel: 'warning',
      tls: { enabled: true, clientauth: { type: 'noclientcert' } },
      cafiles: [`orderer/${config}`, `tls/${config}`],
      operations: { listenAddress: place.operationsAddress, tls: { enabled: false } },
      metrics: { provider: 'disabled' },
      ...authority(place, 'enrolment'),
    },
    [`orderer/${config}`]: authority(place, 'orderer'),
    [`tls/${config}`]: authority(place, 'tls'),
  }
}
