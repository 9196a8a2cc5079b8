import { hash } from 'node:crypto'
import type { ChaincodeStub } from 'fabric-shim'
import { canonical, type Docs } from '../domain/index.js'
import { placeOf } from './state-keys.js'

export const digest = (text: string): string => hash('sha256', text, 'hex')

// The rules and calendars are read by every write and are large: parsing them once for each text they ever had is enough.
const parsed = new Map<string, unknown>()
const cached = 4096

function parse(text: string): unknown {
  if (text.length < cached) return JSON.parse(text)
  const known = parsed.get(text)
  if (known !== undefined) return known
  const value: unknown = JSON.parse(text)
  if (parsed.size > 16) parsed.clear()
  parsed.set(text, value)
  return value
}

const decode = (bytes: Uint8Array): unknown => {
  const text = Buffer.from(bytes).toString('utf8')
  return text.startsWith('{') || text.startsWith('[') ? parse(text) : text
}

/** One document, or `undefined` where the key is empty; of a private key’s hash, its hex digits. */
export async function readDocument(stub: ChaincodeStub, key: string): Promise<unknown> {
  const place = placeOf(stub, key)
  if (place.kind === 'private-hash') {
    const hash = await stub.getPrivateDataHash(place.collection, place.key)
    return hash?.length ? Buffer.from(hash).toString('hex') : undefined
  }
  const bytes = place.kind === 'state' ? await stub.getState(place.key) : await stub.getPrivateData(place.collection, place.key)
  return bytes?.length ? decode(bytes) : undefined
}

/** Reads what `needed` names until it names nothing new: exact keys only, each once. */
export async function readAll(stub: ChaincodeStub, needed: (docs: Docs) => readonly string[], known: Docs = new Map()): Promise<Docs> {
  const docs = new Map(known)
  for (;;) {
    const missing = [...new Set(needed(docs))].filter((key) => !docs.has(key))
    if (missing.length === 0) return docs
    for (const key of missing) docs.set(key, await readDocument(stub, key))
  }
}

/** Documents are canonical JSON; a private word is kept as the very text whose hash the others will see. */
export const encode = (document: unknown): Buffer => Buffer.from(typeof document === 'string' ? document : canonical(document), 'utf8')
