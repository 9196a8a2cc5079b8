import { parseStrict, refuse } from '../domain/index.js'
import { Refused } from './refused.js'

/** Chaincode arguments stay well under what a block may hold twice over. */
export const argumentLimit = 256 * 1024

/** A command on its way in: whose name, about what, known how far, and what it says. */
export interface Envelope {
  readonly requestId: string
  readonly id?: string
  readonly expectedHead?: string
  /** Of what it is about, where that is no right. */
  readonly expectedVersion?: number
  readonly body: Readonly<Record<string, unknown>>
}

export const malformedAs = (expected: string, got: unknown): Refused =>
  new Refused(refuse('MALFORMED', { expected, got: String(got).slice(0, 200) }))

export function parseArgument(text: string): Record<string, unknown> {
  if (Buffer.byteLength(text) > argumentLimit) throw malformedAs(`at most ${argumentLimit} bytes`, Buffer.byteLength(text))
  let value: unknown
  try {
    value = parseStrict(text)
  } catch (error) {
    throw malformedAs('strict JSON', error instanceof Error ? error.message : error)
  }
  if (!isObject(value)) throw malformedAs('one JSON object', text)
  return value
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function envelopeOf({ requestId, id, expectedHead, expectedVersion, body, ...strange }: Record<string, unknown>): Envelope {
  if (typeof requestId !== 'string' || !/^[0-9a-f]{64}$/.test(requestId)) throw malformedAs('requestId of 64 hex digits', requestId)
  if (id !== undefined && (typeof id !== 'string' || !/^[A-Z0-9-]{1,64}$/.test(id))) throw malformedAs('an id of A-Z, 0-9 and hyphen', id)
  if (expectedHead !== undefined && (typeof expectedHead !== 'string' || !/^[0-9a-f]{64}$/.test(expectedHead)))
    throw malformedAs('a head of 64 hex digits', expectedHead)
  if (expectedVersion !== undefined && !isVersion(expectedVersion)) throw malformedAs('a version from 1 on', expectedVersion)
  if (body !== undefined && !isObject(body)) throw malformedAs('an object as body', body)
  const [name] = Object.keys(strange)
  if (name !== undefined) throw malformedAs('requestId, id, expectedHead, expectedVersion, body', name)
  return {
    requestId,
    ...(id === undefined ? {} : { id }),
    ...(expectedHead === undefined ? {} : { expectedHead }),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    body: body ?? {},
  }
}

const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1
