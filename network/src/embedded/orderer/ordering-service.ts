/** Answer of one orderer to one envelope: common.Status and its text (`orderer/common/broadcast/broadcast.go`). */
export interface BroadcastAnswer {
  readonly status: number
  readonly info: string
}

export interface OrdererNode {
  readonly mspId: string
  readonly endpoint: string
  /** SERVICE_UNAVAILABLE when stopped; else after admission and, as SmartBFT does, once the request lies in the pool. */
  broadcast(envelope: Uint8Array): Promise<BroadcastAnswer>
}

/** What the gateway's submit learns from all four (`internal/pkg/gateway/submit.go:submitBFT`). */
export type SubmitOutcome =
  | { readonly accepted: true }
  | {
      readonly accepted: false
      readonly message: string
      readonly details: readonly { readonly address: string; readonly mspId: string; readonly message: string }[]
    }

export interface OrderingService {
  readonly nodes: readonly OrdererNode[]
  /** Sends to every orderer and waits for a quorum of accepts. A failure is gRPC UNAVAILABLE with `message` and `details`. */
  submit(envelope: Uint8Array): Promise<SubmitOutcome>
  /** Stops taking envelopes, orders what is in the pool, and returns. */
  close(): Promise<void>
}
