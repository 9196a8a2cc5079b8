import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { verify } from '@ip-rights-ledger/evidence'
import type { Parts } from '../parts.js'

const megabyte = 1024 * 1024

const body = Type.Object(
  {
    package: Type.Record(Type.String(), Type.Unknown(), { description: 'An evidence package as it was taken away' }),
    genesisHash: Type.Optional(
      Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the header of block 0 of the chain the asker trusts' }),
    ),
  },
  { additionalProperties: false },
)

/** Anyone may have a package checked here; whoever does not trust this gateway runs the verifier. */
export async function evidenceVerificationRoutes(app: FastifyInstance, _parts: Parts): Promise<void> {
  await app.register(async (own) => {
    // A package is checked as it is: read by the strict reader it would be normalised, and a forged byte mended.
    own.removeContentTypeParser('application/json')
    own.addContentTypeParser('application/json', { parseAs: 'string' }, own.getDefaultJsonParser('error', 'error'))
    const schema = {
      tags: ['evidence'],
      summary: 'Check a package, question by question',
      body,
      response: { 200: Type.Record(Type.String(), Type.Unknown()) },
    }
    own.post('/evidence-verifications', { schema, bodyLimit: 20 * megabyte, config: { public: true, costly: true } }, async (request) => {
      const asked = request.body as { readonly package: unknown; readonly genesisHash?: string }
      const anchors = asked.genesisHash === undefined ? {} : { genesisHash: asked.genesisHash }
      return { ...(await verify(asked.package, { anchors })) }
    })
  })
}
