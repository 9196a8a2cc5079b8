import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { command, root } from './command.js'
import { nothing, type Outcome } from './outcome.js'

/** The parts of Jest's `--json` report (its `FormattedTestResults`) that a verdict needs. */
interface JestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** A test counts once; a file that could not be loaded has no tests and counts as one failure under its own name. */
export function judge(report: JestReport): Outcome {
  const named = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ status, name: `${relative(root, name)} › ${fullName}` })),
  )
  const broken = report.testResults
    .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
    .map(({ name }) => `${relative(root, name)} does not run`)
  return {
    passed: named.filter(({ status }) => status === 'passed').length,
    failed: [...named.filter(({ status }) => status === 'failed').map(({ name }) => name), ...broken],
    skipped: named.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ name }) => name),
  }
}

/** Every Jest suite, or those the arguments choose. */
export async function jest(args: readonly string[]): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'ip-rights-ledger-test-'))
  try {
    const report = join(folder, 'report.json')
    const code = await command(
      'node_modules/jest/bin/jest.js',
      ['--json', `--outputFile=${report}`, ...args],
      ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    )
    const text = await readFile(report, 'utf8').catch(() => undefined)
    if (text === undefined) return { ...nothing, failed: [`jest ended with ${code} and no report`] }
    const outcome = judge(JSON.parse(text) as JestReport)
    return code === 0 || outcome.failed.length > 0 ? outcome : { ...outcome, failed: [`jest ended with ${code}`] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
