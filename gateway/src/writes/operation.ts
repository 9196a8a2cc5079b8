import type { Invocation } from '../ledger/ledger.js'
import type { ProblemParts } from '../problems/problem.js'
import type { ClockItem } from './clock-run.js'

/**
 * Where a write is: *received*, nothing sent, so that building it again is safe; *signed*, its bytes are kept and are sent until their end is
 * known; *sent*, the orderers took them; *final*, it has its answer or its refusal.
 */
export const operationStates = ['received', 'signed', 'sent', 'final'] as const
export type OperationState = (typeof operationStates)[number]

/** What happened to an operation, and when. */
export interface Step {
  readonly state: OperationState
  /** RFC 3339 instant. */
  readonly at: string
  readonly txId?: string
  readonly note?: string
}

/** What was answered to a write; kept so that a repetition gets the same. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

/** A problem as it is kept: in no language yet, and without what caused it. */
export interface KeptProblem {
  readonly code: string
  readonly parts: Omit<ProblemParts, 'cause'>
}

/** How a write ended: recorded, refused, or, of several, each in its own way. */
export type End =
  | {
      readonly answer: Answer
      /** Its request key was on the ledger already: nothing was ordered. */
      readonly replayed?: true
    }
  | { readonly problem: KeptProblem }
  | { readonly ends: readonly End[] }

/** Of each item the operation that it became, or what it was refused for before. */
export type BatchItems = readonly ({ readonly operation: string } | { readonly problem: KeptProblem })[]

/**
 * One transaction to be made; one that its caller signed elsewhere, in base64, which nobody here can build anew; or several writes each of
 * which is an operation of its own: a caller's, or what time has made due.
 */
export type Work =
  | { readonly kind: 'command'; readonly invocation: Invocation }
  | { readonly kind: 'callerSigned'; readonly txId: string; readonly transaction: string }
  | { readonly kind: 'batch'; readonly items: BatchItems }
  | { readonly kind: 'clockRun'; readonly items: readonly ClockItem[] }

/** What is kept of an endorsed write. */
export interface Signed {
  readonly txId: string
  readonly bytes: Uint8Array
}

/** A write as its caller asked for it. */
export interface Asked {
  /** 64 hex: names the write on the ledger. */
  readonly requestId: string
  readonly user: string
  /** SHA-256 over what must be equal for a repetition to be one. */
  readonly fingerprint: string
  readonly method: string
  readonly path: string
  /** Ids of what it changes: one write at a time for each. */
  readonly subjects: readonly string[]
  readonly work: Work
}

export interface Operation extends Asked {
  /** UUID v7: in the order in which they were received. */
  readonly id: string
  readonly state: OperationState
  readonly startedAt: string
  readonly history: readonly Step[]
  readonly signed?: Signed
  readonly end?: End
}
