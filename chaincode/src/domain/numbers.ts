import { base32OfHex, mod11Check, usccCheck } from './check-digits.js'
import { numberSchemes, regionOfSeal } from './number-schemes.js'

/** An official number: `value` is its one ASCII form without punctuation, `printed` what stood on paper. */
export interface OfficialNumber {
  readonly scheme: string
  readonly value: string
  readonly printed: string
}

/** Why a printed number is none. For a wrong check digit `expected` is the right one. */
export interface NumberProblem {
  readonly problem: 'form' | 'checkDigit'
  readonly expected: string
  readonly got: string
}

/** Reads any printed form: full-width digits, spaces, dots, hyphens, either case, the office's label in front. */
export function parseNumber(printed: string): OfficialNumber | NumberProblem {
  const bare = bareForm(printed)
  for (const scheme of numberSchemes) {
    const parts = scheme.form.exec(bare)
    if (parts === null) continue
    const value = scheme.value(parts)
    const digits = scheme.checked?.(parts)
    if (digits !== undefined) {
      const expected = mod11Check(digits.slice(0, -1))
      if (expected !== digits.slice(-1)) return { problem: 'checkDigit', expected, got: digits.slice(-1) }
    }
    return { scheme: scheme.scheme, value, printed }
  }
  return { problem: 'form', expected: numberSchemes.map((scheme) => scheme.example).join(', '), got: printed.slice(0, 64) }
}

export function isNumberProblem(parsed: OfficialNumber | NumberProblem): parsed is NumberProblem {
  return 'problem' in parsed
}

/** Unified social credit code (GB 32100-2015): undefined when it holds, else what is wrong. Expects upper case without spaces. */
export function usccProblem(code: string): NumberProblem | undefined {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code))
    return { problem: 'form', expected: '18 of 0-9 and A-Y without I, O, S, V', got: code.slice(0, 64) }
  const expected = usccCheck(code.slice(0, 17))
  return expected === code.slice(17) ? undefined : { problem: 'checkDigit', expected, got: code.slice(17) }
}

/** `<ST.3 office>-<type>-<key>`, in one alphabet safe in a path, a ledger key and a file name. */
export function ipRightId(office: string, type: string, key: string): string {
  return `${office}-${type}-${key}`
}

/** The key of what has no official number yet: the first 26 characters (130 bits) of RFC 4648 base32 of a hex digest. */
export function keyOfDigest(hex: string): string {
  return base32OfHex(hex).slice(0, 26)
}

/** One alphabet, no punctuation; the seal character of a copyright office stays for the scheme to read. */
function bareForm(printed: string): string {
  const narrow = printed.normalize('NFKC').toUpperCase()
  const unlabelled = narrow.replace(/^\s*(?:专利)?(?:申请|专利|公开|公告|公布|授权公告|登记|注册)号\s*:?/u, '')
  return unlabelled.replace(/[\s.·\-–—/]/gu, '').replace(/^(.)作登字/u, (_, seal: string) => `WORK${regionOfSeal(seal) ?? '?'}`)
}
