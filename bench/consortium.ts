import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FabricLedger } from '@ip-rights-ledger/gateway/ledger'
import { readProfile } from '@ip-rights-ledger/gateway/profile'
import { embeddedPorts, embeddedSystem, profileFile } from '@ip-rights-ledger/network/embedded-system'
import { freePortBase, Supervisor } from '@ip-rights-ledger/network/supervisor'
import { host, members } from '@ip-rights-ledger/network/topology'
import { foundRegister } from '#founding'

const deadlines = { evaluate: 30_000, endorse: 30_000, submit: 30_000, commit: 60_000 }

/** A whole system on the embedded ledger, its chaincode joined by the trivial contract. */
export interface Consortium {
  readonly dataDir: string
  readonly portBase: number
  readonly pids: ReadonlyMap<string, number>
  /** The bare client, at the office's peer. */
  readonly client: FabricLedger
  stop(): Promise<void>
  /** Ends all programs and starts them again on the same data. Milliseconds until ready. */
  restart(): Promise<number>
}

const programs = ['chaincode', 'ledger', ...members.map((m) => `gateway-${m.name}`)]

export async function startConsortium(): Promise<Consortium> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ip-rights-ledger-bench-'))
  const portBase = await freePortBase(host, 38_000, embeddedPorts)
  const planned = () =>
    new Supervisor(embeddedSystem({ dataDir, portBase, chaincodePackage: 'bench/trivial-chaincode' }), (error) =>
      console.error(error.message),
    )
  let supervisor = planned()
  await supervisor.start()
  await foundRegister(dataDir)
  const pids = new Map<string, number>()
  const note = () => programs.forEach((name) => pids.set(name, supervisor.program(name).pid))
  note()
  const client = new FabricLedger(await readProfile(profileFile(dataDir, 'ip-office')), deadlines)
  return {
    dataDir,
    portBase,
    pids,
    client,
    async restart() {
      await supervisor.stop()
      supervisor = planned()
      const started = performance.now()
      await supervisor.start()
      note()
      return performance.now() - started
    },
    async stop() {
      client.close()
      await supervisor.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
