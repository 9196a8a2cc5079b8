import { createHash } from 'node:crypto'
import { hex } from './encodings.js'

/** At once: to hand a digest to the thread pool costs more than it takes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return hex(await sha256(bytes))
}
