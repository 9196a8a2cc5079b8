import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ID_PATTERN, LINES_PATTERN, TEXT_PATTERN, textProblem } from '../../chaincode/src/domain/text.js'

const line = new RegExp(TEXT_PATTERN, 'u')
const lines = new RegExp(LINES_PATTERN, 'u')

describe('admissible text', () => {
  test.each([
    ['苏州朗动网络科技有限公司', undefined],
    ['斑马智行网络(香港)有限公司', undefined],
    ['Ltd. “O’Neil” & Søn — 𠮷野', undefined],
    ['a\u0000b', 'control'],
    ['a\nb', 'control'],
    ['a\u009fb', 'control'],
    ['a\ud800b', 'loneSurrogate'],
    ['\udc00', 'loneSurrogate'],
    ['abc\u202edef', 'invisible'],
    ['a\u200bb', 'invisible'],
    ['a\u2066b\u2069', 'invisible'],
    ['\ufeffa', 'invisible'],
    ['a\u{e0041}', 'invisible'],
    ['e\u0301', 'notNfc'],
    ['\uf900', 'notNfc'],
    [' \u3000 ', 'blank'],
    ['', 'blank'],
  ])('%j: %s', (text, problem) => {
    expect(textProblem(text)).toBe(problem)
  })
  test('lines may have tabs and line feeds, nothing more', () => {
    expect(textProblem('1. a\n\t2. b', true)).toBeUndefined()
    expect(textProblem('a\rb', true)).toBe('control')
  })
  test('pattern and function agree on all but NFC', () => {
    const wide = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\ud800', '\n', '\u202e', '\u200b', '\u{e0041}', ' ', '专'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    })
    fc.assert(
      fc.property(wide, (text) => {
        const [one, many] = [textProblem(text), textProblem(text, true)]
        if (one !== 'notNfc') expect(line.test(text)).toBe(one === undefined)
        if (many !== 'notNfc') expect(lines.test(text)).toBe(many === undefined)
      }),
    )
  })
  test.each(['CN-PAT-2017101170817', 'A', '0'.repeat(64)])('id %s', (id) => expect(new RegExp(ID_PATTERN, 'u').test(id)).toBe(true))
  test.each(['', 'cn-1', 'CN_1', 'CN-\u202e1', 'A\n', '0'.repeat(65), '../A'])('no id %j', (id) =>
    expect(new RegExp(ID_PATTERN, 'u').test(id)).toBe(false),
  )
})
