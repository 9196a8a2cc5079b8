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

/** Whether every suite of the rules still passes on tables that were changed so. */
async function survives(mutant: string): Promise<boolean> {
  const child = spawn(process.execPath, flags, { stdio: 'ignore', env: { ...process.env, IPRL_MUTANT: mutant } })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}

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
