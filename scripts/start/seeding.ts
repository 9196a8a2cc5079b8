import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { enrol, reissue } from '@ip-rights-ledger/network/enrol'
import { type MemberName, memberByName } from '@ip-rights-ledger/network/topology'
import { GatewayUser, type RunningSystem } from '../http/gateway-user.js'
import { type SampleParty, type SampleRight, sampleRegister } from './sample-register.js'

/** What a seeded register holds: the ids that its members gave. Kept beside the ledger, in `sample.json`. */
export interface SeededSample {
  readonly seededAt: string
  /** Ledger id of each party, by its key in the sample. */
  readonly parties: Readonly<Record<string, string>>
  /** Ledger id of each right, by its first number as printed. */
  readonly rights: Readonly<Record<string, string>>
}

const fileOf = (dataDir: string): string => join(dataDir, 'sample.json')

/** Which member registers a type of right. */
const registrars: Readonly<Record<string, MemberName>> = { PAT: 'ip-office', SW: 'copyright-office' }

export function seededSample(dataDir: string): SeededSample | undefined {
  return existsSync(fileOf(dataDir)) ? (JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as SeededSample) : undefined
}

async function enterParty(registrar: GatewayUser, party: SampleParty): Promise<readonly [string, string]> {
  const { key, kind, name, nameEn, member } = party
  const body = {
    kind,
    name,
    ...(nameEn === undefined ? {} : { nameEn }),
    ...(member === undefined ? {} : { memberMsp: memberByName(member).mspId }),
  }
  const { id } = await registrar.write('/parties', body, `sample-party-${key}`)
  return [key, String(id)]
}

async function takeOver(registrar: GatewayUser, right: SampleRight, idOf: (key: string) => string): Promise<readonly [string, string]> {
  const body = {
    ...right,
    holdings: { ...right.holdings, holders: right.holdings.holders.map((holder) => ({ ...holder, party: idOf(holder.party) })) },
    history: right.history.map((entry) => ({
      ...entry,
      ...(entry.from === undefined ? {} : { from: entry.from.map(idOf) }),
      ...(entry.to === undefined ? {} : { to: entry.to.map(idOf) }),
    })),
  }
  const [number] = right.numbers
  const { id } = await registrar.write('/ip-rights/take-over', body, `sample-right-${number}`)
  return [number, String(id)]
}

/** People who act for the made-up parties: a certificate's party counts at the member that enrolled it only. */
async function enrolPeople(dataDir: string, idOf: (key: string) => string): Promise<void> {
  const owner = { role: 'owner', party: idOf('demo-owner') }
  await Promise.all([
    enrol(dataDir, 'IpOfficeMSP', 'owner', owner),
    enrol(dataDir, 'IpOfficeMSP', 'buyer', { role: 'owner', party: idOf('demo-buyer') }),
    enrol(dataDir, 'CopyrightOfficeMSP', 'owner', { role: 'owner', party: idOf('demo-author') }),
    enrol(dataDir, 'CopyrightOfficeMSP', 'buyer', { role: 'owner', party: idOf('demo-publisher') }),
    reissue(dataDir, 'BankMSP', 'loan-officer', { role: 'loan-officer', party: idOf('demo-bank') }),
  ])
}

/**
 * Takes the sample register over, each right at its registrar's gateway, and enters the demonstration's parties. Its idempotency keys
 * are the same every time, so that one cut short goes on where it was.
 * @returns what the register then holds, and whether it was entered now
 */
export async function seedRegister(system: RunningSystem): Promise<{ readonly sample: SeededSample; readonly now: boolean }> {
  const known = seededSample(system.dataDir)
  if (known) return { sample: known, now: false }
  const { parties, demonstrationParties, rights } = sampleRegister()
  const offices = {
    'ip-office': await GatewayUser.of(system, 'ip-office', 'registrar'),
    'copyright-office': await GatewayUser.of(system, 'copyright-office', 'registrar'),
  }
  const officeOf = (party: SampleParty): GatewayUser => offices[party.enrolledBy === 'copyright-office' ? 'copyright-office' : 'ip-office']
  const entered = Object.fromEntries(
    await Promise.all([...parties, ...demonstrationParties].map((party) => enterParty(officeOf(party), party))),
  )
  const idOf = (key: string): string => {
    const id = entered[key]
    if (id === undefined) throw new Error(`expected the key of a party of the sample register, got ${key}`)
    return id
  }
  const taken = await Promise.all(
    rights.map((right) => {
      const member = registrars[right.rightType]
      if (member !== 'ip-office' && member !== 'copyright-office')
        throw new Error(`expected a type of right that an office registers, got ${right.rightType}`)
      return takeOver(offices[member], right, idOf)
    }),
  )
  await enrolPeople(system.dataDir, idOf)
  const sample: SeededSample = {
    seededAt: new Date().toISOString().replace(/\.\d+Z/, 'Z'),
    parties: entered,
    rights: Object.fromEntries(taken),
  }
  writeFileSync(fileOf(system.dataDir), `${JSON.stringify(sample, null, 2)}\n`)
  return { sample, now: true }
}
