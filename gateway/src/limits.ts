/** How much a gateway takes at a time. 0 turns a limit off. */
export interface Limits {
  /** Requests a minute of one caller. */
  readonly perCaller: number
  /** Requests a minute from one address, whoever asks. */
  readonly perAddress: number
  /** Acts a minute of one caller, each item of a batch one. */
  readonly writesPerCaller: number
  /** Costly or lasting things a minute of one caller: batches, endpoints, packages, certificates, attested answers, and a hundred rights asked about as one. */
  readonly costlyPerCaller: number
  /** Requests a minute from one address that no credential is asked for. */
  readonly openPerAddress: number
  /** The costly ones among them. */
  readonly openCostlyPerAddress: number
  /** Of those, under way at one time from one address. */
  readonly openCostlyAtOnceOfAddress: number
  /** The same from all addresses. */
  readonly openCostlyAtOnce: number
  /** Streams of events open at one time. */
  readonly streams: number
  /** The same of one caller. */
  readonly streamsOfCaller: number
  /** Requests under way at one time. */
  readonly atOnce: number
  /** Milliseconds for one request, from its head to its answer. */
  readonly handlerMs: number
}

export const unlimited: Limits = {
  perCaller: 0,
  perAddress: 0,
  writesPerCaller: 0,
  costlyPerCaller: 0,
  openPerAddress: 0,
  openCostlyPerAddress: 0,
  openCostlyAtOnceOfAddress: 0,
  openCostlyAtOnce: 0,
  streams: 0,
  streamsOfCaller: 0,
  atOnce: 0,
  handlerMs: 0,
}
