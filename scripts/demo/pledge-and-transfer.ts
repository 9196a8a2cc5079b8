import { createHash } from 'node:crypto'
import type { GatewayUser } from '../http/gateway-user.js'
import type { Cast } from './cast.js'
import type { Telling } from './telling.js'

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A dealing as proposed: its id, and the digest of its terms that each consent names. */
export interface Proposed {
  readonly id: string
  readonly terms: string
}

export async function proposed(proposer: GatewayUser, path: string, body: unknown): Promise<Proposed> {
  const { id, result } = await proposer.write(path, body)
  return { id: String(id), terms: (result as { readonly termsDigest: string }).termsDigest }
}

/** The bank takes the patent in pledge: its own question first, then consents of both, then registration. */
export async function pledged(cast: Cast, tell: Telling, right: string): Promise<string> {
  const { owner, bank, registrar, parties } = cast
  tell.step('The bank asks whether it may take the patent in pledge', '银行查询可否质押')
  const checked = await bank.read(`/ip-rights/${right}/encumbrances`)
  tell.expect([], checked['pledges'])
  const answer = await bank.post('/pledge-checks', { rights: [right], pledgor: parties.owner, debtTermEnd: '2030-06-30' })
  const [first] = answer.body['results'] as readonly { readonly result: string }[]
  tell.expect('clear', first?.result)
  tell.sees('bank', `${first?.result}, as of block ${(answer.body['asOf'] as { readonly block: number }).block}`)

  tell.step('Pledged, with the consent of owner and bank', '质权登记（出质人、质权人同意）')
  const pledge = await proposed(owner, '/pledges', {
    rights: [{ ipRightId: right }],
    pledgor: parties.owner,
    pledgees: [parties.bank],
    debtTermEnd: '2030-06-30',
    termsCommitment: digest(`loan terms of ${right}`),
    contract: digest(`pledge contract of ${right}`),
  })
  await owner.write(`/pledges/${pledge.id}/consent`, { terms: pledge.terms })
  tell.refused('office', 'PLEDGEE_CONSENT_MISSING', await registrar.post(`/pledges/${pledge.id}/register`))
  await bank.write(`/pledges/${pledge.id}/consent`, { terms: pledge.terms })
  await registrar.write(`/pledges/${pledge.id}/register`)
  const { encumbrances } = (await bank.read(`/ip-rights/${right}`)) as { readonly encumbrances: readonly { readonly veto: string }[] }
  tell.expect('ledger', encumbrances[0]?.veto)
  tell.sees('bank', 'first rank; the ledger itself keeps its veto, not only the rules')
  return pledge.id
}

/** Proposed by the holder and consented to by both sides, not by the bank. */
export async function transferTo(tell: Telling, right: string, from: GatewayUser, to: GatewayUser, party: string): Promise<Proposed> {
  const transfer = await proposed(from, '/transfers', {
    rights: [{ ipRightId: right }],
    to: { kind: 'sole', holders: [{ party }] },
    contract: digest(`transfer contract of ${right} to ${party}`),
  })
  for (const side of [from, to]) await side.write(`/transfers/${transfer.id}/consent`, { terms: transfer.terms })
  tell.sees(from.user, `transfer ${transfer.id} proposed, both sides consent`)
  return transfer
}

export async function transferredWithTheBank(cast: Cast, tell: Telling, right: string): Promise<void> {
  const { owner, buyer, bank, registrar, parties } = cast
  tell.step('A transfer is refused without the bank’s consent', '未经质权人同意，转让不予登记')
  const transfer = await transferTo(tell, right, owner, buyer, parties.buyer)
  tell.refused('office', 'PLEDGEE_CONSENT_MISSING', await registrar.post(`/transfers/${transfer.id}/register`))

  tell.step('The bank consents, and the transfer is registered', '质权人同意，转让登记')
  await bank.write(`/transfers/${transfer.id}/consent`, { terms: transfer.terms })
  await registrar.write(`/transfers/${transfer.id}/register`)
  const { title, encumbrances } = (await bank.read(`/ip-rights/${right}`)) as {
    readonly title: { readonly holders: readonly { readonly party: string }[] }
    readonly encumbrances: readonly unknown[]
  }
  tell.expect([{ party: parties.buyer }], title.holders)
  tell.expect(1, encumbrances.length)
  tell.sees('everyone', 'the buyer holds it; the pledge went with it')
}
