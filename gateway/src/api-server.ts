import { readFile } from 'node:fs/promises'
import type { ServerOptions } from 'node:https'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { serverOptions } from './app.js'
import type { Config } from './config.js'

export type TlsSettings = Pick<Config, 'GATEWAY_TLS_CERT_FILE' | 'GATEWAY_TLS_KEY_FILE' | 'GATEWAY_TLS_CLIENT_CA_FILE'>

/**
 * TLS of the API port, or none. Any client certificate may connect, for health and the contract are public: whether it is of a configured
 * authority is judged where a token is bound to it.
 * @throws Error where one of certificate and key is named without the other
 */
export async function tlsOf(config: TlsSettings): Promise<ServerOptions | undefined> {
  const { GATEWAY_TLS_CERT_FILE: cert, GATEWAY_TLS_KEY_FILE: key, GATEWAY_TLS_CLIENT_CA_FILE: ca } = config
  if (cert === undefined && key === undefined && ca === undefined) return undefined
  if (cert === undefined || key === undefined) {
    throw new Error(`expected GATEWAY_TLS_CERT_FILE and GATEWAY_TLS_KEY_FILE, got ${cert ?? 'none'} and ${key ?? 'none'}`)
  }
  return {
    minVersion: 'TLSv1.2',
    cert: await readFile(cert),
    key: await readFile(key),
    ...(ca === undefined ? {} : { ca: await readFile(ca), requestCert: true, rejectUnauthorized: false }),
  }
}

/** The server the gateway is put into: it listens to nothing yet. */
export async function apiServer(
  config: TlsSettings & Pick<Config, 'GATEWAY_TRUSTED_PROXIES'>,
  logger: FastifyServerOptions['logger'] | FastifyBaseLogger,
): Promise<FastifyInstance> {
  const tls = await tlsOf(config)
  const proxies = trustedProxiesOf(config)
  const options = { ...serverOptions, ...(proxies.length === 0 ? {} : { trustProxy: [...proxies] }), logger } as FastifyServerOptions
  // Plugins do not care which kind of server carries them.
  return tls === undefined ? Fastify(options) : Fastify({ ...options, https: tls } as FastifyServerOptions)
}

export function trustedProxiesOf({ GATEWAY_TRUSTED_PROXIES: listed }: Pick<Config, 'GATEWAY_TRUSTED_PROXIES'>): readonly string[] {
  return listed
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
