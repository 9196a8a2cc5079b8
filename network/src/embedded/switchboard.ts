import type { Faults } from './faults.js'
import { heldMoments, type HeldCalls, type HeldMoment } from './held-calls.js'

/** What a fault request may set; what it leaves out stays as it is. */
interface FaultRequest {
  readonly stoppedOrderers?: readonly string[]
  readonly stoppedPeers?: readonly string[]
  readonly peerDelaysMs?: Readonly<Record<string, number>>
  readonly blocksBehind?: Readonly<Record<string, number>>
  readonly heldCalls?: Readonly<Record<string, readonly HeldMoment[]>>
  readonly crashBetweenOrderingAndCommit?: boolean
  readonly clockShiftMs?: number
}

const isStrings = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string')
const isNumbers = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'number' && Number.isFinite(each))
const isHeld = (value: unknown): value is Readonly<Record<string, readonly HeldMoment[]>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((each) => isStrings(each) && each.every((moment) => (heldMoments as readonly string[]).includes(moment)))

const checks: Readonly<Record<keyof FaultRequest, (value: unknown) => boolean>> = {
  stoppedOrderers: isStrings,
  stoppedPeers: isStrings,
  peerDelaysMs: isNumbers,
  blocksBehind: isNumbers,
  heldCalls: isHeld,
  crashBetweenOrderingAndCommit: (value) => typeof value === 'boolean',
  clockShiftMs: (value) => Number.isSafeInteger(value),
}

/**
 * Sets faults from a JSON body: lists of MSP ids, and what is set by MSP id, replace what was set.
 * @throws Error naming the member of the body that is wrong
 */
export function applyFaults(faults: Faults, body: unknown): void {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Error('expected a JSON object of faults')
  for (const [name, value] of Object.entries(body)) {
    const check = checks[name as keyof FaultRequest] as ((value: unknown) => boolean) | undefined
    if (!check) throw new Error(`expected one of ${Object.keys(checks).join(', ')}, got ${name}`)
    if (!check(value)) throw new Error(`expected another type at ${name}, got ${JSON.stringify(value)}`)
  }
  const request = body as FaultRequest
  if (request.stoppedOrderers) replaceSet(faults.stoppedOrderers, request.stoppedOrderers)
  if (request.stoppedPeers) replaceSet(faults.stoppedPeers, request.stoppedPeers)
  if (request.heldCalls) faults.heldCalls.set(request.heldCalls)
  if (request.peerDelaysMs) replaceMap(faults.peerDelaysMs, request.peerDelaysMs)
  if (request.blocksBehind) replaceMap(faults.blocksBehind, request.blocksBehind)
  if (request.crashBetweenOrderingAndCommit !== undefined) faults.crashBetweenOrderingAndCommit = request.crashBetweenOrderingAndCommit
  if (request.clockShiftMs !== undefined) faults.clockShiftMs = request.clockShiftMs
}

/** The faults as JSON. */
export function describeFaults(faults: Faults): Required<FaultRequest> & { readonly waitingCalls: HeldCalls['waiting'] } {
  return {
    stoppedOrderers: [...faults.stoppedOrderers],
    stoppedPeers: [...faults.stoppedPeers],
    peerDelaysMs: Object.fromEntries(faults.peerDelaysMs),
    blocksBehind: Object.fromEntries(faults.blocksBehind),
    heldCalls: faults.heldCalls.held,
    waitingCalls: faults.heldCalls.waiting,
    crashBetweenOrderingAndCommit: faults.crashBetweenOrderingAndCommit,
    clockShiftMs: faults.clockShiftMs,
  }
}

function replaceSet(set: Set<string>, values: readonly string[]): void {
  set.clear()
  for (const value of values) set.add(value)
}

function replaceMap(map: Map<string, number>, values: Readonly<Record<string, number>>): void {
  map.clear()
  for (const [name, value] of Object.entries(values)) map.set(name, value)
}
