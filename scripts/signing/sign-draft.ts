import { setTimeout as pause } from 'node:timers/promises'
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { lowSSigner } from '@ip-rights-ledger/network/signer'
import { GatewayRefusal, type GatewayCaller } from './gateway-caller.js'
import { readEndorsed } from './read-endorsed.js'
import { readProposal, type ProposalReading } from './read-proposal.js'
import { shownEndorsed, shownProposal } from './shown-bytes.js'

export interface Signing {
  readonly gateway: Pick<GatewayCaller, 'call'>
  readonly draft: string
  /** PEM of the signer's own pair. */
  readonly key: string
  readonly certificate: string
  /** 64 hex: the terms that were approved; undefined where a person is to say so. */
  readonly expected: string | undefined
  /** Whether a person who has read what was shown wants it signed. */
  readonly confirmed: () => Promise<boolean>
  readonly say: (line: string) => void
}

const windowMs = 60_000
const patienceMs = 60_000

/**
 * Signs a draft twice with a key that stays here and has it recorded. What is shown and judged is decoded from the bytes that are signed;
 * what the gateway says beside them is not looked at.
 * @returns what was recorded
 * @throws Error naming what the bytes should have said, before anything is signed; GatewayRefusal
 */
export async function signDraft(signing: Signing): Promise<Readonly<Record<string, unknown>>> {
  const { gateway, draft, key, certificate, say } = signing
  demandPair(key, certificate)
  const path = `/transaction-drafts/${encodeURIComponent(draft)}`
  const certificateDigest = digestOf(certificate)
  const fetched = async () => bytesOf((await gateway.call('POST', `${path}/proposal`, { certificateDigest })).body)
  let bytes = await fetched()
  let proposed = await judged(signing, readProposal(bytes))
  if (Date.now() - proposed.at.getTime() > windowMs / 2) {
    // Reading took its time: the same terms, built anew.
    const { termsHash } = proposed
    bytes = await fetched()
    proposed = await judged({ ...signing, expected: termsHash }, readProposal(bytes))
  }
  const sign = (signed: Uint8Array) => ({ signature: lowSSigner(key)(signed).toString('base64') })
  const endorsed = (await gateway.call('PUT', `${path}/proposal-signature`, sign(bytes))).body
  if (endorsed['state'] === 'committed') return endorsed['result'] as Readonly<Record<string, unknown>>
  const transaction = bytesOf(endorsed)
  for (const line of shownEndorsed(readEndorsed(transaction, proposed))) say(line)
  const { status, body } = await gateway.call('PUT', `${path}/transaction-signature`, sign(transaction))
  return status === 201 ? body : recorded(gateway, path)
}

/** Shows a proposal and finds it to be what was approved. */
async function judged({ certificate, expected, confirmed, say }: Signing, proposed: ProposalReading): Promise<ProposalReading> {
  for (const line of shownProposal(proposed)) say(line)
  if (digestOf(proposed.creator.certificate) !== digestOf(certificate))
    throw new Error('expected a proposal in the name of your certificate, got one of another: not signed')
  if (Math.abs(Date.now() - proposed.at.getTime()) > windowMs)
    throw new Error(`expected a proposal made now, got one of ${proposed.at.toISOString()}: not signed`)
  if (expected !== undefined && proposed.termsHash !== expected)
    throw new Error(`expected the terms ${expected}, got bytes whose terms are ${proposed.termsHash}: not signed`)
  if (expected === undefined && !(await confirmed())) throw new Error('not confirmed: not signed')
  return proposed
}

/** The end of a transaction that the gateway took and could not see recorded in its answer's time. */
async function recorded(gateway: Signing['gateway'], path: string): Promise<Readonly<Record<string, unknown>>> {
  const until = Date.now() + patienceMs
  for (;;) {
    const { body } = await gateway.call('GET', path)
    if (body['state'] === 'committed') return body['result'] as Readonly<Record<string, unknown>>
    if (body['state'] === 'failed') throw new GatewayRefusal(`draft ${path}`, 409, body['failure'] as Readonly<Record<string, unknown>>)
    if (Date.now() > until) throw new Error('expected the transaction to be recorded within a minute, got no end yet: ask the draft')
    await pause(500)
  }
}

function demandPair(key: string, certificate: string): void {
  const spki = { type: 'spki', format: 'der' } as const
  const own = createPublicKey(createPrivateKey(key)).export(spki)
  if (!own.equals(new X509Certificate(certificate).publicKey.export(spki)))
    throw new Error('expected the certificate of the key, got that of another key')
}

const digestOf = (certificate: string): string => new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase()

function bytesOf(body: Readonly<Record<string, unknown>>): Uint8Array {
  const { bytes } = body
  if (typeof bytes !== 'string' || bytes === '') throw new Error('expected bytes to sign from the gateway, got none')
  return Buffer.from(bytes, 'base64')
}
