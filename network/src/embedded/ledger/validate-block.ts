import type { ChannelConfig } from '../channel-config/channel-config.js'
import type { Definitions } from '../lifecycle/definitions.js'
import type { BlockStore } from '../store/block-store.js'
import type { StateReads } from '../store/state-reads.js'
import { common, peer } from '../wire/protos.js'
import { applyWrites } from './apply-writes.js'
import { EndorsementCheck } from './endorsement-check.js'
import { checkEnvelope } from './envelope-check.js'
import type { NamespaceRwSet } from './parsed-transaction.js'
import { checkReads } from './read-check.js'
import { UpdateBatch } from './update-batch.js'

const Code = peer.TxValidationCode

export interface ValidatedTransaction {
  readonly txId: string
  code: number
  readonly namespaces?: readonly NamespaceRwSet[]
  /** Payload of a configuration transaction. */
  readonly config?: Buffer
}

export interface ValidatedBlock {
  readonly transactions: readonly ValidatedTransaction[]
  readonly updates: UpdateBatch
}

/** Key under which a peer keeps the configuration, in the empty namespace (`core/peer/configtx_processor.go`). */
const configKey = { ns: '', collection: '', key: 'CHANNEL_CONFIG_ENV_BYTES' }

/**
 * Decides every transaction of a block: form and endorsements first (`txvalidator/v20/validator.go`), then reads against state and the block
 * so far (`txmgmt/validation`). Throws PoisonedPolicyError where a peer would stop.
 */
export function validateBlock(
  number: number,
  envelopes: readonly Uint8Array[],
  config: ChannelConfig,
  definitions: Definitions,
  blocks: BlockStore,
  committed: StateReads,
): ValidatedBlock {
  const endorsements = new EndorsementCheck(config.msps, config.policies, definitions, committed)
  const transactions = envelopes.map((envelope) => checkTransaction(envelope, config, endorsements, blocks))
  markDuplicates(transactions)
  const updates = new UpdateBatch(committed)
  transactions.forEach((transaction, txNumber) => {
    if (transaction.code !== Code.VALID) return
    const version = { blockNumber: number, txNumber }
    if (transaction.config) {
      updates.set(configKey, { value: transaction.config, metadata: undefined, version })
      return
    }
    const namespaces = transaction.namespaces ?? []
    transaction.code = checkReads(namespaces, committed, updates)
    if (transaction.code === Code.VALID) applyWrites(namespaces, version, updates)
  })
  return { transactions, updates }
}

function checkTransaction(
  envelope: Uint8Array,
  config: ChannelConfig,
  endorsements: EndorsementCheck,
  blocks: BlockStore,
): ValidatedTransaction {
  const verdict = checkEnvelope(envelope, config.msps)
  if ('config' in verdict) return { txId: verdict.txId, code: Code.VALID, config: verdict.config }
  if (!('transaction' in verdict)) return { txId: verdict.txId ?? txIdOf(envelope), code: verdict.code }
  const { transaction } = verdict
  const { txId } = transaction
  if (transaction.channelId !== config.channelId) return { txId, code: Code.TARGET_CHAIN_NOT_FOUND }
  if (blocks.hasTransaction(txId)) return { txId, code: Code.DUPLICATE_TXID }
  const { code, namespaces } = endorsements.check(transaction)
  return { txId, code, ...(namespaces ? { namespaces } : {}) }
}

/** Of valid transactions with one id in a block the first stands (`markTXIdDuplicates`). */
function markDuplicates(transactions: readonly ValidatedTransaction[]): void {
  const seen = new Set<string>()
  for (const transaction of transactions) {
    if (transaction.code !== Code.VALID || transaction.txId === '') continue
    if (seen.has(transaction.txId)) transaction.code = Code.DUPLICATE_TXID
    seen.add(transaction.txId)
  }
}

function txIdOf(envelope: Uint8Array): string {
  try {
    const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(envelope).getPayload_asU8())
    return common.ChannelHeader.deserializeBinary(payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array()).getTxId()
  } catch {
    return ''
  }
}
