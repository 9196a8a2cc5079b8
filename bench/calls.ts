import { createHash, randomBytes } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { Consortium } from './consortium.js'

export const registrar = { user: 'registrar' }
export const someParty = { kind: 'legalPerson', name: '某某有限公司' }

export interface BareWrite {
  readonly reply: string
  readonly txId: string
  readonly block: number
}

/** A write by the bare client, committed. */
export async function bareWrite(c: Consortium, contract: string, name: string, argument: string): Promise<BareWrite> {
  const endorsed = await c.client.endorse(registrar, { contract, name, argument })
  await endorsed.submit()
  const { block } = await endorsed.committed()
  return { reply: endorsed.reply, txId: endorsed.txId, block }
}

export const newRequestId = (): string => createHash('sha256').update(randomBytes(16)).digest('hex')

/** The argument of a command of the register, as a gateway makes it. */
export const commandArgument = (body: unknown, id?: string): string =>
  canonical({ requestId: newRequestId(), ...(id === undefined ? {} : { id }), body })

export const idOf = ({ reply }: { readonly reply: string }): string => (JSON.parse(reply) as { readonly id: string }).id

export const bareEnter = (c: Consortium): Promise<BareWrite> => bareWrite(c, 'parties', 'enter', commandArgument(someParty))

/** One request to a gateway; @throws Error unless it answers with the status expected */
export async function rest(url: string, headers: Readonly<Record<string, string>>, expected: number, body?: string): Promise<unknown> {
  const key = body === undefined ? {} : { 'idempotency-key': randomBytes(12).toString('hex') }
  const response = await fetch(url, { headers: { ...headers, ...key }, ...(body === undefined ? {} : { method: 'POST', body }) })
  if (response.status !== expected) throw new Error(`expected ${expected} from ${url}, got ${response.status}: ${await response.text()}`)
  return response.json()
}
