/** Weights of CNIPA's application numbers; the older eight digits use the first eight. */
const APPLICATION_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]

/** Check character of the 12 (since October 2003) or 8 digits of a Chinese application number: weighted sum mod 11, ten printed X. */
export function mod11Check(digits: string): string {
  let sum = 0
  for (const [index, digit] of [...digits].entries()) sum += Number(digit) * (APPLICATION_WEIGHTS[index] ?? 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

/** GB 32100-2015: 31 characters, without I, O, S, V and Z, which look like digits. */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Check character of the first 17 of a unified social credit code: weights 3^i mod 31. */
export function usccCheck(code: string): string {
  let [sum, weight] = [0, 1]
  for (const character of code) {
    sum += USCC_ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return USCC_ALPHABET[(31 - (sum % 31)) % 31] ?? ''
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 base32 without padding of bytes given in hex. */
export function base32OfHex(hex: string): string {
  if (!/^(?:[0-9a-f]{2})+$/.test(hex)) throw new TypeError(`expected bytes in lower-case hex, got ${hex.slice(0, 64)}`)
  let [text, bits, held] = ['', 0, 0]
  for (const digit of hex) {
    held = held * 16 + Number.parseInt(digit, 16)
    bits += 4
    if (bits < 5) continue
    bits -= 5
    text += BASE32[held >> bits] ?? ''
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + (BASE32[held << (5 - bits)] ?? '')
}
