import { expect, test } from '@jest/globals'
import ts from 'typescript'
import { rightTypes } from '../../chaincode/src/domain/right-types/index.js'
import { files, read } from './repository.js'

/** Words of the tables that also name something else outside the domain, and what. */
const otherMeaning: Readonly<Record<string, string>> = {
  received: 'an operation that has been taken in and not yet signed',
  refused: 'a write that the rules did not endorse',
  invalidated: 'a write that was ordered and did not pass validation',
}

const typeNames = files(/^chaincode\/src\/domain\/right-types\/[a-z-]+\.ts$/)
  .map((path) => path.replace(/^.*\/|\.ts$/g, ''))
  .filter((name) => name !== 'index' && rightTypes.length > 0 && read(`chaincode/src/domain/right-types/index.ts`).includes(`./${name}.js`))

const words = new Set([...typeNames, ...rightTypes.flatMap(({ code, statuses }) => [code, ...Object.keys(statuses)])])
for (const word of Object.keys(otherMeaning)) words.delete(word)

/** String literals of a source that are such a word, as `path:line: 'word'`. */
function named(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && words.has(node.text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${path}:${line + 1}: '${node.text}'`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('the tables alone name a type of right or a status', () => {
  const outside = files(/^(gateway\/src|chaincode\/src\/(ledger|contract)|evidence\/src)\/.*\.ts$/)
  expect(outside.flatMap((path) => named(path, read(path)))).toEqual([])
})

test('such a name would be seen', () => {
  expect(words.size).toBeGreaterThan(12)
  expect(named('x.ts', "if (right.status === 'inForce') pay()")).toEqual(["x.ts:1: 'inForce'"])
})
