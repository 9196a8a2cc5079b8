import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../repo/repository.js'

/** How a command ended. */
export interface Ended {
  readonly code: number | null
  readonly words: string
}

export interface RunningCommand {
  readonly child: ChildProcess
  readonly words: () => string
  readonly ended: Promise<Ended>
}

/** Starts a built script of the repository. */
export function begin(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): RunningCommand {
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env: { ...process.env, ...env }, stdio })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, words: said }))
  return { child, words: () => said, ended }
}

/** All files under a folder with what they hold, by path. */
export const filesUnder = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'base64')]),
  )
