/** The one door to fabric-protos: two versions of it in one thread break each other, so nothing else here imports the package. */
import timestampPb, { type Timestamp as TimestampMessage } from 'google-protobuf/google/protobuf/timestamp_pb.js'

export { common, discovery, gateway, google, gossip, ledger, msp, orderer, peer } from '@hyperledger/fabric-protos'

export const Timestamp = timestampPb.Timestamp
export type Timestamp = TimestampMessage

/** google.protobuf.Timestamp of milliseconds since the epoch. */
export function timestampOf(ms: number): Timestamp {
  const timestamp = new Timestamp()
  timestamp.setSeconds(Math.floor(ms / 1000))
  timestamp.setNanos((ms % 1000) * 1_000_000)
  return timestamp
}
