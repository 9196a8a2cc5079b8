import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from '@jest/globals'
import { markedCommands, unmarkedCommands } from './marked-commands.js'
import { files, json, read, root } from './repository.js'

const documents = files(/\.md$/)

/** Targets of a document's links inside the repository, from the root. */
function links(path: string): readonly string[] {
  return [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) =>
    posix.join(posix.dirname(path), target),
  )
}

test('every link leads to a file', () => {
  const broken = documents.flatMap((path) =>
    links(path)
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${path} → ${target}`),
  )
  expect(broken).toEqual([])
})

test('every file a document names exists', () => {
  const path =
    /`((?:chaincode|evidence|gateway|network|scripts|test|bench|docs)\/[A-Za-z0-9_./-]+\.[a-z]+|(?:chaincode|evidence|gateway|network|scripts|test|bench|docs)\/[a-z0-9/-]+\/?)`/g
  const missing = documents.flatMap((document) =>
    [...read(document).matchAll(path)].flatMap(([, named = '']) => (existsSync(join(root, named)) ? [] : [`${document}: ${named}`])),
  )
  expect(missing).toEqual([])
})

test('every document is reached from the README', () => {
  const seen = new Set<string>()
  const waiting = ['README.md']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    if (path.endsWith('.md')) waiting.push(...links(path).filter((target) => documents.includes(target)))
  }
  expect(documents.filter((path) => !seen.has(path))).toEqual([])
})

test('every command of the README stands under a marker, so that a test runs it', () => {
  expect(unmarkedCommands(read('README.md'))).toEqual([])
  expect(markedCommands(read('README.md')).map(({ name }) => name)).toEqual(expect.arrayContaining(['start', 'test']))
})

test('every npm command that a document shows exists', () => {
  const { scripts } = json<{ scripts: Record<string, string> }>('package.json')
  const shown = documents.flatMap((path) =>
    [...read(path).matchAll(/\bnpm (?:run (?:-s )?)?(start|test|(?<=run (?:-s )?)[a-z][a-z:-]*)\b/g)].map(([, name = '']) => ({
      path,
      name,
    })),
  )
  expect(shown.filter(({ name }) => scripts[name] === undefined)).toEqual([])
})

test('a marked block is read as it is typed', () => {
  const document = ['<!-- run: start -->', '```sh', '# a remark', 'curl -s \\', '  http://127.0.0.1', '```'].join('\n')
  expect(markedCommands(document)).toEqual([{ name: 'start', lines: ['curl -s http://127.0.0.1'] }])
  expect(unmarkedCommands('```sh\nrm -r x\n```')).toEqual(['rm -r x'])
})
