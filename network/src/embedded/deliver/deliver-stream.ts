import { type ServerDuplexStream, status } from '@grpc/grpc-js'
import type { Channel } from '../channel.js'
import { nowMs, type Faults } from '../faults.js'
import { drained } from '../gateway/gateway-service.js'
import { RpcError, toServiceError } from '../gateway/rpc-error.js'
import { common } from '../wire/protos.js'
import { headerWithSignatures, statusFrame } from './deliver-frames.js'
import { seekRequest } from './seek-request.js'

const { FORBIDDEN, NOT_FOUND, SUCCESS } = common.Status

type Call = ServerDuplexStream<common.Envelope, Buffer>

/** One kind of deliver service: who may read, and what a block looks like on the wire. */
export interface Delivery {
  readonly channel: Channel
  readonly faults: Faults
  /** Policy a reader must satisfy. */
  readonly policy: string
  /** Whether this node is stopped by the switchboard. */
  stopped(): boolean
  frame(block: Uint8Array, number: number): Buffer
}

/**
 * Serves seek requests one after the other (`common/deliver/deliver.go:Handle`). Clients send one and half-close: the call ends only once that
 * one is answered.
 */
export function deliver(delivery: Delivery): (call: Call) => void {
  return (call) => {
    const ended = new AbortController()
    call.on('cancelled', () => ended.abort(new RpcError(status.CANCELLED, 'context canceled')))
    let work = Promise.resolve()
    const after = (next: () => Promise<void> | void): void => {
      work = work.then(next).catch((error: unknown) => {
        if (ended.signal.aborted) return
        ended.abort(error)
        call.emit('error', toServiceError(error))
      })
    }
    call.on('data', (envelope: common.Envelope) => after(() => answer(call, envelope, delivery, ended)))
    call.on('end', () =>
      after(() => {
        if (!ended.signal.aborted) call.end()
      }),
    )
    call.on('error', (error) => ended.abort(error))
  }
}

async function answer(call: Call, envelope: common.Envelope, delivery: Delivery, ended: AbortController): Promise<void> {
  if (ended.signal.aborted) return
  const code = await sendBlocks(call, envelope, delivery, ended.signal)
  call.write(statusFrame(code))
  if (code === SUCCESS) return
  ended.abort(new Error(`refused with status ${code}`))
  call.end()
}

async function sendBlocks(call: Call, envelope: common.Envelope, delivery: Delivery, signal: AbortSignal): Promise<number> {
  const { channel, faults, policy } = delivery
  const request = seekRequest(envelope, channel, policy, nowMs(faults))
  if ('status' in request) return request.status
  const { blocks } = channel
  for (let number = request.start; number <= request.stop; number++) {
    if (request.failIfNotReady && number > blocks.height - 1) return NOT_FOUND
    await blocks.waitForHeight(number + 1, signal)
    if (delivery.stopped()) throw new RpcError(status.UNAVAILABLE, 'the node is stopped')
    if (request.reader.expiresAt.getTime() < nowMs(faults)) return FORBIDDEN
    const block = blocks.block(number)
    if (!block) return NOT_FOUND
    const sent = call.write(delivery.frame(request.headerOnly ? headerWithSignatures(block) : block, number))
    if (!sent) await drained(call, signal)
  }
  return SUCCESS
}
