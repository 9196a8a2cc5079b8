import { join } from 'node:path'
import { sparingEnv } from './sparing-env.js'
import { sparingFlags } from './sparing-flags.js'
import { answersOk, written } from './supervisor/condition.js'
import type { PlannedProgram } from './supervisor/supervisor.js'
import { host, type Member, type MemberName, portsOf } from './topology.js'

export const profileFile = (dataDir: string, member: string): string => join(dataDir, 'profiles', `${member}.json`)

/** Where gateways run, and what single members' are told besides. */
export interface GatewayPlace {
  /** Absolute path of the data folder. */
  readonly dataDir: string
  readonly portBase: number
  readonly gatewayEnv?: Readonly<Partial<Record<MemberName, Readonly<Record<string, string>>>>>
}

/**
 * An old generation that is collected when it has grown by two fifths: most of what a gateway holds lives. It is no bound of what it may hold. What a
 * request makes is made young: made old because some such objects lived on, it keeps all of its request until the whole heap is collected.
 */
const gatewayFlags = [...sparingFlags, '--heap-growing-percent=40', '--no-allocation-site-pretenuring']

/** A member's gateway, which starts once its connection profile is there. */
export function gatewayProgram({ dataDir, portBase, gatewayEnv = {} }: GatewayPlace, member: Member): PlannedProgram {
  const name = `gateway-${member.name}`
  const { gateway, gatewayAdmin } = portsOf(portBase, member)
  const profile = profileFile(dataDir, member.name)
  const env = {
    GATEWAY_PROFILE: profile,
    GATEWAY_HOST: host,
    GATEWAY_PORT: `${gateway}`,
    GATEWAY_ADMIN_PORT: `${gatewayAdmin}`,
    // All of it runs on one machine: so may a receiver of webhooks.
    WEBHOOK_ALLOW_HOSTS: '127.0.0.0/8',
    ...sparingEnv,
    ...gatewayEnv[member.name],
  }
  const spec = {
    name,
    script: 'gateway/dist/server.js',
    args: [],
    env,
    nodeFlags: gatewayFlags,
    logFile: join(dataDir, 'logs', `${name}.log`),
  }
  // A gateway needs its profile to read; it waits for the ledger by itself.
  return { spec, after: written(profile), ready: answersOk(`http://${host}:${gateway}/health/ready`) }
}
