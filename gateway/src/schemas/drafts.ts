import Type from 'typebox'
import { draftStates } from '../store/draft-rows.js'
import { writtenSchema } from './answers.js'

const hex64 = (description: string) => Type.String({ pattern: '^[0-9a-f]{64}$', description })
const userName = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$' })

export const draftBody = Type.Object(
  {
    path: Type.String({ minLength: 1, maxLength: 512, description: 'Where the command would be POSTed, as /api/v1/pledges/{id}/consent' }),
    body: Type.Record(Type.String(), Type.Unknown(), { description: 'What would be POSTed there' }),
    expectedHead: Type.Optional(hex64('Hash of the last event known of the right; the command is refused where it moved on')),
    approvers: Type.Optional(
      Type.Array(userName, {
        maxItems: 10,
        description: 'Other users of this member, all of whom approve before there is anything to sign',
      }),
    ),
  },
  { additionalProperties: false },
)

export const approvalBody = Type.Object({ termsHash: hex64('The draft’s, as the approver saw it') }, { additionalProperties: false })

export const proposalBody = Type.Object(
  { certificateDigest: Type.Optional(hex64('SHA-256 of one of the caller’s certificates; absent: the latest')) },
  { additionalProperties: false },
)

export const signatureBody = Type.Object(
  { signature: Type.String({ minLength: 8, maxLength: 128, description: 'ECDSA P-256 over SHA-256 of the bytes, low S, DER in base64' }) },
  { additionalProperties: false },
)

export const draftSchema = Type.Object(
  {
    id: Type.String(),
    state: Type.Unsafe<(typeof draftStates)[number]>({ type: 'string', enum: [...draftStates] }),
    path: Type.String(),
    terms: Type.Object(
      { channel: Type.String(), chaincode: Type.String(), transaction: Type.String(), command: Type.Record(Type.String(), Type.Unknown()) },
      { description: 'What is approved and signed; no time, nonce or certificate is part of it' },
    ),
    termsHash: Type.String({ description: '64 hex digits, SHA-256 over the canonical form (RFC 8785) of `terms`' }),
    draftedBy: Type.String(),
    draftedAt: Type.String(),
    approvers: Type.Array(Type.String()),
    approvals: Type.Array(Type.Object({ user: Type.String(), approvedAt: Type.String() })),
    txId: Type.Optional(Type.String({ description: 'Of the bytes given out last' })),
    signBy: Type.Optional(Type.String()),
    result: Type.Optional(writtenSchema),
    failure: Type.Optional(Type.Object({ code: Type.String(), detail: Type.Optional(Type.String()) })),
  },
  { title: 'TransactionDraft' },
)

export const toSignSchema = Type.Object(
  {
    id: Type.String(),
    state: Type.Unsafe<'proposed' | 'endorsed'>({ type: 'string', enum: ['proposed', 'endorsed'] }),
    txId: Type.String(),
    bytes: Type.String({ description: 'Base64 of what is signed: peer.Proposal, then common.Payload' }),
    digest: Type.String({ description: '64 hex digits, SHA-256 of the bytes' }),
    signBy: Type.String({ description: 'Later the bytes are void and are to be fetched again' }),
    termsHash: Type.String(),
  },
  { title: 'BytesToSign' },
)
