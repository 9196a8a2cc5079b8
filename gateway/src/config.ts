import { envSchema } from 'env-schema'
import Type, { type Static } from 'typebox'

/** Everything a gateway can be told; one schema, read from the environment once, by the server only. */
export const configSchema = Type.Object({
  GATEWAY_PROFILE: Type.String({
    minLength: 1,
    description: 'File of the connection profile; the data directory is the parent of its folder',
  }),
  GATEWAY_HOST: Type.String({ default: '127.0.0.1', description: 'Interface both ports listen on' }),
  GATEWAY_PORT: Type.Integer({ minimum: 0, maximum: 65535, description: 'Port of the API' }),
  GATEWAY_ADMIN_PORT: Type.Integer({ minimum: 0, maximum: 65535, description: 'Port of health details and figures' }),
  GATEWAY_LOG_LEVEL: Type.String({ default: 'info', pattern: '^(trace|debug|info|warn|error|fatal|silent)$' }),
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
  GATEWAY_REQUESTS_PER_MINUTE: Type.Integer({ default: 12_000, minimum: 0, description: 'Limit for one caller; 0 turns it off' }),
})

export type Config = Static<typeof configSchema>

/** @throws Error naming the variable, what was expected and what was got. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return envSchema<Config>({ schema: configSchema, data: env, env: false })
}
