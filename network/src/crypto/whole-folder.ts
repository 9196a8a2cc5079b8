import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes a directory in one step: a reader sees all of its files or none. A name may have folders in it. */
export function writeWhole(target: string, files: Readonly<Record<string, string>>): void {
  const partial = `${target}.partial-${randomUUID()}`
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(partial, name)), { recursive: true, mode: 0o700 })
    writeFileSync(join(partial, name), text, { mode: 0o600 })
  }
  mkdirSync(dirname(target), { recursive: true })
  try {
    renameSync(partial, target)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
}
