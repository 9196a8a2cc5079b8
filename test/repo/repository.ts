import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every file that is, or is about to be, in the repository; what .gitignore names is not. Paths are from the root, with `/`. */
export function files(matching: RegExp = /./): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  return listed
    .split('\0')
    .filter((path) => path !== '' && matching.test(path) && existsSync(join(root, path)))
    .sort()
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

export const json = <T>(path: string): T => JSON.parse(read(path)) as T

/** What people write; generated code is judged where it is generated. */
export const sources = (): readonly string[] => files(/\.(ts|mjs)$/).filter((path) => !path.includes('/generated/api.'))

/** `path:line: text` for every line that matches, as a compiler would print it. */
export function linesMatching(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((text, index) => (pattern.test(text) ? [`${path}:${index + 1}: ${text.trim()}`] : [])),
  )
}
