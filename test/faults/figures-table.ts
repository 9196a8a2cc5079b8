import type { Figures } from './trial.js'

const seconds = (ms: number): string => (ms / 1000).toFixed(1)

const codes = (errors: ReadonlyMap<string, number>): string =>
  [...errors]
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, count]) => `${count} ${code}`)
    .join(', ')

/** A Markdown table, a line for each trial. */
export function figuresTable(figures: readonly Figures[]): string {
  const lines = figures.map((each) => {
    const wrong = Object.keys(each.wrong)
    const cells = [
      each.scenario,
      `${each.seed}`,
      `${each.writes}`,
      `${each.acknowledged}`,
      `${each.refused}`,
      `${each.open}`,
      seconds(each.resolvedMs),
      seconds(each.gapMs),
      seconds(each.recoveryMs),
      wrong.length === 0 ? 'clean' : wrong.join(', '),
      codes(each.errors),
    ]
    return `| ${cells.join(' | ')} |`
  })
  const heads = [
    'fault',
    'seed',
    'writes',
    'recorded',
    'refused',
    'open',
    'longest to an end, s',
    'gap, s',
    'recovery, s',
    'oracle',
    'answers but 201, and reads not answered',
  ]
  return [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...lines].join('\n')
}
