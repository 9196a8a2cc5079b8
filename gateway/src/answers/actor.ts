import { roles, type Actor, type Role } from '@ip-rights-ledger/chaincode/domain'
import type { EnrolledIdentity } from '../ledger/ledger.js'

/** The caller as the chaincode would know it by its certificate. */
export function actorOf({ mspId, type, role, party, court }: EnrolledIdentity): Actor {
  return {
    msp: mspId,
    ...(role !== undefined && (roles as readonly string[]).includes(role) ? { role: role as Role } : {}),
    ...(party === undefined ? {} : { party }),
    ...(court === undefined ? {} : { court }),
    ...(type === 'admin' ? { admin: true } : {}),
  }
}
