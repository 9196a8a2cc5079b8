import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { actingScopes } from '../callers/scopes.js'
import type { Draft } from '../drafts/draft.js'
import type { Parts } from '../parts.js'
import { callerOf } from '../plugins/authentication.js'
import { demandScope } from '../plugins/authorization.js'
import { acceptedSchema, idParams, writtenSchema } from '../schemas/answers.js'
import { approvalBody, draftBody, draftSchema, proposalBody, signatureBody, toSignSchema } from '../schemas/drafts.js'
import { shownDraft, shownToSign } from '../formats/shown-draft.js'
import { keyHeader, prefersAsync, sendAnswer, unquoted, writeHeaders } from './commands.js'

/** A draft may hold what is filed in secret, and its approvers are shown it. */
const config = { scope: actingScopes, nonPublic: true } as const
/** Steps that the ledger takes with the caller's own signature. */
const signing = {
  ...config,
  acts: true,
  refuses: ['APPROVAL_MISSING', 'DRAFT_NOT_READY', 'SIGNING_WINDOW_OVER', 'SIGNATURE_INVALID', 'OWN_CERTIFICATE_MISSING'],
} as const
const base = { tags: ['transaction-drafts'], params: idParams }
const idOf = (request: { readonly params: unknown }): string => (request.params as Static<typeof idParams>).id

/** Commands that their callers sign with a key of their own: written down, approved, built, signed twice, recorded. */
export function transactionDraftRoutes(app: FastifyInstance, parts: Parts): void {
  draftingRoutes(app, parts)
  signingRoutes(app, parts)
}

function draftingRoutes(app: FastifyInstance, { drafts, channel, chaincode }: Parts): void {
  const shown = async (draft: Draft) => shownDraft({ channel, chaincode }, draft, await drafts.approvals(draft))

  const post = {
    tags: base.tags,
    summary: 'Write down a command that its caller will sign',
    headers: keyHeader,
    body: draftBody,
    response: { 201: draftSchema },
  }
  app.post(
    '/transaction-drafts',
    { config: { ...config, acts: true, refuses: ['QUOTA_REACHED'] }, schema: post },
    async (request, reply) => {
      const { 'idempotency-key': key } = request.headers as Static<typeof keyHeader>
      const asked = request.body as Static<typeof draftBody>
      demandScope(request, drafts.scopesOf(asked.path), '/path')
      const { draft, replayed } = await drafts.draft(callerOf(request), asked, unquoted(key))
      const location = `/api/v1/transaction-drafts/${draft.row.id}`
      reply.code(201).headers({ location, ...(replayed ? { 'idempotency-replayed': 'true' } : {}) })
      return shown(draft)
    },
  )

  const get = { ...base, summary: 'A draft, and how far it has come', response: { 200: draftSchema } }
  app.get('/transaction-drafts/:id', { config, schema: get }, async (request) => shown(await drafts.seen(callerOf(request), idOf(request))))

  const approval = {
    ...base,
    summary: 'Approve the terms of a draft, as one of those it names',
    body: approvalBody,
    response: { 200: draftSchema },
  }
  app.put('/transaction-drafts/:id/approval', { config, schema: approval }, async (request) => {
    const { termsHash } = request.body as Static<typeof approvalBody>
    return shown(await drafts.approve(callerOf(request), idOf(request), termsHash))
  })
}

function signingRoutes(app: FastifyInstance, { drafts, draftSigning, channel, chaincode }: Parts): void {
  const proposal = {
    ...base,
    summary: 'Build the draft’s proposal now, with the caller’s own certificate: bytes to be signed within a minute',
    body: proposalBody,
    response: { 201: toSignSchema },
  }
  const preValidation = async (request: { body?: unknown }) => {
    request.body ??= {}
  }
  /** A draft is signed under what its act asks for: it may have been written down with another token. */
  const preHandler = async (request: FastifyRequest) =>
    demandScope(request, drafts.scopesOf((await drafts.owned(callerOf(request), idOf(request))).path))
  app.post(
    '/transaction-drafts/:id/proposal',
    { config: { ...signing, operationId: 'proposeTransactionDraft' }, schema: proposal, preValidation, preHandler },
    async (request, reply) => {
      const { certificateDigest } = request.body as Static<typeof proposalBody>
      const toSign = await draftSigning.propose(callerOf(request), idOf(request), certificateDigest)
      reply.code(201)
      return shownToSign(toSign)
    },
  )

  const endorsed = {
    ...base,
    summary: 'Give the signature of the proposal; answers the endorsed transaction, to be signed in turn',
    body: signatureBody,
    response: { 200: Type.Union([toSignSchema, draftSchema]) },
  }
  app.put('/transaction-drafts/:id/proposal-signature', { config: signing, schema: endorsed, preHandler }, async (request) => {
    const { signature } = request.body as Static<typeof signatureBody>
    const next = await draftSigning.endorse(callerOf(request), idOf(request), signature)
    if ('bytes' in next) return shownToSign(next)
    return shownDraft({ channel, chaincode }, next, await drafts.approvals(next))
  })

  const submitted = {
    ...base,
    summary: 'Give the signature of the transaction, which is then recorded',
    headers: Type.Pick(writeHeaders, ['prefer']),
    body: signatureBody,
    response: { 201: writtenSchema, 202: acceptedSchema },
  }
  app.put('/transaction-drafts/:id/transaction-signature', { config: signing, schema: submitted, preHandler }, async (request, reply) => {
    const { signature } = request.body as Static<typeof signatureBody>
    const { prefer } = request.headers as { readonly prefer?: string }
    return sendAnswer(reply, await draftSigning.submit(callerOf(request), idOf(request), signature, prefersAsync(prefer)))
  })
}
