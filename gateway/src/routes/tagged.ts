import type { FastifyReply, FastifyRequest } from 'fastify'

/** Answers a document with its ETag, or 304 to whoever has it: a right's tag is the hash of its last event, another thing's its version. */
export function answerTagged(request: FastifyRequest, reply: FastifyReply, document: Readonly<Record<string, unknown>>): unknown {
  const tag = document['headHash'] ?? document['version']
  if (typeof tag !== 'string' && typeof tag !== 'number') return document
  reply.header('etag', `"${tag}"`)
  return request.headers['if-none-match'] === `"${tag}"` ? reply.code(304).send() : document
}
