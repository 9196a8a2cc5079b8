import { randomBytes } from 'node:crypto'
import { calendarsCn, canonical, foundingRules, type Role } from '@ip-rights-ledger/chaincode/domain'
import { FabricLedger } from '@ip-rights-ledger/gateway/ledger'
import { LedgerFailure } from '@ip-rights-ledger/gateway/ledger-failure'
import { readProfile } from '@ip-rights-ledger/gateway/profile'
import { profileFile } from '@ip-rights-ledger/network/embedded-system'
import { type MemberName, members } from '@ip-rights-ledger/network/topology'

/** Roles that the founding members' certificates may act in, and the types of right each registers. */
const directory: Readonly<Record<MemberName, { readonly roles: readonly Role[]; readonly rightTypes: readonly string[] }>> = {
  'ip-office': { roles: ['registrar', 'examiner', 'tribunal', 'clock', 'agent', 'owner', 'auditor'], rightTypes: ['PAT'] },
  'copyright-office': { roles: ['registrar', 'examiner', 'clock', 'agent', 'owner', 'auditor'], rightTypes: ['SW'] },
  bank: { roles: ['loan-officer', 'owner', 'auditor'], rightTypes: [] },
  court: { roles: ['judge', 'clerk', 'auditor'], rightTypes: [] },
}

const founding = {
  members: Object.fromEntries(members.map(({ name, mspId }) => [mspId, { name, ...directory[name] }])),
  rules: foundingRules,
  calendars: calendarsCn,
}

/** Each member's word is needed once: later entries go inside the keys made here, and these stand under all of them. */
const deadlines = { evaluate: 10_000, endorse: 30_000, submit: 10_000, commit: 30_000 }

const answeredAlready = (error: unknown): boolean => error instanceof LedgerFailure && error.refusal?.code === 'ALREADY_FOUNDED'

/**
 * The founding transaction, if the ledger has none yet: directory, rules, calendars, epoch, endorsed by all four members.
 * @returns whether it was made now
 */
export async function foundRegister(dataDir: string): Promise<boolean> {
  const ledger = new FabricLedger(await readProfile(profileFile(dataDir, 'ip-office')), deadlines)
  // A request id used before would be answered with the first answer, as a write of its own.
  const requestId = randomBytes(32).toString('hex')
  try {
    const endorsement = await ledger.endorse(
      { user: 'admin' },
      {
        contract: 'governance',
        name: 'found',
        argument: canonical({ requestId, body: founding }),
        endorsers: members.map(({ mspId }) => mspId),
      },
    )
    await endorsement.submit()
    await endorsement.committed()
    return true
  } catch (error) {
    if (answeredAlready(error)) return false
    throw error
  } finally {
    ledger.close()
  }
}
