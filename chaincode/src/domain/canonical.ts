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

/** Where a value stands. Read only by who refuses it: most values have their form, and nobody asks where they stood. */
interface Place {
  readonly within: Place | undefined
  readonly key: string | number
}

const pointerOf = (place: Place | undefined): string => (place ? pointerOf(place.within) + pointerToken(place.key) : '')

/**
 * RFC 8785 text of a value of null, booleans, integers below 2^53, strings, arrays and plain objects.
 * Fractions are refused because two languages print them differently; absent must be absent, so `undefined` is refused too.
 */
export function canonical(value: unknown): string {
  return write(value, undefined)
}

function write(value: unknown, at: Place | undefined): string {
  if (typeof value === 'string') return writeString(value, at)
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return writeInteger(value, at)
  if (Array.isArray(value)) return writeArray(value, at)
  if (typeof value === 'object' && isPlain(value)) return writeObject(value as Record<string, unknown>, at)
  throw new NotCanonical(pointerOf(at), 'a JSON value', typeof value === 'object' ? 'an instance of a class' : typeof value)
}

function writeInteger(value: number, at: Place | undefined): string {
  if (!Number.isSafeInteger(value)) throw new NotCanonical(pointerOf(at), 'an integer between -(2^53-1) and 2^53-1', String(value))
  return String(value)
}

/** ASCII that stands in JSON as it is; it is well-formed and its own NFC. Nearly all names and most values are such. */
const plainText = /^[ !#-[\]-~]*$/

function writeString(value: string, at: Place | undefined): string {
  if (plainText.test(value)) return `"${value}"`
  if (!value.isWellFormed()) throw new NotCanonical(pointerOf(at), 'well-formed Unicode', 'a lone surrogate')
  // ECMAScript's JSON.stringify of a well-formed string is what RFC 8785 section 3.2.2.2 asks for.
  return JSON.stringify(value.normalize('NFC'))
}

function writeArray(value: readonly unknown[], within: Place | undefined): string {
  const parts: string[] = []
  // By index, not by map: map leaves holes, and a hole must be refused like undefined.
  for (let key = 0; key < value.length; key += 1) parts.push(write(value[key], { within, key }))
  return '[' + parts.join(',') + ']'
}

function writeObject(value: Record<string, unknown>, within: Place | undefined): string {
  const members = Object.keys(value).map((key) => ({ key, name: plainText.test(key) ? key : key.normalize('NFC') }))
  // UTF-16 code units, the order of RFC 8785 section 3.2.3.
  members.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const parts: string[] = []
  let before: string | undefined
  for (const { key, name } of members) {
    const at = { within, key }
    if (name === before) throw new NotCanonical(pointerOf(at), 'names that differ after NFC', 'the same name twice')
    before = name
    parts.push(`${writeString(name, at)}:${write(value[key], at)}`)
  }
  return '{' + parts.join(',') + '}'
}

/** An object literal or a null-prototype object, also of another realm; a class instance would lose what its prototype holds. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
