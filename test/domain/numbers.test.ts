import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { base32OfHex, mod11Check, usccCheck } from '../../chaincode/src/domain/check-digits.js'
import { ipRightId, keyOfDigest, parseNumber, usccProblem } from '../../chaincode/src/domain/numbers.js'

const fixture = JSON.parse(readFileSync(new URL('../fixtures/cn-application-numbers.json', import.meta.url), 'utf8')) as {
  applicationNumbers: { printed: string; value: string }[]
}

describe('official numbers', () => {
  test.each(fixture.applicationNumbers.map(({ printed, value }) => [printed, value]))('%s is the application %s', (printed, value) => {
    expect(parseNumber(printed)).toEqual({ scheme: 'CN-APPLICATION', value, printed })
  })
  test.each(fixture.applicationNumbers.map(({ value }) => [value]))(
    'every other check character of %s is refused with the right one',
    (value) => {
      for (const wrong of '0123456789X') {
        if (wrong === value.at(-1)) continue
        expect(parseNumber(value.slice(0, -1) + wrong)).toEqual({ problem: 'checkDigit', expected: value.at(-1), got: wrong })
      }
    },
  )
  test('one wrong digit is always caught', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixture.applicationNumbers),
        fc.integer({ min: 5, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        ({ value }, at, by) => {
          const digit = String((Number(value[at]) + by) % 10)
          expect(parseNumber(value.slice(0, at) + digit + value.slice(at + 1))).toMatchObject({ problem: 'checkDigit' })
        },
      ),
    )
  })
  test.each([
    ['95115608.X', 'CN-APPLICATION', '95115608X'],
    ['201010596747.X', 'CN-APPLICATION', '201010596747X'],
    ['201710601862.3', 'CN-APPLICATION', '2017106018623'],
    ['202120000001.1', 'CN-APPLICATION', '2021200000011'],
    ['202130000001.7', 'CN-APPLICATION', '2021300000017'],
    ['ZL 2018 1 0390462.7', 'CN-PATENT', 'ZL2018103904627'],
    ['zl201610311380.x', 'CN-PATENT', 'ZL201610311380X'],
    ['专利号：ZL 95115608.X', 'CN-PATENT', 'ZL95115608X'],
    ['申请号:ＣＮ２０１７１０１１７０８１．７', 'CN-APPLICATION', '2017101170817'],
    ['CN106844774A', 'CN-PUBLICATION', 'CN106844774A'],
    ['CN 108572939 B', 'CN-PUBLICATION', 'CN108572939B'],
    ['CN304218960S', 'CN-PUBLICATION', 'CN304218960S'],
    ['CN1112345C', 'CN-PUBLICATION', 'CN1112345C'],
    ['2016SR309930', 'CN-SOFTWARE', '2016SR309930'],
    ['2014SR001852', 'CN-SOFTWARE', '2014SR001852'],
    ['软著登字第0671096号', 'CN-SOFTWARE-CERTIFICATE', 'RZDZ0671096'],
    ['国作登字-2016-F-00269796', 'CN-WORK', 'CN2016F00269796'],
    ['粤作登字-2016-F-00000001', 'CN-WORK', 'GD2016F00000001'],
    ['7673142', 'CN-TRADEMARK', '7673142'],
    ['16435657', 'CN-TRADEMARK', '16435657'],
  ])('%s is %s %s', (printed, scheme, value) => {
    expect(parseNumber(printed)).toEqual({ scheme, value, printed })
  })
  test.each(['', 'CN', '12', '某作登字-2016-F-00269796', '2017401170817', 'US10465445B2', '201710117081.7; DROP', 'x'.repeat(500)])(
    '%j is no number',
    (printed) => {
      expect(parseNumber(printed)).toMatchObject({ problem: 'form' })
    },
  )
  test('a value is read back as itself: no number has two keys', () => {
    for (const { printed } of fixture.applicationNumbers) {
      const first = parseNumber(printed)
      if ('problem' in first) throw new Error(first.problem)
      expect(parseNumber(first.value)).toMatchObject({ scheme: first.scheme, value: first.value })
    }
  })
  test('values have no punctuation and are ASCII', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[12]\d{3}[12389]\d{7}$/), (digits) => {
        const value = digits + mod11Check(digits)
        expect(parseNumber(`ZL ${digits}.${mod11Check(digits)}`)).toMatchObject({ scheme: 'CN-PATENT', value: `ZL${value}` })
      }),
    )
  })
})

describe('unified social credit code (GB 32100-2015)', () => {
  test.each(['914403001922038216', '9144030071526726XG', '91330100799655058B', '91110000802100433B'])('%s holds', (code) => {
    expect(usccProblem(code)).toBeUndefined()
  })
  test('another check character is refused with the right one', () => {
    expect(usccProblem('914403001922038215')).toEqual({ problem: 'checkDigit', expected: '6', got: '5' })
    expect(usccProblem('91440300192203821I')).toMatchObject({ problem: 'form' })
  })
  test('every body has one check character', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{17}$/), (body) => {
        expect(usccProblem(body + usccCheck(body))).toBeUndefined()
      }),
    )
  })
})

describe('ids of rights', () => {
  test('by number, or by digest', () => {
    expect(ipRightId('CN', 'PAT', '2017101170817')).toBe('CN-PAT-2017101170817')
    expect(keyOfDigest('f'.repeat(64))).toBe('7'.repeat(26))
    expect(keyOfDigest('0'.repeat(64))).toBe('A'.repeat(26))
  })
  test('base32 as RFC 4648 section 10', () => {
    expect(base32OfHex(Buffer.from('foobar').toString('hex'))).toBe('MZXW6YTBOI')
    expect(base32OfHex(Buffer.from('fooba').toString('hex'))).toBe('MZXW6YTB')
    expect(base32OfHex(Buffer.from('f').toString('hex'))).toBe('MY')
    expect(() => base32OfHex('abc')).toThrow(TypeError)
  })
})
