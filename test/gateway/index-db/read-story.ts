import { foundingRules } from '@ip-rights-ledger/chaincode/domain'
import { encumbered, frozen, party, pledge, right, title } from './documents.js'
import type { RegisterChain } from './register-chain.js'

export const free = 'CN-PAT-1'
export const burdened = 'CN-PAT-2'
export const unpublished = 'CN-PAT-3'
export const printed = 'CN201810390462.7'

/** What the chaincode would have written of rights entered in block 2, one of them taken in pledge and frozen in block 3. */
export function tellRights(chain: RegisterChain): void {
  const told = (type: string, id: string, sequence: number) => ({ type, subject: { kind: 'right', id }, sequence })
  const event = (type: string, sequence: number, legalDate: string, more: object) => ({
    type,
    sequence,
    legalDate,
    subject: { kind: 'right', id: burdened },
    txId: `t${sequence}`,
    hash: `h${sequence}`,
    previousHash: '0'.repeat(64),
    assertedAt: '2026-11-01T00:00:00Z',
    actor: { msp: 'IpOfficeMSP' },
    data: {},
    rulesDigest: '',
    ...more,
  })
  chain.block({
    writes: {
      members: { members: { IpOfficeMSP: { name: 'ip-office', roles: ['registrar', 'auditor'], rightTypes: ['PAT'] } }, version: 1 },
      'rules~set': { rules: foundingRules, digest: 'c'.repeat(64) },
      calendars: { calendars: [] },
      epoch: { number: 1, since: '2026-01-01T00:00:00Z' },
      'party~P1': party('P1', '示例科技有限公司'),
      'party~BANK1': party('BANK1', '示例银行'),
      'completeness~IpOfficeMSP': { registrar: 'IpOfficeMSP', types: { PAT: { to: '2026-11-20', completion: 'C1' } } },
      'register-completion~C1': {
        id: 'C1',
        registrar: 'IpOfficeMSP',
        to: '2026-11-20',
        sourceCounts: { PAT: 3 },
        digest: 'd'.repeat(64),
        version: 1,
      },
    },
  })
  const alias = (value: string) => [{ scheme: 'CN-APPLICATION', value, printed: value, from: '2018-04-27' }]
  chain.block({
    writes: {
      [`right~${free}`]: right(free),
      [`title~${free}`]: title(free, 'P1'),
      [`right~${burdened}`]: right(burdened, { aliases: alias('2'), eventCount: 2 }),
      [`title~${burdened}`]: title(burdened, 'P1'),
      [`right~${unpublished}`]: right(unpublished, {
        aliases: alias('3'),
        commitment: 'e'.repeat(64),
        flags: { feePaid: true },
        status: 'filed',
      }),
      [`title~${unpublished}`]: { id: unpublished, registrar: 'IpOfficeMSP', encumbrances: [], scopeGivenUp: [], version: 1 },
      [`event~${burdened}~00000001`]: event('granted', 1, '2026-10-01', {
        code: { standard: 'ST.27', category: 'F' },
        change: {
          right: {
            created: { type: 'PAT', registrar: 'IpOfficeMSP' },
            status: 'inForce',
            since: '2026-10-01',
            dates: { filing: '2018-04-27' },
          },
          title: { holdings: { kind: 'sole', holders: [{ party: 'P1' }] } },
        },
      }),
    },
    events: [told('granted', burdened, 1)],
  })
  chain.block({
    writes: {
      [`title~${burdened}`]: encumbered(title(burdened, 'P1'), 'PL1', 'BANK1'),
      [`restraint~${burdened}`]: frozen(burdened, '2999-01-01T00:00:00Z'),
      'pledge~PL1': pledge('PL1', burdened),
      'consent~PL1~P1': { dealing: 'PL1', party: 'P1', verdict: 'given' },
      'consent~PL1.release~P1': { dealing: 'PL1.release', party: 'P1', verdict: 'given' },
      [`event~${burdened}~00000002`]: event('pledged', 2, '2026-11-01', {
        effectiveOn: '2026-10-15',
        change: { title: { encumbered: encumbered(title(burdened, 'P1'), 'PL1', 'BANK1').encumbrances[0] } },
      }),
    },
    events: [told('pledged', burdened, 2)],
  })
}
