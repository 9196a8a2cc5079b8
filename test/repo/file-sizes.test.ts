import { expect, test } from '@jest/globals'
import { read, sources } from './repository.js'

const usual = 150
const most = 300

/** Files over 300 lines. This list only shrinks. */
const tooLong: readonly string[] = []

const lengths = sources().map((path) => ({ path, lines: read(path).split('\n').length - 1 }))

test(`no source is longer than ${most} lines unless it stands in the list`, () => {
  expect(lengths.filter(({ lines }) => lines > most).map(({ path }) => path)).toEqual(tooLong)
})

test(`nine of ten sources are shorter than ${usual} lines`, () => {
  const longer = lengths.filter(({ lines }) => lines > usual)
  expect(longer.length / lengths.length).toBeLessThanOrEqual(0.1)
})

test('a file is named for its one concept, in kebab-case', () => {
  const vague =
    /(^|\/)(utils?|helpers?|common|types?|base|impl|misc|shared)(\.test)?\.(ts|mjs)$|(^|\/)(utils?|helpers?|common|types|misc)\//
  const kebab = /^(\.?[a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.(ts|mjs)$/
  expect(sources().filter((path) => vague.test(path) || !kebab.test(path))).toEqual([])
})
