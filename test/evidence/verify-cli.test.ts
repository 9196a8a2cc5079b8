import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { verifyCli, type EvidencePackage } from '@ip-rights-ledger/evidence'
import { makeConsortium } from './consortium.js'
import { packageOf } from './story-package.js'
import { storyAt, tellStory } from './right-story.js'

let folder: string
let whole: EvidencePackage
let unattested: EvidencePackage

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'))
  const consortium = await makeConsortium(storyAt)
  const story = tellStory(consortium)
  whole = await packageOf(consortium, story)
  unattested = await packageOf(consortium, story, { attesters: [] })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(content: unknown, args: readonly string[] = [], environment: Record<string, string> = {}) {
  const file = join(folder, 'package.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  const printed: string[] = []
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0),
  )
  try {
    return { code: await verifyCli([file, ...args], environment), text: printed.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

test('a proved package ends with 0 and is told in both languages, the reader’s first', async () => {
  const { code, text } = await run(whole, [], { LANG: 'zh_CN.UTF-8' })
  expect(code).toBe(0)
  expect(text.indexOf('证据包所载内容得到证明')).toBeGreaterThan(0)
  expect(text.indexOf('The package proves what it says')).toBeGreaterThan(text.indexOf('证据包所载内容得到证明'))
  expect(text).toContain('OU=embedded-engine')
})

test('an altered package ends with 1 and the name of what is wrong', async () => {
  const { code, text } = await run({ ...whole, extract: { ...whole.extract, title: { id: 'forged' } } })
  expect(code).toBe(1)
  expect(text).toContain('MANIFEST_MISMATCH')
  expect(text).toContain('EXTRACT_DIFFERS')
})

test('a package without attestations ends with 2: not refuted, not fully judged', async () => {
  expect((await run(unattested)).code).toBe(2)
})

test('what is no package is refused with expected, got and where', async () => {
  expect(await run({ format: 'something' })).toMatchObject({ code: 1 })
  expect((await run({ format: 'something' })).text).toContain('expected "ip-rights-ledger/evidence", got "something" at /format')
  expect(await run('no JSON')).toMatchObject({ code: 2 })
  expect(await run(whole, ['--genesis', 'short'])).toMatchObject({ code: 2 })
})

test('--json is for programs, --genesis for those who know the chain', async () => {
  const { code, text } = await run(whole, ['--json', '--genesis', 'f'.repeat(64)])
  expect(code).toBe(1)
  expect(JSON.parse(text)).toMatchObject({ verdict: 'no' })
})
