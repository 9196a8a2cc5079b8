import { unbase64 } from '../crypto/encodings.js'
import type { EvidencePackage, Subject } from '../format/evidence-package.js'
import { parsePackage } from '../format/parse-package.js'
import { readBlock, type BlockReading, type PlacedTransaction } from './block.js'
import { readChannelConfig, type ChannelConfig } from './channel-config.js'
import { definitionOf, type ChaincodeDefinition } from './chaincode-definition.js'
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
}

/** Whether the transaction writes one of the subject's keys, or is the subject. */
export function touches(transaction: TransactionReading, subject: Subject, chaincode: string): boolean {
  if (subject.kind === 'transaction') return transaction.transactionId === subject.id
  return (transaction.action?.writeSets ?? []).some(
    ({ namespace, writes, metadata }) =>
      namespace === chaincode && [...writes, ...metadata].some(({ key }) => keyOf(subject, key) !== undefined),
  )
}

/** Transactions whose validity matters: those that touch the subject, and the one that laid down the chaincode's policy. */
export function decisive(reading: Pick<PackageReading, 'touching' | 'definitions'>): readonly PlacedTransaction[] {
  return [...reading.definitions.map(({ transaction }) => transaction), ...reading.touching.filter((each) => each.action)]
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

/** What follows from the blocks and the subject alone. */
export function decode(
  blocks: readonly BlockReading[],
  subject: Subject,
  chaincode: string,
): Pick<PackageReading, 'blocks' | 'configs' | 'definitions' | 'touching'> {
  const transactions = blocks.flatMap((block) => block.transactions)
  try {
    return {
      blocks,
      configs: blocks.filter(({ isConfig }) => isConfig).map(readChannelConfig),
      definitions: transactions.flatMap((each) => definitionOf(each, chaincode) ?? []),
      touching: transactions.filter((each) => touches(each, subject, chaincode)),
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause
    throw new Unreadable('expected a channel configuration, got bytes that do not parse', { cause })
  }
}
