import { readFileSync } from 'node:fs'
import { envSchema } from 'env-schema'
import Type, { type Static } from 'typebox'

/** Everything a gateway can be told; one schema, read from the environment once, by the server only. */
export const configSchema = Type.Object({
  GATEWAY_PROFILE: Type.String({
    minLength: 1,
    description: 'File of the connection profile; the data directory is the parent of its folder',
  }),
  GATEWAY_HOST: Type.String({ default: '127.0.0.1', description: 'Interface of the API' }),
  GATEWAY_PORT: Type.Integer({ minimum: 0, maximum: 65535, description: 'Port of the API' }),
  GATEWAY_ADMIN_HOST: Type.String({ default: '127.0.0.1', description: 'Interface of the admin port: who reaches it makes API keys' }),
  GATEWAY_ADMIN_PORT: Type.Integer({ minimum: 0, maximum: 65535, description: 'Port of health details, figures and API keys' }),
  GATEWAY_LOG_LEVEL: Type.String({
    default: 'info',
    pattern: '^(trace|debug|info|warn|error|fatal|silent)$',
    description: 'How much the log says, one JSON object a line',
  }),
  GATEWAY_EVALUATE_MS: Type.Integer({ default: 5000, minimum: 100, description: 'Deadline of an evaluate' }),
  GATEWAY_ENDORSE_MS: Type.Integer({ default: 10_000, minimum: 100, description: 'Deadline of an endorsement' }),
  GATEWAY_SUBMIT_MS: Type.Integer({ default: 10_000, minimum: 100, description: 'Deadline of handing over to the orderers' }),
  GATEWAY_COMMIT_MS: Type.Integer({ default: 10_000, minimum: 100, description: 'How long a write waits for its commit before 202' }),
  GATEWAY_BLOCKS_MS: Type.Integer({ default: 60_000, minimum: 100, description: 'Deadline of reading the whole chain for evidence' }),
  GATEWAY_CLOCK_SECONDS: Type.Integer({
    default: 60,
    minimum: 0,
    description: 'Period of the clock job where an identity `clock` is present; 0 turns it off',
  }),
  GATEWAY_ANSWER_VALID_SECONDS: Type.Integer({
    default: 3600,
    minimum: 1,
    maximum: 31_536_000,
    description: 'How long the member stands by an answer that it signed',
  }),
  INDEX_DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://',
      description: 'PostgreSQL that holds the index; SQLite in the data directory where absent',
    }),
  ),
  STORE_DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://',
      description: 'PostgreSQL that holds operations, deliveries and keys, the index’s where absent; SQLite where neither is named',
    }),
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: Type.Optional(
    Type.String({ pattern: '^https?://', description: 'Collector that traces are sent to by OTLP over HTTP; none are made where absent' }),
  ),
  GATEWAY_ISSUERS_FILE: Type.Optional(
    Type.String({ minLength: 1, description: 'JSON list of the token issuers believed; the profile’s development issuer where absent' }),
  ),
  GATEWAY_REQUIRE_BOUND_TOKENS: Type.Boolean({ default: false, description: 'Takes tokens bound to a client certificate only' }),
  GATEWAY_TRUSTED_PROXIES: Type.String({
    default: '',
    description: 'Addresses or networks, by commas, whose Client-Cert and X-Forwarded-For are believed',
  }),
  GATEWAY_TLS_CERT_FILE: Type.Optional(Type.String({ minLength: 1, description: 'Certificate chain of the API port: it then speaks TLS' })),
  GATEWAY_TLS_KEY_FILE: Type.Optional(Type.String({ minLength: 1, description: 'Its private key' })),
  GATEWAY_TLS_CLIENT_CA_FILE: Type.Optional(Type.String({ minLength: 1, description: 'Authorities of client certificates' })),
  STORE_KEY_FILE: Type.Optional(
    Type.String({
      minLength: 1,
      description: 'Key under which the store keeps secrets and signed bytes, 32 bytes in base64; one beside the SQLite store where absent',
    }),
  ),
  GATEWAY_OPERATIONS_HOURS: Type.Integer({
    default: 168,
    minimum: 72,
    maximum: 8760,
    description: 'Hours for which an ended write is kept, and its answer for whoever sends it again',
  }),
  WEBHOOK_ALLOW_HOSTS: Type.String({
    default: '',
    description: 'Networks (10.1.0.0/16) and host:port, by commas, that webhooks may go to beside the public internet, without TLS too',
  }),
  WEBHOOK_TIMEOUT_MS: Type.Integer({ default: 15_000, minimum: 100, description: 'How long a receiver of webhooks has to answer' }),
  WEBHOOK_MOST_OF_CALLER: Type.Integer({ default: 20, minimum: 1, description: 'Webhook endpoints one caller may have' }),
  GATEWAY_REQUESTS_PER_MINUTE: Type.Integer({ default: 12_000, minimum: 0, description: 'Limit for one caller; 0 turns it off' }),
  GATEWAY_REQUESTS_PER_MINUTE_AND_ADDRESS: Type.Integer({ default: 60_000, minimum: 0, description: 'Limit for one address; 0: none' }),
  GATEWAY_WRITES_PER_MINUTE: Type.Integer({
    default: 6000,
    minimum: 0,
    description: 'Limit of acts for one caller, items of batches too; 0: none',
  }),
  GATEWAY_COSTLY_PER_MINUTE: Type.Integer({
    default: 600,
    minimum: 0,
    description:
      'Limit of batches, new endpoints, packages, certificates, attested answers and each 100 rights asked about at once for one caller; 0 turns it off',
  }),
  GATEWAY_OPEN_PER_MINUTE_AND_ADDRESS: Type.Integer({
    default: 600,
    minimum: 0,
    description: 'Limit for one address of requests that no credential is asked for; 0 turns it off',
  }),
  GATEWAY_OPEN_COSTLY_PER_MINUTE_AND_ADDRESS: Type.Integer({
    default: 20,
    minimum: 0,
    description: 'Limit for one address of checks of evidence packages; 0 turns it off',
  }),
  GATEWAY_OPEN_COSTLY_AT_ONCE_AND_ADDRESS: Type.Integer({
    default: 2,
    minimum: 0,
    description: 'Such checks under way from one address; the next is answered 429; 0: any',
  }),
  GATEWAY_OPEN_COSTLY_AT_ONCE: Type.Integer({
    default: 8,
    minimum: 0,
    description: 'Such checks under way from all addresses; the next is answered 503; 0: any',
  }),
  GATEWAY_STREAMS: Type.Integer({ default: 2000, minimum: 0, description: 'Streams of events open; the next is answered 503; 0: any' }),
  GATEWAY_STREAMS_OF_CALLER: Type.Integer({
    default: 1000,
    minimum: 0,
    description: 'Streams of events open of one caller; the next is answered 429; 0: any',
  }),
  GATEWAY_REQUESTS_AT_ONCE: Type.Integer({ default: 200, minimum: 0, description: 'Requests under way; the next is answered 503; 0: any' }),
  GATEWAY_REQUEST_MS: Type.Integer({ default: 60_000, minimum: 100, description: 'Deadline of a request as a whole' }),
})

export type Config = Static<typeof configSchema>

/** What no log and no table may show; each can be given as the name of a file, `<NAME>_FILE`, as container platforms mount secrets. */
export const secretVariables: ReadonlySet<string> = new Set(['INDEX_DATABASE_URL', 'STORE_DATABASE_URL'])

function withFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const read = [...secretVariables].flatMap((name) => {
    const file = env[`${name}_FILE`]
    if (file === undefined || file === '') return []
    if (env[name] !== undefined) throw new Error(`expected ${name} or ${name}_FILE, got both`)
    return [[name, contentOf(`${name}_FILE`, file)] as const]
  })
  return { ...env, ...Object.fromEntries(read) }
}

function contentOf(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new Error(`expected ${variable} to name a file that can be read, got ${file}`, { cause: error })
  }
}

/** @throws Error naming the variable, what was expected and what was got. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return envSchema<Config>({ schema: configSchema, data: withFiles(env), env: false })
}
