import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { json, read, root, sources } from './repository.js'

/** One import: the file that has it, what it says, and the file of the repository it means (absent for a package of others). */
export interface Import {
  readonly from: string
  readonly specifier: string
  readonly to?: string
}

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, string | { readonly default: string }>>
}

export const workspaces = ['chaincode', 'evidence', 'gateway', 'network'] as const

/** The source that a built file of a workspace is compiled from. */
const sourceOf = (workspace: string, built: string): string =>
  posix.join(workspace, built.replace(/^(\.\/)?dist\//, 'src/').replace(/\.js$/, '.ts'))

/** `@ip-rights-ledger/chaincode/domain` → `chaincode/src/domain/index.ts`, for every door that a package's `exports` opens. */
export function doors(): ReadonlyMap<string, string> {
  return new Map(
    workspaces.flatMap((workspace) => {
      const { name, exports = {} } = json<Manifest>(`${workspace}/package.json`)
      return Object.entries(exports).map(([door, target]): [string, string] => [
        posix.join(name, door),
        sourceOf(workspace, typeof target === 'string' ? target : target.default),
      ])
    }),
  )
}

/** A file loaded by its address, as a worker or a child process is: `new URL('./x.js', import.meta.url)`. */
const loadedByUrl = (text: string): readonly string[] => [...text.matchAll(/new URL\(\s*'(\.[^']+\.js)'/g)].map(([, path = '']) => path)

function specifiers(path: string): readonly string[] {
  const text = read(path)
  return [...ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName), ...loadedByUrl(text)]
}

function resolve(from: string, specifier: string, byName: ReadonlyMap<string, string>): string | undefined {
  if (!specifier.startsWith('.')) return byName.get(specifier)
  const path = posix.join(posix.dirname(from), specifier)
  const source = path.replace(/^([a-z]+)\/dist\//, '$1/src/').replace(/\.js$/, '.ts')
  return existsSync(join(root, source)) ? source : path
}

export function imports(): readonly Import[] {
  const byName = doors()
  return sources().flatMap((from) =>
    specifiers(from).map((specifier): Import => {
      const to = resolve(from, specifier, byName)
      return to === undefined ? { from, specifier } : { from, specifier, to }
    }),
  )
}
