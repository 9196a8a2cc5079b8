import { X509Certificate } from 'node:crypto'
import type { ClientIdentity } from 'fabric-shim'
import { roles, type Actor, type Role } from '../domain/index.js'

/** The actor as its certificate says; whether its role and party count is the domain's question. */
export function callerOf(identity: ClientIdentity): Actor {
  const attribute = (name: string) => identity.getAttributeValue(name) ?? undefined
  const [role, party, court] = [attribute('role'), attribute('party'), attribute('court')]
  const admin = isAdmin(identity)
  return {
    msp: identity.getMSPID(),
    ...(role !== undefined && (roles as readonly string[]).includes(role) ? { role: role as Role } : {}),
    ...(party === undefined ? {} : { party }),
    ...(court === undefined ? {} : { court }),
    ...(admin ? { admin } : {}),
  }
}

/** NodeOU: the office of an administrator stands in the subject. */
function isAdmin(identity: ClientIdentity): boolean {
  const { subject } = new X509Certificate(Buffer.from(identity.getIDBytes()))
  return subject.split('\n').includes('OU=admin')
}
