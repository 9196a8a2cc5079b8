import { X509Certificate } from 'node:crypto'
import type { EndorsedReading } from './read-endorsed.js'
import type { Identity, ProposalReading } from './read-proposal.js'

/** What a terminal would act upon, or would not show as it stands, is written out. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`)

function named({ mspId, certificate }: Identity): string {
  const { subject, serialNumber } = new X509Certificate(certificate)
  return visible(`${mspId}: ${subject.split('\n').join(', ')}, certificate ${serialNumber}`)
}

const lines = (given: readonly (readonly [string, string])[]): string[] => given.map(([name, value]) => `  ${name.padEnd(12)} ${value}`)

/** A proposal as a person reads it before signing: decoded from its bytes. */
export function shownProposal({ txId, creator, at, terms, termsHash, transient }: ProposalReading): readonly string[] {
  return [
    'what the bytes of the proposal say',
    ...lines([
      ['channel', visible(terms.channel)],
      ['chaincode', visible(terms.chaincode)],
      ['transaction', visible(terms.transaction)],
      ['command', visible(JSON.stringify(terms.command))],
      ['in secret', transient.length === 0 ? 'nothing' : transient.map(({ name, hash }) => `${visible(name)}, SHA-256 ${hash}`).join('; ')],
      ['creator', named(creator)],
      ['time', at.toISOString()],
      ['id', txId],
      ['terms hash', termsHash],
    ]),
  ]
}

/** An endorsed transaction: who agreed, and what it would write. */
export function shownEndorsed({ endorsers, writes, secretWrites, event }: EndorsedReading): readonly string[] {
  return [
    'what the bytes of the transaction say',
    ...lines([
      ...endorsers.map((endorser) => ['endorsed by', named(endorser)] as const),
      ...writes.map(({ key, value }) => ['writes', visible(`${key} = ${value}`)] as const),
      ...secretWrites.map(({ collection, count }) => ['in secret', visible(`${count} in ${collection}`)] as const),
      ['event', event === undefined ? 'none' : visible(event)],
    ]),
  ]
}
