import { expect, test } from '@jest/globals'
import { files, linesMatching } from './repository.js'

const self = /^test\/repo\/wording\.test\.ts$/
const written = files(/\.(ts|mjs|js|json|md|yml|yaml|sh|svg|html)$|^(\.ci\/run|NOTICE|\.npmrc|\.gitignore|\.prettierignore)$/).filter(
  (path) => !self.test(path) && path !== 'package-lock.json',
)

test('nothing is left for later', () => {
  expect(linesMatching(written, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([])
})

test('no test is switched off or runs alone', () => {
  const tests = files(/^test\/.*\.ts$/)
  expect(linesMatching(tests, /\b(test|it|describe)\.only\(|\b(fdescribe|fit|xit|xdescribe|xtest)\(/)).toEqual([])
})

test('no path of a machine, no host of a registry', () => {
  const place =
    /(^|[\s'"`(=:])\/(work|root|home|tmp|Users|mnt)\/|registry\.npmjs\.org|registry\.yarnpkg|npmmirror|artifactory|proxy\.golang\.org/
  expect(linesMatching(written, place)).toEqual([])
})

test('the repository refers to nothing outside itself', () => {
  const outside =
    /\b(architecture|decisions|style|domain|embedded|reliability|rest|fabric-observed|fabric|roadmap|api)\.md\b|(?<!hyperledger\/[a-z-]+ )\bissues? #?\d+\b|\.\.\/shared\b/
  const own = files(/\.md$/).map((path) => path.split('/').at(-1) ?? '')
  const lines = linesMatching(written, outside).filter((line) => {
    const names = [...line.matchAll(/([a-z-]+\.md)\b/g)].map(([, name = '']) => name)
    return names.length === 0 || names.some((name) => !own.includes(name))
  })
  expect(lines).toEqual([])
})
