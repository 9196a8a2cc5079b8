import type { HttpProblemCode } from './catalogue.js'

export interface ProblemDetail {
  /** JSON pointer into the body (RFC 6901), or the name of a header, query or path parameter. */
  readonly target: string
  readonly message: string
  readonly code?: string
}

export interface ProblemParts {
  /** Expected, got, where. */
  readonly detail?: string
  readonly target?: string
  readonly details?: readonly ProblemDetail[]
  readonly params?: Readonly<Record<string, unknown>>
  readonly remedies?: readonly unknown[]
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** Thrown by handlers and hooks; the error handler makes RFC 9457 of it. `code` stands in the catalogue. */
export class Problem extends Error {
  readonly code: string
  readonly parts: ProblemParts

  constructor(code: HttpProblemCode | (string & {}), parts: ProblemParts = {}) {
    super(parts.detail ?? code, { cause: parts.cause })
    this.name = 'Problem'
    this.code = code
    this.parts = parts
  }
}
