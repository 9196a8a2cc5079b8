import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { json, read, root } from '../repo/repository.js'

const bootstrap = read('scripts/bootstrap.mjs')
const programs = [...bootstrap.matchAll(/^ {2}([a-z]+): '((?:scripts|bench)\/)dist\/([a-z-]+)\.js'/gm)].map(
  ([, name = '', folder = '', file = '']) => ({
    name,
    source: `${folder}${file}.ts`,
  }),
)

test('each npm command goes through bootstrap, and each program of bootstrap has an npm command', () => {
  const { scripts } = json<{ scripts: Record<string, string> }>('package.json')
  const named = Object.values(scripts).map((line) => /^node scripts\/bootstrap\.mjs ([a-z]+)( --long)?$/.exec(line)?.[1])
  expect([...new Set(named)].sort()).toEqual(programs.map(({ name }) => name).sort())
})

test('each program has a source', () => {
  expect(programs.length).toBeGreaterThan(5)
  expect(programs.filter(({ source }) => !existsSync(join(root, source)))).toEqual([])
})

test('it needs nothing that an installation brings', () => {
  const imported = [...bootstrap.matchAll(/from '([^']+)'/g)].map(([, name]) => name)
  expect(imported.filter((name) => name?.startsWith('node:') !== true)).toEqual([])
})

test('an unknown name is refused with those there are', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/bootstrap.mjs', 'strat'], { cwd: root, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('expected one of start, test')
  expect(stderr).toContain('got "strat"')
})
