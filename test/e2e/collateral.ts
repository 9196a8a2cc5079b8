import { randomInt } from 'node:crypto'
import { parseNumber } from '@ip-rights-ledger/chaincode/domain'
import { Direct } from './direct.js'
import type { System } from './harness.js'
import { enrol } from '@ip-rights-ledger/network/enrol'

const hex = (digit: string) => digit.repeat(64)

/** An application number nobody else in the test uses, with its check digit. */
function freshNumber(): string {
  const bare = `20191${String(randomInt(10_000_000)).padStart(7, '0')}`
  const parsed = parseNumber(`${bare}.0`)
  const check = 'problem' in parsed ? parsed.expected : '0'
  return `${bare}.${check}`
}

/** People and parties that most guards are about: an owner, a buyer, the bank. All writes are endorsed by `endorsers`. */
export async function cast(system: Pick<System, 'dataDir'>, endorsers?: readonly string[]) {
  const { dataDir } = system
  const act = { ...(endorsers ? { endorsers } : {}) }
  const registrar = await Direct.at(dataDir, 'ip-office', 'registrar')
  const enter = async (body: object) => (await registrar.submit('parties', 'enter', { ...act, body })).id
  const owner = await enter({ kind: 'legalPerson', name: '甲公司' })
  const buyer = await enter({ kind: 'legalPerson', name: '乙公司' })
  const bank = await enter({ kind: 'legalPerson', name: '某银行', memberMsp: 'BankMSP' })
  await enrol(dataDir, 'IpOfficeMSP', 'test-owner', { role: 'owner', party: owner })
  await enrol(dataDir, 'IpOfficeMSP', 'test-buyer', { role: 'owner', party: buyer })
  await enrol(dataDir, 'BankMSP', 'test-loan-officer', { role: 'loan-officer', party: bank })
  const people = {
    registrar,
    owner: await Direct.at(dataDir, 'ip-office', 'test-owner'),
    buyer: await Direct.at(dataDir, 'ip-office', 'test-buyer'),
    banker: await Direct.at(dataDir, 'bank', 'test-loan-officer'),
    judge: await Direct.at(dataDir, 'court', 'judge'),
  }

  /** A patent in force, held by the owner. */
  const patent = async (): Promise<string> => {
    const body = {
      rightType: 'PAT',
      numbers: [freshNumber()],
      particulars: { title: '一种测试方法', claims: 10 },
      holdings: { kind: 'sole', holders: [{ party: owner }] },
      dates: { filing: '2019-03-01', grant: '2021-06-01' },
      status: 'inForce',
      paidToYear: 8,
      unstated: [],
      history: [{ event: 'granted', legalDate: '2021-06-01', code: 'F/GR01' }],
      source: 'test',
    }
    return (await registrar.submit('rights', 'takeOver', { ...act, body })).id
  }

  /** The same, pledged to the bank with everyone's consent. */
  const pledged = async (): Promise<{ right: string; pledge: string }> => {
    const right = await patent()
    const body = {
      rights: [{ ipRightId: right }],
      pledgor: owner,
      pledgees: [bank],
      debtTermEnd: '2028-01-01',
      termsCommitment: hex('b'),
      contract: hex('c'),
    }
    const proposed = await people.owner.submit('pledges', 'propose', { ...act, body })
    const terms = proposed.result['termsDigest']
    await people.owner.submit('pledges', 'consent', { ...act, id: proposed.id, body: { terms } })
    await people.banker.submit('pledges', 'consent', {
      id: proposed.id,
      body: { terms },
      ...(endorsers ? { endorsers: [...new Set([...endorsers, 'BankMSP'])] } : {}),
    })
    await people.registrar.submit('pledges', 'register', { ...act, id: proposed.id })
    return { right, pledge: proposed.id }
  }

  /** A transfer to the buyer that has every consent but the bank's. */
  const transferOf = async (right: string): Promise<{ id: string; terms: string }> => {
    const body = { rights: [{ ipRightId: right }], to: { kind: 'sole', holders: [{ party: buyer }] }, contract: hex('d') }
    const proposed = await people.owner.submit('transfers', 'propose', { ...act, body })
    const terms = proposed.result['termsDigest'] as string
    await people.owner.submit('transfers', 'consent', { ...act, id: proposed.id, body: { terms } })
    await people.buyer.submit('transfers', 'consent', { ...act, id: proposed.id, body: { terms } })
    return { id: proposed.id, terms }
  }

  const frozen = async (right: string, order: object = { months: 6 }): Promise<string> => {
    const service = { channel: 'paper', receivedAt: new Date(Date.now() - 1000).toISOString().replace(/\.\d+Z/, 'Z') }
    const body = {
      rights: [{ ipRightId: right }],
      case: { number: '(2026)京73执保1号' },
      ruling: { number: '1' },
      assistanceNotice: { number: '1' },
      service,
      ...order,
    }
    return (await people.judge.submit('restraints', 'freeze', { ...act, body })).id
  }

  const close = () => {
    for (const person of Object.values(people)) person.close()
  }
  return { parties: { owner, buyer, bank }, ...people, patent, pledged, transferOf, frozen, close }
}
