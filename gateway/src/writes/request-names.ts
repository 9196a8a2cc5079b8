import { createHash } from 'node:crypto'
import type { Answer } from './operation.js'

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
