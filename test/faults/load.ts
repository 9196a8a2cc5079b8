import { parseNumber } from '@ip-rights-ledger/chaincode/domain'
import type { Asking, Calls, Outcome } from './calls.js'
import type { Choice } from './choice.js'
import type { People } from './people.js'

/** What the workers of a load share: who they are, what was made so far, and what must never be seen elsewhere. */
export interface Shared {
  readonly people: People
  readonly calls: Calls
  /** Rights in force, each the owner's at first. */
  readonly rights: string[]
  /** Ids of applications that nobody but the patent office may see. */
  readonly filings: string[]
  /** One for each time that the content of such an application was shown. */
  readonly shown: string[]
  /** A random text that stands in every secret filing. */
  readonly canary: string
}

type Turn = (shared: Shared, choice: Choice) => Promise<unknown>

const sole = (party: string) => ({ kind: 'sole', holders: [{ party }] })
const ok = (outcome: Outcome): string | undefined => (outcome.kind === 'ok' ? outcome.id : undefined)

/** An application number that is free unless the same was drawn before, with its check digit. */
function applicationNumber(choice: Choice): string {
  const bare = `20191${String(choice.below(10_000_000)).padStart(7, '0')}`
  const parsed = parseNumber(`${bare}.0`)
  return `${bare}.${'problem' in parsed ? parsed.expected : '0'}`
}

const enterParty: Turn = ({ people, calls }, choice) =>
  calls.write(
    choice.of([people.registrar, people.depositor]) ?? people.registrar,
    '/parties',
    { kind: 'legalPerson', name: `当事人 ${choice.hex(6)}` },
    { async: choice.below(4) === 0 },
  )

const takeOver: Turn = async ({ people, calls, rights }, choice) => {
  const id = ok(
    await calls.write(people.registrar, '/ip-rights/take-over', {
      rightType: 'PAT',
      numbers: [applicationNumber(choice)],
      particulars: { title: `一种方法 ${choice.hex(4)}`, claims: 10 },
      holdings: sole(people.parties.owner),
      dates: { filing: '2019-03-01', grant: '2021-06-01' },
      status: 'inForce',
      paidToYear: 8,
      unstated: [],
      history: [{ event: 'granted', legalDate: '2021-06-01', code: 'F/GR01' }],
      source: 'load',
    }),
  )
  if (id !== undefined) rights.push(id)
}

const payFee: Turn = async ({ people, calls, rights }, choice) => {
  const right = choice.of(rights)
  if (right === undefined) return
  const year = 9 + choice.below(2)
  const body = { year, amount: { amount: '2000.00', currency: 'CNY' }, receipt: choice.hex(4) }
  await calls.write(people.registrar, `/ip-rights/${right}/pay-fee`, body, { right })
}

const freeze: Turn = async ({ people, calls, rights }, choice) => {
  const right = choice.of(rights)
  if (right === undefined) return
  const receivedAt = new Date(Date.now() - 60_000).toISOString().replace(/\.\d+Z/, 'Z')
  const body = {
    rights: [{ ipRightId: right }],
    case: { number: `(2026)京73执保${choice.below(100_000)}号` },
    ruling: { number: '1' },
    assistanceNotice: { number: '1' },
    service: { channel: 'paper', receivedAt },
    months: 6,
  }
  const id = ok(await calls.write(people.judge, '/freezes', body, { right }))
  if (id !== undefined && choice.below(2) === 0)
    await calls.write(people.judge, `/freezes/${id}/lift`, { ruling: { number: '2' } }, { right })
}

/** Proposed, consented to by each side in turn, and registered: as far as each step is answered. */
async function dealing(
  shared: Shared,
  [proposer, path, body]: readonly [Asking, string, unknown],
  consenters: readonly Asking[],
  right: string,
) {
  const { calls, people } = shared
  const id = ok(await calls.write(proposer, path, body, { right }))
  if (id === undefined) return
  const { body: read } = (await calls.read(proposer, `${path}/${id}?consistency=ledger`)) ?? {}
  const terms = read?.termsDigest as string | undefined
  if (terms === undefined) return
  for (const side of consenters) if (ok(await calls.write(side, `${path}/${id}/consent`, { terms }, { right })) === undefined) return
  await calls.write(people.registrar, `${path}/${id}/register`, {}, { right })
}

const pledge: Turn = async (shared, choice) => {
  const { people, rights } = shared
  const right = choice.of(rights)
  if (right === undefined) return
  const body = {
    rights: [{ ipRightId: right }],
    pledgor: people.parties.owner,
    pledgees: [people.parties.bank],
    debtTermEnd: '2028-01-01',
    termsCommitment: choice.hex(32),
    contract: choice.hex(32),
  }
  await dealing(shared, [people.owner, '/pledges', body], [people.owner, people.banker], right)
}

const transfer: Turn = async (shared, choice) => {
  const { people, rights } = shared
  const right = choice.of(rights)
  if (right === undefined) return
  const body = { rights: [{ ipRightId: right }], to: sole(people.parties.buyer), contract: choice.hex(32) }
  const consenters = choice.below(2) === 0 ? [people.owner, people.buyer, people.banker] : [people.owner, people.buyer]
  await dealing(shared, [people.owner, '/transfers', body], consenters, right)
}

export const secretFiling = (canary: string, choice: Choice) => ({
  rightType: 'PAT',
  particulars: { title: canary, claims: 7, abstract: canary, inventors: [canary] },
  holdings: sole('NOT-ON-THE-REGISTER'),
  salt: choice.hex(32),
})

/** Nothing of it is public: who is not of the patent office must never find it, and who reads it is noted. */
const file: Turn = async ({ people, calls, filings, shown, canary }, choice) => {
  const id = ok(await calls.write(people.agent, '/ip-rights', secretFiling(canary, choice), { confidential: true }))
  if (id !== undefined) filings.push(id)
  const asked = choice.of(filings)
  if (asked !== undefined && (await calls.read(people.agent, `/ip-rights/${asked}/filing`)) !== undefined) shown.push(asked)
}

const check: Turn = async ({ people, rights }, choice) => {
  const right = choice.of(rights)
  if (right !== undefined) await people.banker.client.post('/pledge-checks', { rights: [right] }).catch(() => undefined)
}

const look: Turn = async ({ people, calls, rights }, choice) => {
  const right = choice.of(rights)
  const reader = choice.of([people.registrar, people.depositor, people.banker, people.judge])
  if (right === undefined || reader === undefined) return
  const answer = await calls.read(reader, `/ip-rights/${right}`)
  if (answer === undefined || answer.body.asOf?.source !== 'index') return
  const { version, headHash, asOf } = answer.body
  calls.seen.push({ right, block: asOf.block, version, headHash })
}

const turns: readonly (readonly [number, Turn])[] = [
  [25, enterParty],
  [15, takeOver],
  [10, payFee],
  [5, freeze],
  [12, pledge],
  [10, transfer],
  [4, file],
  [7, check],
  [12, look],
]

/** Several workers, each one call after the other until told to stop; what each does follows from the seed. */
export class Load {
  #stopped = false
  readonly #workers: readonly Promise<void>[]

  /** @param choices one for each worker */
  constructor(shared: Shared, choices: readonly Choice[]) {
    this.#workers = choices.map((choice) => this.#work(shared, choice))
  }

  /** Answers when what is under way has been answered or given up. */
  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#workers)
  }

  async #work(shared: Shared, choice: Choice): Promise<void> {
    while (!this.#stopped) await choice.weighted(turns)?.(shared, choice)
  }
}
