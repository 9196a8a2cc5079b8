import { setTimeout as pause } from 'node:timers/promises'
import { report, verify } from '@ip-rights-ledger/evidence'
import type { Cast } from './cast.js'
import { transferTo } from './pledge-and-transfer.js'
import type { Telling } from './telling.js'

/** The order ends by itself so soon: real orders run for months, and Fabric's clock cannot be moved. Long enough for a slow machine to refuse what it stops. */
const freezeSeconds = 12
/** An order's end, the polls it takes and a slow machine. */
const patienceMs = 60_000

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z/, 'Z')

async function until<T>(tell: Telling, expected: string, ask: () => Promise<T | undefined>): Promise<T> {
  const started = performance.now()
  for (;;) {
    const found = await ask()
    if (found !== undefined) return found
    if (performance.now() - started > patienceMs) tell.expect(expected, `nothing within ${patienceMs / 1000} s`)
    await pause(200)
  }
}

/** Frozen by the court: nothing moves while it lasts, and it ends by itself at the instant that the order states. */
export async function frozenForAWhile(cast: Cast, tell: Telling, right: string): Promise<void> {
  const { owner, buyer, bank, judge, registrar, parties } = cast
  tell.step('The court freezes it, by an order that ends by itself', '法院保全，期限届满自动解除')
  const back = await transferTo(tell, right, buyer, owner, parties.owner)
  await bank.write(`/transfers/${back.id}/consent`, { terms: back.terms })
  const endsAt = instant(Date.now() + freezeSeconds * 1000)
  await judge.write('/freezes', {
    rights: [{ ipRightId: right }],
    case: { number: '(2026)京73执保1号' },
    ruling: { number: '(2026)京73民初1号' },
    assistanceNotice: { number: '(2026)京73执保1号' },
    service: { channel: 'electronic', receivedAt: instant(Date.now() - 1000) },
    endsAt,
  })
  tell.sees('court', `frozen until ${endsAt}`)

  tell.step('A further transfer, with every consent, is refused', '保全期间，转让不予登记')
  tell.refused('office', 'FROZEN', await registrar.post(`/transfers/${back.id}/register`))

  tell.step('The freeze runs out, and the clock records its end', '保全期限届满，登记自动解除')
  await until(tell, 'the freeze to run out', async () => {
    const { restraint } = (await bank.read(`/ip-rights/${right}`)) as { readonly restraint: { readonly active?: unknown } }
    return restraint.active === undefined ? true : undefined
  })
  await registrar.write('/clock-runs')
  await registrar.write(`/transfers/${back.id}/register`)
  tell.sees('office', 'the transfer is registered after it')
}

/** Taken by the court through its own gateway, and checked here without asking any of them. */
export async function evidenceTaken({ judge }: Cast, tell: Telling, right: string): Promise<void> {
  tell.step('The court takes evidence, and it is verified offline', '法院调取证据，离线核验')
  const { id } = await judge.write('/evidence-packages', { ipRightId: right })
  await until(tell, 'an evidence package', async () => {
    const { state } = await judge.read(`/evidence-packages/${String(id)}`)
    if (state === 'failed') tell.expect('ready', state)
    return state === 'ready' ? true : undefined
  })
  const taken = await judge.read(`/evidence-packages/${String(id)}/content`)
  const verification = await verify(taken)
  for (const { question, title, answer } of verification.answers) tell.sees(answer, `${question}: ${title.en} ${title.zh}`)
  const doubted = verification.answers.filter(({ answer }) => answer !== 'yes').map(({ question }) => question)
  if (doubted.length > 0) tell.text(report(verification, 'en'))
  tell.expect([], doubted)
  tell.sees('notProved', verification.notProved.map(({ code }) => code).join(', '))
}
