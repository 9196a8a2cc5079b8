import { spawn } from 'node:child_process'
import { once } from 'node:events'

const flags = [
  '--experimental-vm-modules',
  'node_modules/jest/bin/jest.js',
  '--config',
  'test/mutation/jest.config.mjs',
  '-i',
  '--bail',
  '--silent',
]

/** Whether the suites of the rules, or those chosen, still pass on tables that were changed so. */
async function passes(mutant: string, ...suites: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [...flags, ...suites], { stdio: 'ignore', env: { ...process.env, IPRL_MUTANT: mutant } })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}

/** The suite nearest to the matrix is asked first: it answers in a second. */
const survives = async (mutant: string): Promise<boolean> =>
  (!mutant.startsWith('cell ') || (await passes(mutant, 'blocking-matrix'))) && passes(mutant)

/** Those of the mutants that no suite notices. @param told hears of each as it is known */
export async function survivorsOf(
  mutants: readonly string[],
  told: (mutant: string, survived: boolean) => void,
): Promise<readonly string[]> {
  const survivors: string[] = []
  for (const mutant of mutants) {
    const survived = await survives(mutant)
    told(mutant, survived)
    if (survived) survivors.push(mutant)
  }
  return survivors
}
