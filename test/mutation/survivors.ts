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

/** Whether the suites of the rules, or those chosen, pass on tables that were changed so; without a mutant, on the tables as they are. */
async function passes(mutant: string | undefined, ...suites: readonly string[]): Promise<boolean> {
  const env = { ...process.env, ...(mutant === undefined ? {} : { IPRL_MUTANT: mutant }) }
  const child = spawn(process.execPath, [...flags, ...suites], { stdio: 'ignore', env })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}

/** The suite nearest to the matrix is asked first: it answers in a second. */
const survives = async (mutant: string): Promise<boolean> =>
  (!mutant.startsWith('cell ') || (await passes(mutant, 'blocking-matrix'))) && passes(mutant)

/**
 * Those of the mutants that no suite notices.
 * @param told hears of each as it is known
 * @throws Error where a suite fails before or after without any mutant: it would have noticed everything
 */
export async function survivorsOf(
  mutants: readonly string[],
  told: (mutant: string, survived: boolean) => void,
): Promise<readonly string[]> {
  const survivors: string[] = []
  await demandSound('before')
  for (const mutant of mutants) {
    const survived = await survives(mutant)
    told(mutant, survived)
    if (survived) survivors.push(mutant)
  }
  await demandSound('after')
  return survivors
}

async function demandSound(when: string): Promise<void> {
  if (!(await passes(undefined)))
    throw new Error(`expected the suites of the rules to pass without a mutant ${when} the run, got a failure`)
}
