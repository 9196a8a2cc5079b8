import { developmentToken } from '@ip-rights-ledger/network/development-token'
import { host, type MemberName, memberByName, portsOf } from '@ip-rights-ledger/network/topology'

/** A line that a reader may type as it is printed, and what it asks. */
export interface Example {
  readonly member: MemberName
  readonly asks: string
  readonly command: string
}

interface Question {
  readonly member: MemberName
  readonly user: string
  readonly asks: string
  readonly path: string
  readonly body?: unknown
}

/** One question of each of the three that the register is for, about rights of the sample, named as they are printed. */
const questions: readonly Question[] = [
  {
    member: 'bank',
    user: 'loan-officer',
    asks: 'may these be taken in pledge?',
    path: '/pledge-checks',
    body: { rights: ['2016SR309930', 'CN201810390462.7', 'CN202180088276.8'], debtTermEnd: '2030-06-30' },
  },
  { member: 'court', user: 'judge', asks: 'what burdens this right?', path: '/ip-rights/CN201810390462.7/encumbrances' },
  { member: 'ip-office', user: 'registrar', asks: 'what may be done with it now?', path: '/ip-rights/CN201810390462.7/available-commands' },
]

/** The lines for a running system, each with a token of its own inside; what they hold needs no quoting for a shell but single quotes. */
export function examples(dataDir: string, portBase: number): Promise<readonly Example[]> {
  return Promise.all(
    questions.map(async ({ member, user, asks, path, body }) => {
      const url = `http://${host}:${portsOf(portBase, memberByName(member)).gateway}/api/v1${path}`
      const sent = body === undefined ? '' : ` -H 'content-type: application/json' -d '${JSON.stringify(body)}'`
      const command = `curl -s ${url} -H 'authorization: Bearer ${await developmentToken(dataDir, member, user)}'${sent}`
      return { member, asks, command }
    }),
  )
}
