import { hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

type Answer = Readonly<Record<string, unknown>>

const digits = 16

/**
 * The tag of an answer: what it says, whatever block it is of. A single thing's begins with the hash of its last event or its version, which is what
 * If-Match compares; the rest tells apart what time, another document or other parameters make of the same version.
 */
export function tagOf(answer: Answer): string {
  const { asOf: _asOf, ...said } = answer
  const content = hash('sha256', JSON.stringify(said), 'hex').slice(0, digits)
  const version = answer['headHash'] ?? answer['version']
  return typeof version === 'string' || typeof version === 'number' ? `"${version}.${content}"` : `W/"${content}"`
}

/** RFC 9110 section 13.1.2: a list, compared weakly. */
function names(ifNoneMatch: string, tag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((each) => bare(each) === bare(tag))
}

/** Every read carries a tag, and who has it already is answered 304. */
export function tagReads(api: FastifyInstance): void {
  api.addHook('preSerialization', (request, reply, payload: unknown, done) => {
    const read = (request.method === 'GET' || request.method === 'HEAD') && reply.statusCode === 200 && !reply.hasHeader('etag')
    if (read && typeof payload === 'object' && payload !== null && !Array.isArray(payload)) reply.header('etag', tagOf(payload as Answer))
    done()
  })
  api.addHook('onSend', (request, reply, payload: unknown, done) => {
    const tag = reply.getHeader('etag')
    const asked = request.headers['if-none-match']
    if (reply.statusCode !== 200 || typeof tag !== 'string' || asked === undefined || !names(asked, tag)) return done()
    reply.code(304).removeHeader('content-type').removeHeader('content-length')
    // Of HEAD the framework takes the body away itself, and wants one.
    done(null, request.method === 'HEAD' ? payload : null)
  })
}
