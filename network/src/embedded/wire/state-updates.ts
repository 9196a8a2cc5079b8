import { lengthDelimited, varint } from './bytes.js'

/** One entry of txmgr.Updates, which fabric-protos lacks (`core/ledger/kvledger/txmgmt/txmgr/updates.proto`). */
export interface StateUpdate {
  readonly namespace: string
  readonly collection: string
  readonly key: Uint8Array
  /** Absent for a delete. */
  readonly value: Uint8Array | undefined
  readonly version: { readonly blockNumber: number; readonly txNumber: number }
}

export function encodeStateUpdate(update: StateUpdate): Buffer {
  return Buffer.concat([
    ...lengthDelimited(1, Buffer.from(update.namespace)),
    ...lengthDelimited(2, Buffer.from(update.collection)),
    ...lengthDelimited(3, update.key),
    ...(update.value === undefined ? [Buffer.from([0x20, 0x01])] : lengthDelimited(5, update.value)),
    ...lengthDelimited(6, heightBytes(update.version)),
  ])
}

export function encodeStateUpdates(updates: readonly StateUpdate[]): Buffer {
  return Buffer.concat(
    updates.flatMap((update) => {
      const bytes = encodeStateUpdate(update)
      return [Buffer.from([0x0a]), varint(bytes.length), bytes]
    }),
  )
}

/** `core/ledger/internal/version/version.go:ToBytes` over `EncodeOrderPreservingVarUint64`: length byte, then big-endian digits. */
function heightBytes(version: { blockNumber: number; txNumber: number }): Buffer {
  return Buffer.concat([orderPreserving(version.blockNumber), orderPreserving(version.txNumber)])
}

function orderPreserving(value: number): Buffer {
  if (value === 0) return Buffer.from([0])
  const hex = value.toString(16)
  const digits = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  return Buffer.concat([Buffer.from([digits.length]), digits])
}
