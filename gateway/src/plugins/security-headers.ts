import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import helmet from 'helmet'

type Headers = Readonly<Record<string, string>>

/** What helmet gives every answer of an API that shows nothing in a browser. @throws Error for settings that it does not take */
function headersOfHelmet(): Headers {
  const headers: Record<string, string> = {}
  const answer = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  } as unknown as ServerResponse
  const failed = (error?: unknown) => {
    if (error !== undefined) throw new Error('expected settings that helmet takes', { cause: error })
  }
  helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } })({} as IncomingMessage, answer, failed)
  return headers
}

/** The same headers for every answer: they are made once, since to make them costs more than many an answer. */
export default fp(
  (app: FastifyInstance) => {
    const headers = headersOfHelmet()
    app.addHook('onRequest', (_request, reply, done) => {
      reply.headers(headers)
      done()
    })
  },
  { name: 'security-headers' },
)
