import { pointerToken } from './canonical.js'
import { textProblem } from './text.js'

/** Text that is not the JSON the ledger takes. `pointer` (RFC 6901) says where as far as parsing came, `offset` the UTF-16 index. */
export class NotStrictJson extends Error {
  readonly pointer: string
  readonly expected: string
  readonly got: string
  readonly offset: number

  constructor(pointer: string, expected: string, got: string, offset: number) {
    super(`expected ${expected}, got ${got} at ${pointer === '' ? 'the root' : pointer} (character ${offset})`)
    this.name = 'NotStrictJson'
    this.pointer = pointer
    this.expected = expected
    this.got = got
    this.offset = offset
  }
}

/** Deeper input is an attack on the stack, not a command. */
const MAX_DEPTH = 32
/** A string of visible ASCII and spaces without escapes: it is well-formed and its own NFC, and nothing is wrong with it. */
const PLAIN = /"[ !#-[\]-~]*"/y
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
/** Names whose assignment or lookup reaches a prototype in some reader further down. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses JSON (RFC 8259, I-JSON of RFC 7493) as the ledger admits it: objects without a prototype, no name twice, no `__proto__`,
 * integers below 2^53 only, strings NFC and free of what `textProblem` refuses (tab and line feed may stand).
 * JSON.parse is not enough: it keeps the last of two equal names, so two readers could see two commands in one text.
 */
export function parseStrict(text: string): unknown {
  const reader = new Reader(text)
  const value = reader.value('', 0)
  reader.end()
  return value
}

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  value(pointer: string, depth: number): unknown {
    this.#space()
    const head = this.#text[this.#at]
    if (depth > MAX_DEPTH) return this.#refuse(pointer, `nesting of at most ${MAX_DEPTH}`, 'more')
    if (head === '{') return this.#object(pointer, depth)
    if (head === '[') return this.#array(pointer, depth)
    if (head === '"') return this.#string(pointer)
    if (head !== undefined && (head === '-' || (head >= '0' && head <= '9'))) return this.#integer(pointer)
    if (this.#take('true')) return true
    if (this.#take('false')) return false
    if (this.#take('null')) return null
    return this.#refuse(pointer, 'a JSON value', this.#seen())
  }

  end(): void {
    this.#space()
    if (this.#at < this.#text.length) this.#refuse('', 'the end of the text', this.#seen())
  }

  #object(pointer: string, depth: number): Record<string, unknown> {
    const object = Object.create(null) as Record<string, unknown>
    this.#at += 1
    this.#space()
    if (this.#take('}')) return object
    do {
      this.#space()
      if (this.#text[this.#at] !== '"') this.#refuse(pointer, 'a name in double quotes', this.#seen())
      const name = this.#string(pointer)
      const at = pointer + pointerToken(name)
      if (RESERVED.has(name)) this.#refuse(at, 'a name of the schema', name)
      if (name in object) this.#refuse(at, 'each name once', `${name} twice`)
      this.#space()
      if (!this.#take(':')) this.#refuse(at, 'a colon', this.#seen())
      object[name] = this.value(at, depth + 1)
      this.#space()
    } while (this.#take(','))
    if (!this.#take('}')) this.#refuse(pointer, 'a comma or a closing brace', this.#seen())
    return object
  }

  #array(pointer: string, depth: number): unknown[] {
    const array: unknown[] = []
    this.#at += 1
    this.#space()
    if (this.#take(']')) return array
    do {
      array.push(this.value(pointer + pointerToken(array.length), depth + 1))
      this.#space()
    } while (this.#take(','))
    if (!this.#take(']')) this.#refuse(pointer, 'a comma or a closing bracket', this.#seen())
    return array
  }

  #string(pointer: string): string {
    PLAIN.lastIndex = this.#at
    if (PLAIN.test(this.#text)) {
      const value = this.#text.slice(this.#at + 1, PLAIN.lastIndex - 1)
      this.#at = PLAIN.lastIndex
      return value
    }
    let close = this.#at + 1
    while (close < this.#text.length && this.#text[close] !== '"') close += this.#text[close] === '\\' ? 2 : 1
    if (close >= this.#text.length) return this.#refuse(pointer, 'a closing quote', 'the end of the text')
    const value = this.#unescaped(this.#text.slice(this.#at, close + 1), pointer).normalize('NFC')
    const problem = value === '' ? undefined : textProblem(value, true)
    if (problem !== undefined && problem !== 'blank') return this.#refuse(pointer, 'visible, well-formed text', problem)
    this.#at = close + 1
    return value
  }

  #unescaped(quoted: string, pointer: string): string {
    try {
      return JSON.parse(quoted) as string
    } catch {
      return this.#refuse(pointer, 'a JSON string', 'a bare control character or a bad escape')
    }
  }

  #integer(pointer: string): number {
    NUMBER.lastIndex = this.#at
    const printed = NUMBER.exec(this.#text)?.[0]
    if (printed === undefined) return this.#refuse(pointer, 'a number', this.#seen())
    const value = Number(printed)
    if (!Number.isSafeInteger(value)) return this.#refuse(pointer, 'an integer between -(2^53-1) and 2^53-1', printed.slice(0, 40))
    this.#at += printed.length
    // Minus zero prints as 0 in RFC 8785; kept apart it would compare unequal to what was hashed.
    return value === 0 ? 0 : value
  }

  #take(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false
    this.#at += token.length
    return true
  }

  #space(): void {
    for (let code = this.#text.charCodeAt(this.#at); code === 32 || (code >= 9 && code <= 13 && code !== 11 && code !== 12);) {
      this.#at += 1
      code = this.#text.charCodeAt(this.#at)
    }
  }

  #seen(): string {
    const code = this.#text.codePointAt(this.#at)
    return code === undefined ? 'the end of the text' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  }

  #refuse(pointer: string, expected: string, got: string): never {
    throw new NotStrictJson(pointer, expected, got, this.#at)
  }
}
