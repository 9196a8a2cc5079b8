import Fastify, { type FastifyInstance, type FastifyServerOptions, type RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import Type, { type TProperties } from 'typebox'
import { actFields } from '@ip-rights-ledger/chaincode/domain'
import { gatewayApp, serverOptions } from '../../gateway/src/app.js'
import { trustedIssuer } from '../../gateway/src/callers/issuers.js'
import type { Command, RefusalEntry, RightTypeTable } from '../../gateway/src/command.js'
import { unlimited, type Limits } from '../../gateway/src/limits.js'
import type { CallerOptions } from '../../gateway/src/plugins/authentication.js'
import type { AnswerSigner } from '../../gateway/src/answers/answer-signer.js'
import type { WebhookSettings } from '../../gateway/src/events/webhooks.js'
import type { IndexedRegister } from '../../gateway/src/index-db/indexed-register.js'
import { GatewayMetrics } from '../../gateway/src/metrics/gateway-metrics.js'
import { Sealing } from '../../gateway/src/store/sealing.js'
import type { CertificateAuthority } from '../../gateway/src/enrolment/certificate-authority.js'
import { Store } from '../../gateway/src/store/store.js'
import type { WriteSettings } from '../../gateway/src/writes/command-desk.js'
import { FakeLedger } from './fake-ledger.js'
import { holdToContract } from './held-to-contract.js'

const issuer = 'test-issuer'

const closed = (fields: TProperties) => Type.Object({ ...fields, ...actFields }, { additionalProperties: false })

const row = (command: Partial<Command> & Pick<Command, 'contract' | 'name' | 'noun'>): Command => ({
  creates: false,
  payload: closed({}),
  confidential: false,
  title: { en: command.name, zh: '测试' },
  source: 'none',
  by: ['registrar'],
  ...command,
})

/** A small table: a right filed in secret or in the open, a dealing, and a case of two kinds. */
export const sampleCommands: readonly Command[] = [
  row({
    contract: 'rights',
    name: 'file',
    noun: 'ip-rights',
    creates: true,
    confidential: true,
    rightTypes: ['AAA', 'BBB'],
    payload: Type.Union([
      closed({ rightType: Type.String(), title: Type.String({ maxLength: 40 }) }),
      closed({ rightType: Type.String(), name: Type.String() }),
    ]),
  }),
  row({ contract: 'rights', name: 'takeOver', noun: 'ip-rights', scope: 'admin', payload: closed({ number: Type.String() }) }),
  row({ contract: 'rights', name: 'payFee', noun: 'ip-rights', payload: closed({ year: Type.Integer({ minimum: 1 }) }) }),
  row({ contract: 'rights', name: 'publish', noun: 'ip-rights', payload: closed({ content: Type.Object({}) }) }),
  row({ contract: 'rights', name: 'surrender', noun: 'ip-rights' }),
  row({
    contract: 'rights',
    name: 'consent',
    noun: 'ip-rights',
    payload: closed({ command: Type.String(), expiresOn: Type.Optional(Type.String()) }),
  }),
  row({
    contract: 'pledges',
    name: 'propose',
    noun: 'pledges',
    creates: true,
    payload: closed({ rights: Type.Array(Type.Object({ ipRightId: Type.String() }, { additionalProperties: false })) }),
  }),
  row({ contract: 'pledges', name: 'register', noun: 'pledges' }),
  row({ contract: 'parties', name: 'enter', noun: 'parties', creates: true }),
]

export const sampleTypes: readonly RightTypeTable[] = [
  {
    code: 'AAA',
    standard: 'ST.27',
    statuses: { open: { st27: { state: 'A', stage: 1 } }, over: { st27: { state: 'N', stage: 6 } } },
    lifecycle: [
      { on: 'file', confidential: true },
      { on: 'surrender', consents: ['holders'] },
    ],
  },
  { code: 'BBB', standard: 'ST.27', statuses: {}, lifecycle: [{ on: 'file' }] },
]

export const sampleRefusals: readonly RefusalEntry[] = [
  {
    code: 'FROZEN',
    status: 409,
    retryable: false,
    title: { en: 'A court has frozen the right', zh: '权利已被法院保全' },
    source: 'CPL art. 106',
  },
  { code: 'NOT_FOUNDED', status: 409, retryable: true, title: { en: 'Not founded yet', zh: '尚未创立' }, source: 'Founding' },
  { code: 'HEAD_MOVED', status: 412, retryable: false, title: { en: 'It moved on', zh: '已变更' }, source: 'RFC 9110' },
  {
    code: 'FILE_AT_THE_REGISTRAR',
    status: 409,
    retryable: false,
    title: { en: 'File at the registrar', zh: '只能在登记机构受理' },
    source: 'Patent Law art. 21',
  },
]

export interface Built {
  readonly app: FastifyInstance
  readonly ledger: FakeLedger
  /** Every route there is, those that no description names too. */
  readonly routes: readonly RouteOptions[]
  token(user: string, claims?: Record<string, unknown>): Promise<string>
  /** Sends a request as `user`; a write gets a key of its own unless given one. */
  send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    options?: { user?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answered>
  readonly key: CryptoKey
}

export interface Answered {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: Record<string, never> & Record<string, unknown>
}

const open: { close(): Promise<unknown> }[] = []
let written = 0

/** Closes what `build` made; call it after each test. */
export async function closeAll(): Promise<void> {
  for (const one of open.splice(0)) await one.close()
}

export async function build(
  more: {
    readonly commands?: readonly Command[]
    readonly member?: string
    readonly mspId?: string
    readonly ledger?: FakeLedger
    readonly rightTypes?: readonly RightTypeTable[]
    readonly refusals?: readonly RefusalEntry[]
    readonly limits?: Partial<Limits>
    readonly logger?: FastifyServerOptions['logger']
    /** How the server around it is made, beyond `serverOptions`: TLS, proxies. */
    readonly server?: object
    readonly callers?: Partial<CallerOptions>
    /** Kept by the test beyond this app; an empty one in memory where absent. */
    readonly store?: Store
    readonly signer?: AnswerSigner
    readonly indexed?: IndexedRegister
    /** The store's key; one of this app's own where absent. */
    readonly sealing?: Sealing
    readonly writes?: WriteSettings
    readonly clockSeconds?: number
    readonly webhookSettings?: WebhookSettings
    readonly authority?: CertificateAuthority
  } = {},
): Promise<Built> {
  const ledger = more.ledger ?? new FakeLedger()
  const { member = 'ip-office', mspId = 'IpOfficeMSP', commands = sampleCommands, rightTypes = sampleTypes } = more
  for (const [user, role] of [
    ['registrar', 'registrar'],
    ['agent', 'agent'],
    ['auditor', 'auditor'],
    ['loan-officer', 'loan-officer'],
  ] as const) {
    ledger.users[user] = { user, mspId, type: 'client', role }
  }
  ledger.answer('register:members', () => ({
    members: {
      IpOfficeMSP: { name: 'IP office', roles: ['registrar'], rightTypes: ['AAA'] },
      CopyrightOfficeMSP: { name: 'Copyright office', roles: ['registrar'], rightTypes: ['BBB'] },
    },
    epoch: { number: 1 },
  }))
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }] })
  const store = more.store ?? (await Store.open({ file: ':memory:' }))
  const app = Fastify({ ...serverOptions, logger: more.logger ?? false, ...more.server })
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => void routes.push(route))
  await app.register(
    fp(async (instance) =>
      gatewayApp(instance, {
        member: { name: member, mspId },
        members: [
          { name: 'ip-office', mspId: 'IpOfficeMSP' },
          { name: 'copyright-office', mspId: 'CopyrightOfficeMSP' },
        ],
        channel: 'ip-rights',
        chaincode: 'ip-rights-ledger',
        engine: 'embedded',
        commands,
        refusals: more.refusals ?? sampleRefusals,
        rightTypes,
        ledger,
        store,
        answers: { signer: more.signer, validSeconds: 3600 },
        ...(more.indexed ? { indexed: more.indexed } : {}),
        sealing: more.sealing ?? Sealing.passing(),
        ...(more.writes ? { writes: more.writes } : {}),
        ...(more.clockSeconds ? { clockSeconds: more.clockSeconds } : {}),
        ...(more.webhookSettings ? { webhookSettings: more.webhookSettings } : {}),
        ...(more.authority ? { authority: more.authority } : {}),
        metrics: new GatewayMetrics(),
        callers: {
          issuers: [trustedIssuer({ issuer, userClaim: 'sub' }, member, { find: keys, generation: async () => 0 })],
          requireBoundTokens: false,
          trustedProxies: [],
          ...more.callers,
        },
        limits: { ...unlimited, ...more.limits },
      }),
    ),
  )
  await app.ready()
  holdToContract(app)
  open.push(app)
  if (more.store === undefined) open.push(store)
  const token = (user: string, claims: Record<string, unknown> = {}) =>
    new SignJWT({ roles: [ledger.users[user]?.role ?? 'none'], ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer(issuer)
      .setAudience(member)
      .setSubject(user)
      .setExpirationTime('1h')
      .sign(privateKey)
  return {
    app,
    ledger,
    routes,
    token,
    key: privateKey,
    send: async (method, url, { user = 'registrar', body, headers = {} } = {}) => {
      written += 1
      const key = `key-${written}`
      const response = await app.inject({
        method,
        url,
        headers: {
          authorization: `Bearer ${await token(user)}`,
          ...(method === 'POST' ? { 'idempotency-key': key } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      return { status: response.statusCode, headers: response.headers, body: response.body === '' ? {} : response.json() }
    },
  }
}
