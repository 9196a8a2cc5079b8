import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fillMarkers } from './markers.js'
import { producers } from './producers.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A generated file that is not what the tables say now. `difference` names the first line that differs. */
export interface StaleFile {
  readonly path: string
  readonly expected: string
  readonly difference: string
}

async function present(path: string): Promise<string> {
  return readFile(join(root, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
}

function firstDifference(found: string, expected: string): string {
  if (found === '') return 'is missing'
  const [was, is] = [found.split('\n'), expected.split('\n')]
  const line = is.findIndex((text, index) => text !== was[index])
  const at = line === -1 ? is.length : line
  return `line ${at + 1}: expected ${JSON.stringify(is[at] ?? 'end of file')}, got ${JSON.stringify(was[at] ?? 'end of file')}`
}

/** Every generated file that is missing or out of date. */
export async function staleFiles(): Promise<StaleFile[]> {
  const stale: StaleFile[] = []
  for (const producer of producers) {
    const found = await present(producer.path)
    const expected = 'whole' in producer ? await producer.whole() : fillMarkers(producer.path, found, await producer.sections())
    if (found !== expected) stale.push({ path: producer.path, expected, difference: firstDifference(found, expected) })
  }
  return stale
}

export async function writeStale(stale: readonly StaleFile[]): Promise<void> {
  for (const { path, expected } of stale) await writeFile(join(root, path), expected)
}
