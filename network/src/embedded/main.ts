import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeProfiles } from '../connection-profiles.js'
import { ensureConsortiumMaterial } from '../crypto/consortium-material.js'
import { ensureIssuer } from '../development-issuer.js'
import { defaultDataDir, defaultPortBase, members, portsOf, host, type MemberName } from '../topology.js'
import { serveAuthorities } from './authority-server.js'
import { serveControl } from './control-server.js'
import { startEmbeddedLedger } from './embedded-ledger.js'
import { noFaults } from './faults.js'

const usage = `usage: main.js [--dir DIR] [--port-base N] [--chaincode-per-member] [--switchboard]`

const notice =
  'This is the embedded engine: one operator holds the keys of all members, so nothing it signs proves anything against that operator.'

interface Arguments {
  readonly dir: string
  readonly portBase: number
  readonly chaincodePerMember: boolean
  readonly switchboard: boolean
}

function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: defaultDataDir },
      'port-base': { type: 'string', default: String(defaultPortBase) },
      'chaincode-per-member': { type: 'boolean', default: false },
      switchboard: { type: 'boolean', default: false },
    },
  })
  const portBase = Number(values['port-base'])
  if (!Number.isInteger(portBase) || portBase < 1024 || portBase > 65_400)
    throw new Error(`expected a port base of 1024 to 65400, got ${values['port-base']}\n${usage}`)
  return { dir: resolve(values.dir), portBase, chaincodePerMember: values['chaincode-per-member'], switchboard: values.switchboard }
}

async function main(): Promise<void> {
  const { dir, portBase, chaincodePerMember, switchboard } = readArguments()
  const started = performance.now()
  process.stdout.write(`${notice}\n`)
  await ensureConsortiumMaterial(dir)
  await ensureIssuer(dir)
  writeProfiles('embedded', dir, portBase)
  const keysReady = performance.now()
  const faults = switchboard ? noFaults() : undefined
  const addresses: Partial<Record<MemberName, string>> = chaincodePerMember
    ? Object.fromEntries(members.map((member) => [member.name, `${host}:${portsOf(portBase, member).chaincode}`]))
    : {}
  const ledger = await startEmbeddedLedger({ dir, portBase, chaincodeAddresses: addresses, ...(faults ? { switchboard: faults } : {}) })
  const control = await serveControl({ portBase, ledger, ...(faults ? { switchboard: faults } : {}) })
  const authorities = await serveAuthorities(dir, portBase)
  const keysMs = Math.round(keysReady - started)
  const ledgerMs = Math.round(performance.now() - keysReady)
  process.stdout.write(`${JSON.stringify({ ready: true, keysMs, ledgerMs, height: ledger.channel.blocks.height, switchboard })}\n`)
  const stop = (): void => {
    control.close()
    control.closeAllConnections()
    for (const authority of authorities) authority.close()
    for (const authority of authorities) authority.closeAllConnections()
    ledger.stop().then(() => process.exit(0), fail)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

main().catch(fail)
