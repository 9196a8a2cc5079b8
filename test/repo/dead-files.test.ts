import { expect, test } from '@jest/globals'
import { doors, imports } from './imports.js'
import { read, sources } from './repository.js'

/** Programs: what bootstrap starts, and the processes that the supervisor starts. */
const programs = [
  ...[...read('scripts/bootstrap.mjs').matchAll(/'((?:scripts|bench)\/)dist\/([a-z-]+)\.js'/g)].map(
    ([, folder = '', name = '']) => `${folder}${name}.ts`,
  ),
  'chaincode/src/contract/main.ts',
  'gateway/src/server.ts',
  'network/src/embedded/main.ts',
  // What docker-compose.yml starts on our own image.
  ...new Set(
    [...read('docker-compose.yml').matchAll(/(scripts\/)dist\/(compose\/[a-z-]+)\.js/g)].map(
      ([, folder = '', name = '']) => `${folder}${name}.ts`,
    ),
  ),
]

const graph = imports()

function reachable(entries: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const waiting = [...entries]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const { from, to } of graph) if (from === path && to !== undefined) waiting.push(to)
  }
  return seen
}

test('every source is reached from a program or a package’s door', () => {
  const alive = reachable([...programs, ...doors().values()])
  const product = sources().filter((path) => /^(chaincode|evidence|gateway|network|scripts|bench)\/.*(?<!\.d)\.ts$/.test(path))
  expect(product.filter((path) => !alive.has(path))).toEqual([])
})

test('every file beside the tests is used by a test', () => {
  const setup = [...read('jest.config.mjs').matchAll(/'<rootDir>\/(test\/[a-z-]+\.ts)'/g)].map(([, path = '']) => path)
  const alive = reachable([...setup, ...sources().filter((path) => /^test\/.*\.test\.ts$/.test(path))])
  expect(sources().filter((path) => /^test\/.*\.ts$/.test(path) && !alive.has(path))).toEqual([])
})
