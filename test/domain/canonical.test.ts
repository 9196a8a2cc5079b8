import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonical, NotCanonical } from '../../chaincode/src/domain/canonical.js'
import { NotStrictJson, parseStrict } from '../../chaincode/src/domain/strict-json.js'

const admissible = fc.string({ unit: fc.constantFrom('a', 'é', '专', '利', '"', '\\', '/', '~', ' ', '𠮷', '\n') })
const json = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.boolean(), fc.maxSafeInteger(), admissible, tie('array'), tie('object')),
  array: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(admissible, tie('value'), { maxKeys: 4 }),
})).value

describe('canonical form (RFC 8785)', () => {
  test('sorts names by UTF-16 code units, as the RFC’s own example', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
    // U+FB33 is a composition exclusion: NFC takes it apart, so here it sorts as its first character, U+05D3.
    expect(canonical(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u05d3\u05bc":3,"\u20ac":1,"\u{1f600}":5}')
  })
  test('one name in two normal forms is one text', () => {
    expect(canonical({ name: 'e\u0301' })).toBe(canonical({ name: '\u00e9' }))
  })
  test('order of insertion does not show', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
        const names = Object.keys(object)
        fc.pre(new Set(names.map((name) => name.normalize('NFC'))).size === names.length)
        const reversed = Object.fromEntries(Object.entries(object).reverse())
        expect(canonical(reversed)).toBe(canonical(object))
      }),
    )
  })
  test('what it writes it reads back, and writes the same again', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonical(value)
        expect(canonical(parseStrict(text))).toBe(text)
        expect(canonical(JSON.parse(text))).toBe(text)
      }),
    )
  })
  test.each([
    [0.5, ''],
    [{ a: { b: 2 ** 53 } }, '/a/b'],
    [{ 'a/b': undefined }, '/a~1b'],
    [[1, Number.NaN], '/1'],
    [[, 1], '/0'],
    [{ a: '\ud800' }, '/a'],
    [{ a: new Date(0) }, '/a'],
    [{ a: 1n }, '/a'],
    [{ ['e\u0301']: 1, é: 2 }, '/é'],
  ])('refuses %p and says where', (value, pointer) => {
    expect(() => canonical(value)).toThrow(NotCanonical)
    try {
      canonical(value)
    } catch (error) {
      expect((error as NotCanonical).pointer).toBe(pointer)
    }
  })
})

describe('strict JSON', () => {
  test('agrees with JSON.parse on what it takes', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value, undefined, 1)
        expect(JSON.parse(JSON.stringify(parseStrict(text)))).toEqual(JSON.parse(text.normalize('NFC')))
      }),
    )
  })
  test('no text makes it fail otherwise than by its own error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', '-', '.', 'e', 'true', 'null', '\\', 'u', ' ', '\0') }),
        (text) => {
          try {
            parseStrict(text)
          } catch (error) {
            expect(error).toBeInstanceOf(NotStrictJson)
          }
        },
      ),
    )
  })
  test('objects have no prototype', () => {
    expect(Object.getPrototypeOf(parseStrict('{"a":1}'))).toBeNull()
  })
  test.each([
    ['{"a":1,"a":2}', '/a', 'each name once'],
    ['{"é":1,"e\u0301":2}', '/é', 'each name once'],
    ['{"x":{"__proto__":{"admin":true}}}', '/x/__proto__', 'a name of the schema'],
    ['{"x":{"\\u005f_proto__":1}}', '/x/__proto__', 'a name of the schema'],
    ['{"x":[1,2.5]}', '/x/1', 'integer'],
    ['{"x":9007199254740993}', '/x', 'integer'],
    ['{"x":01}', '', 'comma'],
    ['{"x":"a\\u0000b"}', '/x', 'visible'],
    ['{"x":"\\ud800"}', '/x', 'visible'],
    ['{"x":"CN-PAT-\u202e1"}', '/x', 'visible'],
    ['{"x":"a\u200bb"}', '/x', 'visible'],
    ['{"x":"a', '/x', 'closing quote'],
    ['{"x":1}x', '', 'end of the text'],
    ['{x:1}', '', 'double quotes'],
    ['{"x":1,}', '', 'double quotes'],
    ['[1,]', '/1', 'a JSON value'],
    ['', '', 'a JSON value'],
    ['['.repeat(5000), '/0'.repeat(33), 'nesting'],
  ])('refuses %j at %j', (text, pointer, expected) => {
    try {
      parseStrict(text)
      throw new Error('accepted')
    } catch (error) {
      expect(error).toBeInstanceOf(NotStrictJson)
      expect((error as NotStrictJson).pointer).toBe(pointer)
      expect((error as NotStrictJson).expected).toContain(expected)
    }
  })
})
