export { parseStrict } from './strict-json.js'

/**
 * The one form in which anything is hashed or signed: RFC 8785 (JSON Canonicalization Scheme) over values whose strings are
 * Unicode-normalised to NFC first, so that two keyboards typing one name yield one hash.
 */

/** A value that has no canonical form: `pointer` (RFC 6901) says where, `expected` and `got` what. */
export class NotCanonical extends Error {
  readonly pointer: string
  readonly expected: string
  readonly got: string

  constructor(pointer: string, expected: string, got: string) {
    super(`expected ${expected}, got ${got} at ${pointer === '' ? 'the root' : pointer}`)
    this.name = 'NotCanonical'
    this.pointer = pointer
    this.expected = expected
    this.got = got
  }
}

/** One reference token of a JSON pointer (RFC 6901 section 3). */
export function pointerToken(key: string | number): string {
  return '/' + String(key).replaceAll('~', '~0').replaceAll('/', '~1')
}

/**
 * RFC 8785 text of a value of null, booleans, integers below 2^53, strings, arrays and plain objects.
 * Fractions are refused because two languages print them differently; absent must be absent, so `undefined` is refused too.
 */
export function canonical(value: unknown): string {
  return write(value, '')
}

function write(value: unknown, pointer: string): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'string') return writeString(value, pointer)
  if (typeof value === 'number') return writeInteger(value, pointer)
  if (Array.isArray(value)) return writeArray(value, pointer)
  if (typeof value === 'object' && isPlain(value)) return writeObject(value as Record<string, unknown>, pointer)
  throw new NotCanonical(pointer, 'a JSON value', typeof value === 'object' ? 'an instance of a class' : typeof value)
}

function writeInteger(value: number, pointer: string): string {
  if (!Number.isSafeInteger(value)) throw new NotCanonical(pointer, 'an integer between -(2^53-1) and 2^53-1', String(value))
  return String(value)
}

function writeString(value: string, pointer: string): string {
  if (!value.isWellFormed()) throw new NotCanonical(pointer, 'well-formed Unicode', 'a lone surrogate')
  // ECMAScript's JSON.stringify of a well-formed string is what RFC 8785 section 3.2.2.2 asks for.
  return JSON.stringify(value.normalize('NFC'))
}

function writeArray(value: readonly unknown[], pointer: string): string {
  const parts: string[] = []
  // By index, not by map: map leaves holes, and a hole must be refused like undefined.
  for (let index = 0; index < value.length; index += 1) parts.push(write(value[index], pointer + pointerToken(index)))
  return '[' + parts.join(',') + ']'
}

function writeObject(value: Record<string, unknown>, pointer: string): string {
  const members = new Map<string, string>()
  for (const key of Object.keys(value)) {
    const name = key.normalize('NFC')
    const at = pointer + pointerToken(key)
    if (members.has(name)) throw new NotCanonical(at, 'names that differ after NFC', 'the same name twice')
    members.set(name, writeString(name, at) + ':' + write(value[key], at))
  }
  // The default sort compares UTF-16 code units, the order of RFC 8785 section 3.2.3.
  return (
    '{' +
    [...members.keys()]
      .sort()
      .map((name) => members.get(name))
      .join(',') +
    '}'
  )
}

/** An object literal or a null-prototype object, also of another realm; a class instance would lose what its prototype holds. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
