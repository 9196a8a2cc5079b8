import { join } from 'node:path'
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
    ...gatewayEnv[member.name],
  }
  // A young generation of 4 MB: a gateway makes little garbage at a time, and four of them share one machine here.
  const nodeFlags = ['--max-semi-space-size=4']
  const spec = { name, script: 'gateway/dist/server.js', args: [], env, nodeFlags, logFile: join(dataDir, 'logs', `${name}.log`) }
  // A gateway needs its profile to read; it waits for the ledger by itself.
  return { spec, after: written(profile), ready: answersOk(`http://${host}:${gateway}/health/ready`) }
}
