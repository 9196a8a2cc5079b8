import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { embeddedSystem } from '@ip-rights-ledger/network/embedded-system'
import { root } from '../repo/repository.js'

const plan = embeddedSystem({ dataDir: '/nowhere', portBase: 28_000 }).map(({ spec }) => spec)
const [program] = plan
const flagsOf = (of: (typeof plan)[number] | undefined): readonly string[] =>
  of !== undefined && 'script' in of ? (of.nodeFlags ?? []) : []
const growing = join(root, 'test/network/supervisor/programs/old-generation.mjs')
const bursting = join(root, 'test/network/supervisor/programs/compiled-together.mjs')

/** Megabytes that stay in the heap of the C library once V8 has compiled a thousand functions at once. */
function kept(settings: Readonly<Record<string, string>>, nodeFlags: readonly string[] = []): number {
  const told = execFileSync(process.execPath, [...nodeFlags, bursting], { env: { ...process.env, ...settings }, encoding: 'utf8' })
  return (Number(told) * 1024) / 1e6
}

const { header } = process.report.getReport() as { readonly header: { readonly glibcVersionRuntime?: string } }
/** Others' libraries have other heaps. */
const testOfGlibc = header.glibcVersionRuntime === undefined ? test.skip : test

testOfGlibc('what V8 compiles at once does not stay in the heap of the C library', () => {
  const megabytes = kept(program?.env ?? {}, flagsOf(program))
  expect(megabytes).toBeGreaterThan(0)
  // 45; 215 where pieces of 32 KiB are kept in it.
  expect(megabytes).toBeLessThan(110)
})

test.each(plan.map(({ name, env }) => [name, env] as const))('%s runs with the same settings of the C library', (_name, env) => {
  const settingsOf = (of: Readonly<Record<string, string>> = {}) => Object.entries(of).filter(([name]) => name.startsWith('MALLOC_'))
  expect(settingsOf(env)).toHaveLength(3)
  expect(settingsOf(env)).toEqual(settingsOf(plan[0]?.env))
})

/** What V8 says of each collection of an old generation that grows and shrinks. */
function collections(nodeFlags: readonly string[]): readonly string[] {
  const told = execFileSync(process.execPath, ['--trace-gc', ...nodeFlags, growing], { encoding: 'utf8' })
  return told.split('\n').filter((line) => line.includes('Mark-Compact'))
}

test.each(plan.map((spec) => [spec.name, spec] as const))('%s gives back the pages that a collection empties', (_name, spec) => {
  const told = collections(flagsOf(spec))
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter((line) => !line.includes('Mark-Compact (reduce)'))).toEqual([])
})
