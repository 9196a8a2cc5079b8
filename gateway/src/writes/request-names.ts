import { createHash } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { Answer, Asked } from './operation.js'

export interface Repeatable {
  readonly answer: Answer
  readonly replayed: boolean
}

/** 64 hex: names the write on the ledger, whose own key of it is the guard that outlives this process. */
export function requestIdOf(user: string, key: string): string {
  return createHash('sha256').update(`${user}|${key}`).digest('hex')
}

/** SHA-256 over what must be equal for a repetition to be one. */
export function fingerprintOf(method: string, path: string, canonicalBody: string): string {
  return createHash('sha256').update(`${method}\n${path}\n${canonicalBody}`).digest('hex')
}

/** What names a write, and tells whether another under its name is the same. */
export function nameOf(request: {
  readonly caller: { readonly user: string }
  readonly key: string
  readonly method: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}): Pick<Asked, 'requestId' | 'fingerprint'> {
  const { caller, key, method, path, body } = request
  return { requestId: requestIdOf(caller.user, key), fingerprint: fingerprintOf(method, path, canonical(body)) }
}
