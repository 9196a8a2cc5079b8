declare module 'google-protobuf/google/protobuf/timestamp_pb.js' {
  class Timestamp {
    getSeconds(): number
    setSeconds(value: number): void
    getNanos(): number
    setNanos(value: number): void
  }
  const content: { Timestamp: typeof Timestamp }
  export default content
  export type { Timestamp }
}
