import { unbase64 } from '../crypto/encodings.js'
import type { EvidencePackage, Subject } from '../format/evidence-package.js'
import { parsePackage } from '../format/parse-package.js'
import { readBlock, type BlockReading, type PlacedTransaction } from './block.js'
import { readChannelConfig, type ChannelConfig } from './channel-config.js'
import { definitionOf, type ChaincodeDefinition } from './chaincode-definition.js'
import { citationsOf, consentsIn, partyWriter } from './citations.js'
import { governs } from './founding.js'
import { historyOf } from './subject-history.js'
import { keyOf } from './state-key.js'
import { readTransaction, type TransactionReading } from './transaction.js'
import { Unreadable } from './unreadable.js'

export interface AttestationReading extends TransactionReading {
  /** The transaction it is said to speak of. */
  readonly about: string
}

/** The package with its bytes decoded once, so that every question reads the same things. */
export interface PackageReading {
  readonly package: EvidencePackage
  readonly blocks: readonly BlockReading[]
  readonly configs: readonly ChannelConfig[]
  readonly definitions: readonly ChaincodeDefinition[]
  readonly attestations: readonly AttestationReading[]
  /** Transactions that touch the subject's keys, whatever their validity, in order. */
  readonly touching: readonly PlacedTransaction[]
  /** Transactions that write the member directory or the rules: the founding first. */
  readonly governing: readonly PlacedTransaction[]
  /** Transactions that the right's events say they rest on, as far as they are there. */
  readonly cited: readonly PlacedTransaction[]
  /** Those that wrote the parties whose consents are cited. */
  readonly parties: readonly PlacedTransaction[]
}

/** What follows from the blocks and the subject alone. */
export type Decoded = Omit<PackageReading, 'package' | 'attestations'>

/** Whether the transaction writes one of the subject's keys, or is the subject. */
export function touches(transaction: TransactionReading, subject: Subject, chaincode: string): boolean {
  if (subject.kind === 'transaction') return transaction.transactionId === subject.id
  return (transaction.action?.writeSets ?? []).some(
    ({ namespace, writes, metadata }) =>
      namespace === chaincode && [...writes, ...metadata].some(({ key }) => keyOf(subject, key) !== undefined),
  )
}

/** Transactions whose validity matters, in order: those that touch the subject, those these rest on, and those that laid down by what rules. */
export function decisive({ definitions, governing, parties, cited, touching }: Decoded): readonly PlacedTransaction[] {
  const defining = definitions.map(({ transaction }) => transaction)
  const all = new Set([...defining, ...governing, ...parties, ...cited, ...touching.filter((each) => each.action)])
  return [...all].sort((a, b) => a.block - b.block || a.index - b.index)
}

/** @throws Unreadable naming what does not parse */
export function readPackage(value: unknown): PackageReading {
  const content = parsePackage(value)
  const blocks = content.blocks.map(({ bytes }) => readBlock(unbase64(bytes)))
  const attestations = content.attestations.map(({ transactionId, envelope }) => {
    try {
      return { ...readTransaction(unbase64(envelope)), about: transactionId }
    } catch (cause) {
      throw new Unreadable(`expected a serialized common.Envelope in the attestation of ${transactionId}`, { cause })
    }
  })
  return { package: content, ...decode(blocks, content.subject, content.chaincode), attestations }
}

export function decode(blocks: readonly BlockReading[], subject: Subject, chaincode: string): Decoded {
  const transactions = blocks.flatMap((block) => block.transactions)
  try {
    return {
      blocks,
      configs: blocks.filter(({ isConfig }) => isConfig).map(readChannelConfig),
      definitions: transactions.flatMap((each) => definitionOf(each, chaincode) ?? []),
      touching: transactions.filter((each) => touches(each, subject, chaincode)),
      governing: transactions.filter((each) => governs(each, chaincode)),
      ...rests(blocks, transactions, subject, chaincode),
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause
    throw new Unreadable('expected a channel configuration, got bytes that do not parse', { cause })
  }
}

/** What the right's events rest on: the dealings' own transactions, and the parties that spoke in them. */
function rests(
  blocks: readonly BlockReading[],
  transactions: readonly PlacedTransaction[],
  subject: Subject,
  chaincode: string,
): Pick<PackageReading, 'cited' | 'parties'> {
  const ids = new Set(citationsOf(historyOf({ blocks }, { subject, chaincode }).events).map(({ transactionId }) => transactionId))
  const cited = transactions.filter(({ transactionId }) => ids.has(transactionId))
  const parties = cited.flatMap((each) =>
    consentsIn(each, chaincode).flatMap(({ party }) => partyWriter(transactions, each, party, chaincode) ?? []),
  )
  return { cited, parties }
}
