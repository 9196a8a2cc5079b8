/** A service of docker-compose.yml that runs on our own image: `program.js NAME` waits for what it needs and becomes that program. */
import { spawn } from 'node:child_process'
import { composePlace, composePrograms } from '@ip-rights-ledger/network/compose'
import { fabricSystem } from '@ip-rights-ledger/network/fabric'
import { until } from '@ip-rights-ledger/network/supervisor'

const [name = ''] = process.argv.slice(2)
const planned = fabricSystem(composePlace, composePrograms).find(({ spec }) => spec.name === name)
if (planned === undefined || 'program' in planned.spec) throw new Error(`expected a program of our own, got ${JSON.stringify(name)}`)
if (planned.after !== undefined) await until(planned.after, { timeoutMs: 300_000, everyMs: 200 })
const spec = planned.completed?.() ?? planned.spec
if (!('script' in spec)) throw new Error(`expected a script for ${name}`)
// Ports are published from the container's own address, not from its loopback.
const env = { ...process.env, ...spec.env, ...('GATEWAY_HOST' in spec.env ? { GATEWAY_HOST: '0.0.0.0' } : {}) }
const child = spawn(process.execPath, [...(spec.nodeFlags ?? []), spec.script, ...spec.args], { stdio: 'inherit', env })
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
