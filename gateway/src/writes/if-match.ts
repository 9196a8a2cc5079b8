import { Problem } from '../problems/problem.js'
import type { Seen } from './command-call.js'

const headTag = /^"?([0-9a-f]{64})(?:\.[0-9a-f]+)?"?$/
const versionTag = /^"?([1-9][0-9]{0,8})(?:\.[0-9a-f]+)?"?$/

/**
 * What If-Match says that its sender saw: the tag's first part is a right's head, or the version of anything else; the rest tells what else was in
 * the answer. @throws Problem MALFORMED where it is no tag of such a thing, or there is no thing yet
 */
export function seenOf(ifMatch: string, noun: string, id: string | undefined): Seen {
  const target = 'If-Match'
  if (id === undefined) throw new Problem('MALFORMED', { target, detail: `expected none where one of ${noun} is made, got ${ifMatch}` })
  const [, head] = (noun === 'ip-rights' && headTag.exec(ifMatch)) || []
  const [, version] = (noun !== 'ip-rights' && versionTag.exec(ifMatch)) || []
  if (head !== undefined) return { expectedHead: head }
  if (version !== undefined) return { expectedVersion: Number(version) }
  throw new Problem('MALFORMED', { target, detail: `expected the ETag of one of ${noun}, got ${ifMatch}` })
}
