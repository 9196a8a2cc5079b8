import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findPrograms, ProgramsMissing } from '@ip-rights-ledger/network/fabric'
import { root } from './command.js'
import { jest } from './jest.js'
import { nothing, type Outcome } from './outcome.js'

/** Suites about the embedded engine itself: its own faults, its chain under a real peer, and a story that starts a register of its own on it. */
const embeddedOnly = ['faults', 'oracle', 'demo']

/** Suites about programs that only Fabric has; what becomes of the embedded engine in their stead is among its own faults. */
export const fabricOnly: readonly string[] = ['test/e2e/lost-nodes.test.ts']

const suites = (): readonly string[] =>
  readdirSync(join(root, 'test/e2e'))
    .filter((file) => file.endsWith('.test.ts') && !embeddedOnly.includes(file.slice(0, -'.test.ts'.length)))
    .map((file) => `test/e2e/${file}`)

const onFabric = (name: string): string => `${name} (on fabric)`

/** The end-to-end suites once more on Fabric's own programs; by name among the skipped where these are not on this machine. */
export async function fabricSuites(): Promise<Outcome> {
  try {
    await findPrograms()
  } catch (error) {
    if (!(error instanceof ProgramsMissing)) throw error
    console.log(error.message)
    return { ...nothing, skipped: suites().map(onFabric) }
  }
  process.env['IPRL_ENGINE'] = 'fabric'
  try {
    // Twenty processes a suite: one suite at a time.
    const { passed, failed, skipped } = await jest(['--runInBand', '--runTestsByPath', ...suites()])
    return { passed, failed: failed.map(onFabric), skipped: skipped.map(onFabric) }
  } finally {
    delete process.env['IPRL_ENGINE']
  }
}
