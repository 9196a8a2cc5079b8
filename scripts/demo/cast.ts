import { GatewayUser, type RunningSystem } from '../http/gateway-user.js'
import { seedRegister } from '../start/seeding.js'

/** Who plays in the story, each at the gateway of the member that enrolled them. */
export interface Cast {
  readonly agent: GatewayUser
  readonly registrar: GatewayUser
  readonly examiner: GatewayUser
  readonly owner: GatewayUser
  readonly buyer: GatewayUser
  readonly bank: GatewayUser
  readonly judge: GatewayUser
  /** Ledger ids of the parties they act for. */
  readonly parties: { readonly owner: string; readonly buyer: string; readonly bank: string }
}

export async function castOf(system: RunningSystem): Promise<Cast> {
  const { sample } = await seedRegister(system)
  const party = (key: string): string => {
    const id = sample.parties[key]
    if (id === undefined) throw new Error(`expected a register seeded with ${key}, got ${Object.keys(sample.parties).join(', ')}`)
    return id
  }
  return {
    agent: await GatewayUser.of(system, 'ip-office', 'agent'),
    registrar: await GatewayUser.of(system, 'ip-office', 'registrar'),
    examiner: await GatewayUser.of(system, 'ip-office', 'examiner'),
    owner: await GatewayUser.of(system, 'ip-office', 'owner'),
    buyer: await GatewayUser.of(system, 'ip-office', 'buyer'),
    bank: await GatewayUser.of(system, 'bank', 'loan-officer'),
    judge: await GatewayUser.of(system, 'court', 'judge'),
    parties: { owner: party('demo-owner'), buyer: party('demo-buyer'), bank: party('demo-bank') },
  }
}
