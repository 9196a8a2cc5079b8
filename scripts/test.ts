/**
 * `npm test`: types, style, generated files, then every suite. The last line is for machines: `tests: N passed, N failed, N skipped`.
 * `--long` runs the full explorer, mutation and fault figures; other arguments go to Jest and then only Jest runs.
 */
import { command } from './checks/command.js'
import { fabricOnly, fabricSuites } from './checks/fabric-suites.js'
import { jest } from './checks/jest.js'
import { type Outcome, single, total } from './checks/outcome.js'

const args = process.argv.slice(2)
const chosen = args.filter((argument) => argument !== '--long')
if (args.includes('--long')) process.env['IPRL_LONG'] = '1'

async function timed(name: string, check: () => Promise<Outcome>): Promise<Outcome> {
  console.log(`${name} …`)
  const started = performance.now()
  const outcome = await check()
  console.log(`${name}: ${outcome.failed.length === 0 ? 'ok' : 'failed'} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return outcome
}

const tool = (name: string, script: string, ...rest: string[]) => timed(name, async () => single(name, (await command(script, rest)) === 0))

const outcomes: Outcome[] = []
if (chosen.length === 0) {
  outcomes.push(await tool('type check', 'node_modules/typescript/bin/tsc', '--build', 'tsconfig.json', 'test'))
  outcomes.push(await tool('lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'))
  outcomes.push(await tool('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'))
  outcomes.push(await tool('generated files', 'scripts/dist/generate.js', '--check'))
}
const ofEither = fabricOnly.flatMap((path) => ['--testPathIgnorePatterns', path])
outcomes.push(await timed('suites', () => jest(chosen.length === 0 ? ofEither : chosen)))
if (chosen.length === 0) outcomes.push(await timed('end-to-end suites on fabric', fabricSuites))

const { passed, failed, skipped } = total(outcomes)
for (const name of skipped) console.log(`skipped: ${name}`)
for (const name of failed) console.log(`failed: ${name}`)
process.exitCode = failed.length === 0 ? 0 : 1
console.log(`tests: ${passed} passed, ${failed.length} failed, ${skipped.length} skipped`)
