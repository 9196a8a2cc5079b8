import { webcrypto } from 'node:crypto'
import { hex } from './encodings.js'

export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await webcrypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
}

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return hex(await sha256(bytes))
}
