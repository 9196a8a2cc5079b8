import { keys, rightIn, type Docs } from './docs.js'
import { refuse, type Refusal } from './refusal.js'
import type { Command } from './situation.js'

/**
 * Whether what a command is about has moved on since its sender looked at it. Where it is not there, or has no such mark, it is not what the sender saw.
 * @param kind of the ledger's documents that the command is about
 */
export function movedOn(docs: Docs, { contract, id = '', expectedHead, expectedVersion }: Command, kind: string): Refusal | undefined {
  if (expectedHead === undefined && expectedVersion === undefined) return undefined
  if (contract === 'rights') {
    const right = rightIn(docs, id)
    const same = [right?.headHash, undefined].includes(expectedHead) && [right?.eventCount, undefined].includes(expectedVersion)
    const expected = expectedHead ?? expectedVersion
    const got = right && { got: expectedHead === undefined ? right.eventCount : right.headHash, eventCount: right.eventCount }
    return same && right ? undefined : refuse('HEAD_MOVED', { ipRightId: id, expected, ...(got ?? { got: 'none' }) })
  }
  const { version } = (docs.get(keys.dealing(kind, id)) ?? {}) as { readonly version?: number }
  if (expectedHead === undefined && version === expectedVersion) return undefined
  return refuse('HEAD_MOVED', { expected: expectedHead ?? expectedVersion, got: version ?? 'none' })
}
