import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Runs a script of the repository on the Node that runs us, its words on our own streams; answers its exit code (128 when a signal ended it). */
export async function command(script: string, args: readonly string[], nodeOptions: readonly string[] = []): Promise<number> {
  const child = spawn(process.execPath, [...nodeOptions, root + script, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 128
}
