import { keys } from './docs.js'
import { isNumberProblem, parseNumber } from './numbers.js'

/** The key under which a printed number is unique, or nothing where it is no number. */
export function canonicalNumber(printed: unknown): readonly string[] {
  const parsed = typeof printed === 'string' ? parseNumber(printed) : undefined
  return parsed && !isNumberProblem(parsed) ? [keys.number(parsed.scheme, parsed.value)] : []
}
