import { randomBytes, randomInt } from 'node:crypto'
import { beijingDay, parseNumber } from '@ip-rights-ledger/chaincode/domain'
import type { Cast } from './cast.js'
import type { Telling } from './telling.js'

/** An application number of this year that no other run uses, with its check digit (ZC 0006-2003). */
function applicationNumber(today: string): string {
  const bare = `${today.slice(0, 4)}1${String(randomInt(10_000_000)).padStart(7, '0')}`
  const parsed = parseNumber(`${bare}.0`)
  return `${bare}.${'problem' in parsed ? parsed.expected : '0'}`
}

const keysOf = (value: unknown): string[] => Object.keys(value as object)

/** What a member other than the registrar is told of an application before it is published. */
async function seenByTheBank({ bank }: Cast, tell: Telling, id: string, number: string): Promise<void> {
  const seen = await bank.read(`/ip-rights/${number}`)
  tell.expect(id, seen['id'])
  const { filing } = seen['dates'] as { readonly filing: string }
  for (const secret of ['particulars', 'title']) tell.expect(undefined, seen[secret])
  tell.sees('bank', `number ${number}, type ${String(seen['rightType'])}, filed ${filing}; no title, no claims, no applicant`)
}

/** From the secret filing to the announced grant. Answers the right's id on the ledger. */
export async function fromFilingToGrant(cast: Cast, tell: Telling): Promise<string> {
  const { agent, registrar, examiner, bank, parties } = cast
  const today = beijingDay(new Date().toISOString())
  const number = applicationNumber(today)

  tell.step('The agent files an application in confidence', '代理人提交申请（保密）')
  const filed = await agent.write('/ip-rights', {
    rightType: 'PAT',
    particulars: { title: '一种基于分布式账本的权利登记方法', claims: 10 },
    holdings: { kind: 'sole', holders: [{ party: parties.owner }] },
    salt: randomBytes(32).toString('hex'),
  })
  const id = String(filed['id'])
  const { commitment } = filed['result'] as { readonly commitment: string }
  tell.sees('agent', `filing ${id}; the register holds its commitment ${commitment.slice(0, 16)}…`)
  tell.expect(404, (await bank.get(`/ip-rights/${id}`)).status)
  tell.sees('bank', '404: it is not there for others')

  tell.step('The office gives filing date and number', '受理，给予申请日和申请号')
  await examiner.write(`/ip-rights/${id}/accept`, { rightType: 'PAT', commitment, applicationNumber: number, filingDate: today })
  await registrar.write(`/ip-rights/${id}/receive-filing-fee`, {
    amount: { amount: '900.00', currency: 'CNY' },
    receipt: 'demo-filing-fee',
  })
  await seenByTheBank(cast, tell, id, number)

  tell.step('Published early, on request', '提前公布')
  await examiner.write(`/ip-rights/${id}/publish`, { earlyRequested: true })
  const published = await bank.read(`/ip-rights/${id}`)
  tell.expect(true, keysOf(published).includes('particulars'))
  tell.sees('bank', `now all: ${(published['particulars'] as { readonly title: string }).title}`)

  tell.step('Examined, and the grant notified', '实质审查，办理登记手续通知')
  await cast.owner.write(`/ip-rights/${id}/request-examination`)
  await examiner.write(`/ip-rights/${id}/notify-grant`)

  tell.step('Granted, with the first annual fee', '授权公告，缴纳首年年费')
  const grant = (amount: string) =>
    registrar.post(`/ip-rights/${id}/grant`, { amount: { amount, currency: 'CNY' }, receipt: 'demo-first-fee' })
  tell.refused('office', 'FEE_TOO_SMALL', await grant('90.00'))
  tell.expect(201, (await grant('900.00')).status)
  const granted = await bank.read(`/ip-rights/${id}`)
  tell.expect('inForce', (granted['procedure'] as { readonly status: string }).status)
  tell.sees('everyone', `in force, until ${String(granted['termEnd'])}`)
  return id
}
