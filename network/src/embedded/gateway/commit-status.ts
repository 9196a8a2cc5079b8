import { status } from '@grpc/grpc-js'
import type { BlockReader } from '../store/block-reader.js'
import { wrongWireFormat } from '../wire/parsed.js'
import { gateway } from '../wire/protos.js'
import type { GatewayParts } from './gateway-parts.js'
import { RpcError } from './rpc-error.js'
import { requireReader } from './signed-request.js'

type Result = Parameters<gateway.CommitStatusResponse['setResult']>[0]

interface Committed {
  readonly code: number
  readonly blockNumber: number
}

/** Transactions whose end is awaited, by id: one listener on the chain serves all calls (`internal/pkg/gateway/commit`). */
export class CommitFinder {
  readonly #blocks: BlockReader
  readonly #waiting = new Map<string, Set<(committed: Committed) => void>>()
  readonly #unsubscribe: () => void

  constructor(blocks: BlockReader) {
    this.#blocks = blocks
    this.#unsubscribe = blocks.onCommit(({ number, transactions }) => {
      if (this.#waiting.size === 0) return
      for (const { txId, validationCode } of transactions) {
        const waiters = this.#waiting.get(txId)
        if (!waiters) continue
        this.#waiting.delete(txId)
        for (const resolve of waiters) resolve({ code: validationCode, blockNumber: number })
      }
    })
  }

  /** Resolves once the transaction is committed, at once when it is; rejects with the signal's reason. */
  transactionStatus(txId: string, signal: AbortSignal): Promise<Committed> {
    const found = this.#blocks.transaction(txId)
    if (found) return Promise.resolve({ code: found.validationCode, blockNumber: found.blockNumber })
    return new Promise((resolve, reject) => {
      const waiters = this.#waiting.get(txId) ?? new Set()
      this.#waiting.set(txId, waiters)
      waiters.add(resolve)
      const aborted = (): void => {
        waiters.delete(resolve)
        if (waiters.size === 0) this.#waiting.delete(txId)
        reject(signal.reason as Error)
      }
      if (signal.aborted) aborted()
      else signal.addEventListener('abort', aborted, { once: true })
    })
  }

  close(): void {
    this.#unsubscribe()
  }
}

function statusRequest(bytes: Uint8Array): gateway.CommitStatusRequest {
  try {
    return gateway.CommitStatusRequest.deserializeBinary(bytes)
  } catch {
    throw new RpcError(status.INVALID_ARGUMENT, `invalid status request: ${wrongWireFormat}`)
  }
}

/** `internal/pkg/gateway/commitstatus.go:CommitStatus`: waits until the transaction is in a block. */
export async function commitStatus(
  signed: gateway.SignedCommitStatusRequest,
  { channel }: GatewayParts,
  finder: CommitFinder,
  signal: AbortSignal,
): Promise<gateway.CommitStatusResponse> {
  const bytes = signed.getRequest_asU8()
  if (bytes.length === 0) throw new RpcError(status.INVALID_ARGUMENT, 'a commit status request is required')
  const request = statusRequest(bytes)
  const identity = request.getIdentity_asU8()
  if (identity.length === 0) throw new RpcError(status.INVALID_ARGUMENT, 'no identity provided')
  if (request.getChannelId() === '') throw new RpcError(status.INVALID_ARGUMENT, 'no channel ID provided')
  if (request.getTransactionId() === '') throw new RpcError(status.INVALID_ARGUMENT, 'transaction ID should not be empty')
  requireReader(channel, request.getChannelId(), bytes, identity, signed.getSignature_asU8())
  const { code, blockNumber } = await finder.transactionStatus(request.getTransactionId(), signal)
  const response = new gateway.CommitStatusResponse()
  response.setResult(code as Result)
  response.setBlockNumber(blockNumber)
  return response
}
