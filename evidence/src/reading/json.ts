import { text } from '../crypto/encodings.js'

export type Json = Readonly<Record<string, unknown>>

/** A JSON object of the world state; undefined for any other bytes. */
export function json(value: Uint8Array): Json | undefined {
  try {
    const parsed: unknown = JSON.parse(text(value))
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Json) : undefined
  } catch {
    return undefined
  }
}
