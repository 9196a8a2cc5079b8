export const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
export const unhex = (text: string): Uint8Array => Buffer.from(text, 'hex')
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
export const unbase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
export const join = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts)

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

/** @throws TypeError for bytes that are not UTF-8 */
export const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
