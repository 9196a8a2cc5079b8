import fc from 'fast-check'

/** Text that programs have stumbled over: each may be refused, none may break anything or pass for another. */
const nasty = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '\u202egnp.exe',
  '\u200b',
  '\ufeffA',
  'СN-РАТ-1',
  'ＣＮ-PAT-1',
  'e\u0301',
  '\u{10ffff}',
  '\u{e0001}',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  '%00',
  '%',
  "' OR 1=1 --",
  '"; DROP TABLE rights',
  '%_%',
  'NOT AND OR NEAR(',
  '"',
  '*',
  '{{7*7}}',
  '\r\nset-cookie: a=b',
  'null',
  'NaN',
  '-0',
  '1e309',
  '0x10',
  '9007199254740993',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '-271821-04-20',
  '+275760-09-14T00:00:00Z',
  'http://127.0.0.1/',
  'https://[::1]:22/',
  'https://user:word@example.com/',
  'file:///etc/passwd',
  'a'.repeat(97),
  '一'.repeat(5_000),
]

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.string({ maxLength: 24 }),
)

/** Nested further than any body is. */
function nested(depth: number): unknown {
  let inner: unknown = 1
  for (let i = 0; i < depth; i += 1) inner = i % 2 === 0 ? [inner] : { a: inner }
  return inner
}

/** JSON of any kind that no field is likely to ask for. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    1e21,
    Number.MAX_SAFE_INTEGER + 1,
    Number.MIN_VALUE,
    [],
    {},
    [[]],
    [null],
    nested(40),
    nested(200),
    Array.from({ length: 600 }, (_, i) => i),
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

/** What happens to a JSON text on its way: each is no JSON, or not the JSON it was. */
export const damages: readonly ((text: string) => string | Buffer)[] = [
  (text) => text.slice(0, Math.floor(text.length / 2)),
  (text) => text.replace('{', '{"__proto__":{"admin":true},'),
  (text) => text.replace('{', '{"constructor":{"prototype":{"admin":true}},'),
  (text) => text.replace(/\{("[^"]+":)/, '{$1null,$1'),
  (text) => `[${text}]`,
  (text) => `\ufeff${text}`,
  (text) => `${text}${text}`,
  (text) => text.replaceAll('"', "'"),
  (text) => Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff, 0xfe])]),
  (text) => text.replace(/:("|\d)/, ':1e999,"x":$1'),
  () => 'null',
  () => '"text"',
  () => '0',
  () => '{"a":'.repeat(5_000),
  () => '',
]
