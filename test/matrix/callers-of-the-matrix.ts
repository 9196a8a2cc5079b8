import { join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Role } from '@ip-rights-ledger/chaincode/domain'
import { host, memberByName, type MemberName, portsOf } from '@ip-rights-ledger/network/topology'
import { scopes, type Scope } from '../../gateway/src/callers/scopes.js'
import type { System } from '../e2e/harness.js'
import { signedToken } from '../e2e/tokens.js'

/** One who asks a gateway, and what the tables say that such a one may be let do. */
export interface MatrixCaller {
  readonly name: string
  readonly member: MemberName
  readonly credential: string | undefined
  /** Absent where the credential is none that this gateway takes. */
  readonly role?: Role
  readonly isKey?: true
}

/** Who plays each role of the member directory, where. */
const players: readonly (readonly [role: Role, member: MemberName, user: string])[] = [
  ['registrar', 'ip-office', 'registrar'],
  ['examiner', 'ip-office', 'examiner'],
  ['tribunal', 'ip-office', 'tribunal'],
  ['clock', 'ip-office', 'clock'],
  ['agent', 'ip-office', 'agent'],
  ['owner', 'ip-office', 'owner'],
  ['loan-officer', 'bank', 'loan-officer'],
  ['judge', 'court', 'judge'],
  ['clerk', 'court', 'clerk'],
  ['auditor', 'ip-office', 'auditor'],
]

const run = promisify(execFile)

/** The command that a person types, at the bank's gateway. */
async function keyOfTheBank(system: System): Promise<string> {
  const node = join(process.cwd(), 'node_modules/.bin/node')
  const admin = `http://${host}:${portsOf(system.portBase, memberByName('bank')).gatewayAdmin}`
  const carried = Object.entries(scopes).flatMap(([scope, { apiKey }]) => (apiKey ? [scope] : []))
  const made = ['make', 'loan-officer', ...carried, '--label', 'matrix', '--admin', admin]
  return (await run(node, ['scripts/dist/api-key.js', 'bank', ...made])).stdout.trim()
}

export async function matrixCallers(system: System): Promise<readonly MatrixCaller[]> {
  const byRole = await Promise.all(
    players.map(async ([role, member, user]) => ({ name: role, member, role, credential: (await system.as(member, user)).token })),
  )
  return [
    ...byRole,
    { name: 'no credential', member: 'ip-office', credential: undefined },
    { name: 'a key of the bank', member: 'bank', role: 'loan-officer', isKey: true, credential: await keyOfTheBank(system) },
    { name: 'a token for another member', member: 'ip-office', credential: (await system.as('bank', 'loan-officer')).token },
    {
      name: 'a token that has run out',
      member: 'ip-office',
      credential: await signedToken(system.dataDir, { audience: 'ip-office', user: 'registrar', expires: '-1h' }),
    },
  ]
}

/** By the table alone: whether a scope may be granted to who bears a role, and by a key only where a key may carry it. */
export function mayBeGranted({ role, isKey }: MatrixCaller, scope: string): boolean {
  const row = scopes[scope as Scope]
  if (isKey === true && !row.apiKey) return false
  if (row.for === 'any') return true
  if (row.for === 'acting') return role !== 'auditor'
  return row.for.some((each) => each === role)
}
