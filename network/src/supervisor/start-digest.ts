import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import type { NativeProgram } from './child-process.js'

/** The build that lies at a path: where it was replaced, a process of the earlier one is another program. */
function buildOf(program: string): readonly unknown[] {
  const path = realpathSync(program)
  const { size, mtimeMs } = statSync(path)
  return [path, size, mtimeMs]
}

/** Says whether a process would be started the same way today: the build, its arguments and environment, and what its settings say. */
export function startDigest({ program, args, env, settingsFiles }: NativeProgram): string {
  const settings = settingsFiles.map((file) => (existsSync(file) ? readFileSync(file, 'base64') : null))
  return createHash('sha256')
    .update(JSON.stringify([buildOf(program), args, env, settings]))
    .digest('hex')
}
