import canonicalize from 'canonicalize'
import { sha256 } from '../crypto/sha256.js'
import { hex, utf8 } from '../crypto/encodings.js'
import type { EvidencePackage, Unsealed } from './evidence-package.js'

/** Hex SHA-256 of a value's canonical form (RFC 8785). */
export async function digestOf(value: unknown): Promise<string> {
  return hex(await sha256(utf8(canonicalize(value) ?? '')))
}

/** Digest of every part of the package, by the part's name: whoever compares two packages sees in which part they differ. */
export async function manifestOf(content: Unsealed): Promise<Record<string, string>> {
  const parts = Object.entries(content).filter(([name]) => name !== 'manifest')
  return Object.fromEntries(await Promise.all(parts.map(async ([name, part]) => [name, await digestOf(part)] as const)))
}

export async function seal(content: Unsealed): Promise<EvidencePackage> {
  return { ...content, manifest: await manifestOf(content) }
}
