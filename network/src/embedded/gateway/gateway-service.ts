import {
  type sendUnaryData,
  type ServerUnaryCall,
  type ServerWritableStream,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js'
import type { Faults } from '../faults.js'
import type { gateway } from '../wire/protos.js'
import { chaincodeEvents } from './chaincode-events.js'
import { type CommitFinder, commitStatus } from './commit-status.js'
import { endorse } from './endorse.js'
import { evaluate } from './evaluate.js'
import type { GatewayParts } from './gateway-parts.js'
import { isStopped } from './member-peer.js'
import { RpcError, toServiceError } from './rpc-error.js'
import { submit } from './submit.js'

/** gateway.Gateway of one member's peer (`internal/pkg/gateway/gateway.go`). */
export function gatewayService(parts: GatewayParts, finder: CommitFinder): UntypedServiceImplementation {
  const { faults, own } = parts
  return {
    endorse: unary(faults, own.mspId, async (request: gateway.EndorseRequest, signal) => {
      await faults.heldCalls.at(own.mspId, 'endorse', signal)
      return endorse(request, parts)
    }),
    evaluate: unary(faults, own.mspId, (request: gateway.EvaluateRequest) => evaluate(request, parts)),
    submit: unary(faults, own.mspId, async (request: gateway.SubmitRequest, signal) => {
      await faults.heldCalls.at(own.mspId, 'submit', signal)
      const response = await submit(request, parts)
      await faults.heldCalls.at(own.mspId, 'submitted', signal)
      return response
    }),
    commitStatus: unary(faults, own.mspId, async (request: gateway.SignedCommitStatusRequest, signal) => {
      const response = await commitStatus(request, parts, finder, signal)
      await faults.heldCalls.at(own.mspId, 'commitStatus', signal)
      return response
    }),
    chaincodeEvents: (call: ServerWritableStream<gateway.SignedChaincodeEventsRequest, gateway.ChaincodeEventsResponse>) => {
      const ended = new AbortController()
      call.on('cancelled', () => ended.abort(new RpcError(status.CANCELLED, 'context canceled')))
      const sink = {
        signal: ended.signal,
        send: async (response: gateway.ChaincodeEventsResponse) => {
          requireRunning(faults, own.mspId)
          if (!call.write(response)) await drained(call, ended.signal)
        },
      }
      chaincodeEvents(call.request, parts, sink).catch((error: unknown) => {
        if (!call.cancelled) call.emit('error', toServiceError(error))
      })
    },
  }
}

/** Wraps a method: a stopped peer answers nothing, errors get their details, and a call that went away stops what waits for it. */
export function unary<Request, Response>(faults: Faults, mspId: string, run: (request: Request, signal: AbortSignal) => Promise<Response>) {
  return (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>): void => {
    const ended = new AbortController()
    call.on('cancelled', () => ended.abort(new RpcError(status.DEADLINE_EXCEEDED, 'context deadline exceeded')))
    void (async () => {
      requireRunning(faults, mspId)
      return run(call.request, ended.signal)
    })().then(
      (response) => callback(null, response),
      (error: unknown) => callback(toServiceError(error)),
    )
  }
}

export function requireRunning(faults: Faults, mspId: string): void {
  if (isStopped(faults, mspId)) throw new RpcError(status.UNAVAILABLE, `the peer of ${mspId} is stopped`)
}

/** Resolves when a slow reader has taken what was written; rejects when it went away. */
export function drained(call: NodeJS.EventEmitter, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const aborted = (): void => {
      call.off('drain', taken)
      reject(signal.reason as Error)
    }
    const taken = (): void => {
      signal.removeEventListener('abort', aborted)
      resolve()
    }
    call.once('drain', taken)
    signal.addEventListener('abort', aborted, { once: true })
  })
}
