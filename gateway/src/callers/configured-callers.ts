import { trustedProxiesOf } from '../api-server.js'
import type { Config } from '../config.js'
import type { CallerOptions } from '../plugins/authentication.js'
import type { Profile } from '../profile.js'
import { keysOfFile } from './issuer-keys.js'
import { readIssuers, trustedIssuer } from './issuers.js'

/**
 * Whose credentials this gateway takes: those of the issuers file, or of the profile's development issuer, whose `sub` is the identity.
 * @throws Error where no credential could ever be taken
 */
export async function configuredCallers(config: Config, { member, issuer }: Profile): Promise<CallerOptions> {
  const trustedProxies = trustedProxiesOf(config)
  const requireBoundTokens = config.GATEWAY_REQUIRE_BOUND_TOKENS
  if (requireBoundTokens && config.GATEWAY_TLS_CLIENT_CA_FILE === undefined && trustedProxies.length === 0) {
    throw new Error('expected GATEWAY_TLS_CLIENT_CA_FILE or GATEWAY_TRUSTED_PROXIES with GATEWAY_REQUIRE_BOUND_TOKENS, got neither')
  }
  const issuers =
    config.GATEWAY_ISSUERS_FILE === undefined
      ? [trustedIssuer({ issuer: issuer.issuer, userClaim: 'sub' }, member, await keysOfFile(issuer.jwksFile))]
      : await readIssuers(config.GATEWAY_ISSUERS_FILE, member)
  return { issuers, requireBoundTokens, trustedProxies }
}
