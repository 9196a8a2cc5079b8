import { createAuthority, issue, openAuthority, type PemPair } from '../../network/src/crypto/authority.js'
import type { NodeMaterial } from '../../network/src/crypto/node-material.js'
import { signingIdentity, type SigningIdentity } from '../../network/src/embedded/signing-identity.js'
import { members } from '../../network/src/topology.js'

export const ip = 'IpOfficeMSP'
export const copyright = 'CopyrightOfficeMSP'
export const bank = 'BankMSP'
export const court = 'CourtMSP'

/** Keys of four members and their orderers, made in memory. */
export interface Consortium {
  material(mspId: string): NodeMaterial
  peer(mspId: string): SigningIdentity
  orderer(mspId: string): SigningIdentity
  readonly registrar: SigningIdentity
  readonly loanOfficer: SigningIdentity
  /** An identity of a member issued by its CA, for tests of certificates in the wrong role. */
  enrolled(mspId: string, ou: string): Promise<SigningIdentity>
  /** A key of a member's with its certificate and that of the CA. */
  pair(mspId: string, name: string, ou: string): Promise<{ readonly certificates: readonly string[]; readonly privateKey: string }>
}

export async function makeConsortium(at: Date): Promise<Consortium> {
  const authorities = new Map<string, PemPair>()
  const nodes = new Map<string, NodeMaterial>()
  for (const { mspId, ordererMspId } of members) {
    for (const [id, kind] of [
      [mspId, 'peer'],
      [ordererMspId, 'orderer'],
    ] as const) {
      const ca = await createAuthority(id, `ca.${id}`, at)
      const pair = await issue(await openAuthority(ca), { commonName: `${kind}.${id}`, ou: kind }, at)
      authorities.set(id, ca)
      nodes.set(id, {
        mspId: id,
        cert: pair.cert,
        key: pair.key,
        tlsCert: pair.cert,
        tlsKey: pair.key,
        caCert: ca.cert,
        tlsCaCert: ca.cert,
      })
    }
  }
  const material = (mspId: string): NodeMaterial => {
    const found = nodes.get(mspId)
    if (!found) throw new Error(`expected an MSP of the consortium, got ${mspId}`)
    return found
  }
  const issued = async (mspId: string, commonName: string, ou: string): Promise<PemPair> =>
    issue(await openAuthority(authorities.get(mspId) ?? { cert: '', key: '' }), { commonName, ou }, at)
  const enrolled = async (mspId: string, ou: string): Promise<SigningIdentity> => {
    const { cert, key } = await issued(mspId, ou, ou)
    return signingIdentity(mspId, cert, key)
  }
  const pair = async (mspId: string, name: string, ou: string) => {
    const { cert, key } = await issued(mspId, name, ou)
    return { certificates: [cert, material(mspId).caCert], privateKey: key }
  }
  const node = (mspId: string): SigningIdentity => signingIdentity(mspId, material(mspId).cert, material(mspId).key)
  const [registrar, loanOfficer] = [await enrolled(ip, 'client'), await enrolled(bank, 'client')]
  return { material, peer: node, orderer: node, registrar, loanOfficer, enrolled, pair }
}
