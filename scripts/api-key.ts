/** `npm run api-key -- …`: keys for checks that read, made, listed and revoked at a running gateway's admin port. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readMark, userOf } from '@ip-rights-ledger/network/supervisor'
import { defaultDataDir, host, memberByName, portsOf } from '@ip-rights-ledger/network/topology'

const usage = `expected: npm run api-key -- MEMBER COMMAND [--data DIR | --admin URL]
  make USER SCOPE... [--label TEXT] [--expires INSTANT] [--address ADDRESS]...   prints the key: it is shown this once
  list                                                                         all keys, without their secrets
  revoke ID                                                                    good for nothing from the next request on`

interface Asked {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: object
}

function asked([command = '', ...rest]: readonly string[], values: { label?: string; expires?: string; address?: string[] }): Asked {
  const [first, ...more] = rest
  if (command === 'list' && first === undefined) return { method: 'GET', path: '/api-keys' }
  if (command === 'revoke' && first !== undefined && more.length === 0) {
    return { method: 'DELETE', path: `/api-keys/${encodeURIComponent(first)}` }
  }
  if (command !== 'make' || first === undefined || more.length === 0) throw new TypeError(usage)
  const { label = `key of ${first}`, expires, address } = values
  const body = {
    label,
    user: first,
    scopes: more,
    ...(expires === undefined ? {} : { expiresAt: expires }),
    ...(address ? { addresses: address } : {}),
  }
  return { method: 'POST', path: '/api-keys', body }
}

/** The admin port of a member's gateway on the system that runs in a data folder. */
function adminOf(dataDir: string, member: string): string {
  const mark = userOf(dataDir) === undefined ? undefined : readMark(dataDir)
  if (mark === undefined)
    throw new Error(`expected a system that runs on ${dataDir}, got none: start it first, or name the admin port by --admin`)
  return `http://${host}:${portsOf(mark.portBase, memberByName(member)).gatewayAdmin}`
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: defaultDataDir },
      admin: { type: 'string' },
      label: { type: 'string' },
      expires: { type: 'string' },
      address: { type: 'string', multiple: true },
    },
  })
  const [member = '', ...rest] = positionals
  const { method, path, body } = asked(rest, values)
  const response = await fetch((values.admin ?? adminOf(resolve(values.data), member)) + path, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    signal: AbortSignal.timeout(10_000),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`expected the gateway of ${member} to do it, got ${response.status}: ${text}`)
  if (method === 'POST') {
    const { key, ...shown } = JSON.parse(text) as { readonly key: string }
    console.error(JSON.stringify(shown, null, 2))
    console.log(key)
  } else if (text !== '') console.log(JSON.stringify(JSON.parse(text), null, 2))
}

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof TypeError ? 2 : 1
}
