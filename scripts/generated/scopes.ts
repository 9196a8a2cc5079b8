import { rolesWith, scopeNames, scopes } from '@ip-rights-ledger/gateway/scopes'
import { roles } from '@ip-rights-ledger/chaincode/domain'
import { table } from './markers.js'

function whose(names: readonly string[]): string {
  if (names.length === roles.length) return 'all, and certificates without a role'
  const others = roles.filter((role) => !names.includes(role))
  return others.length < names.length ? `all but ${others.join(', ')}` : names.join(', ')
}

/** What a token or a key may be let do, from the table that routes name. */
export function scopeTable(): string {
  return table(
    ['scope', 'lets', 'roles', 'API key'],
    scopeNames.map((name) => [`\`${name}\``, scopes[name].title, whose(rolesWith(name)), scopes[name].apiKey ? 'yes' : '']),
  )
}
