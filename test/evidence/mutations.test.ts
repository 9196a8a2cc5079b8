import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { seal, verify, type EvidencePackage } from '@ip-rights-ledger/evidence'
import { readBlock } from '../../evidence/src/reading/block.js'
import { makeConsortium } from './consortium.js'
import { packageOf } from './story-package.js'
import { storyAt, tellStory } from './right-story.js'

type Path = readonly (string | number)[]
type Json = Record<string | number, unknown>

const seed = 20261124
const runs = process.env['IPRL_LONG'] === '1' ? 1000 : 170

let whole: EvidencePackage
let leaves: readonly Path[]

beforeAll(async () => {
  const consortium = await makeConsortium(storyAt)
  whole = JSON.parse(JSON.stringify(await packageOf(consortium, tellStory(consortium)))) as EvidencePackage
  leaves = leavesOf(whole, [])
})

function leavesOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, Array.isArray(value) ? Number(key) : key]))
}

/** A copy with the field at `path` as `change` makes it; `undefined` takes it out. */
function changed(path: Path, change: (before: unknown) => unknown): EvidencePackage {
  const copy = JSON.parse(JSON.stringify(whole)) as Json
  const last = path.at(-1) ?? ''
  const parent = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, copy)
  const after = change(parent[last])
  if (after === undefined && Array.isArray(parent)) parent.splice(Number(last), 1)
  else if (after === undefined) delete parent[last]
  else parent[last] = after
  return copy as unknown as EvidencePackage
}

/** As a forger would hand it in: with a manifest that fits. */
async function resealed({ manifest: _manifest, ...content }: EvidencePackage): Promise<EvidencePackage> {
  return JSON.parse(JSON.stringify(await seal(content))) as EvidencePackage
}

const otherText = (text: string, at: number): string => {
  const index = Math.floor(at * text.length)
  const replaced = /[0-9]/.test(text[index] ?? '') ? String((Number(text[index]) + 1) % 10) : text[index] === 'a' ? 'b' : 'a'
  return text.slice(0, index) + replaced + text.slice(index + 1)
}

function otherValue(before: unknown, at: number): unknown {
  if (typeof before === 'number') return before + 1
  if (typeof before === 'boolean') return !before
  return typeof before === 'string' ? otherText(before, at) : 'other'
}

async function namesOf(tampered: EvidencePackage): Promise<{ verdict: string; names: readonly string[] }> {
  const { verdict, answers } = await verify(tampered)
  return { verdict, names: answers.flatMap(({ findings }) => findings.map(({ code }) => code)) }
}

test('a field changed after sealing is named by the manifest or earlier', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), async (pick, at) => {
      const path = leaves[pick % leaves.length] ?? []
      const { verdict, names } = await namesOf(changed(path, (before) => otherValue(before, at)))
      expect({ path, verdict }).toEqual({ path, verdict: 'no' })
      expect(names.some((name) => ['MANIFEST_MISMATCH', 'PACKAGE_UNREADABLE', 'BYTES_UNREADABLE'].includes(name))).toBe(true)
    }),
    { seed, numRuns: runs / 2 },
  )
}, 120_000)

test('a field changed before sealing is refused by what the ledger’s own signatures say, or stands among what is not proved', async () => {
  const harmless = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), async (pick, at) => {
      const fields = leaves.filter(([part, , name]) => part !== 'manifest' && name !== 'bytes' && name !== 'envelope')
      const path = fields[pick % fields.length] ?? []
      const { verdict, names } = await namesOf(await resealed(changed(path, (before) => otherValue(before, at))))
      if (verdict === 'yes') harmless.add(path.join('/'))
      else expect(names).not.toEqual([])
    }),
    { seed, numRuns: runs },
  )
  expect([...harmless].filter((path) => !path.startsWith('generated/'))).toEqual([])
}, 120_000)

test('a field taken out is refused by name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(5), async (pick, up) => {
      const fields = leaves.filter(([part]) => part !== 'manifest')
      const leaf = fields[pick % fields.length] ?? []
      const path = leaf.slice(0, Math.max(1, leaf.length - up))
      const { verdict, names } = await namesOf(await resealed(changed(path, () => undefined)))
      expect({ path, verdict }).not.toEqual({ path, verdict: 'yes' })
      expect(names).not.toEqual([])
    }),
    { seed, numRuns: runs / 2 },
  )
}, 120_000)

/** What verification reads of a block: flags count only for the transactions in question, whose validity members attest. */
function readOf(bytes: string, decisive: ReadonlySet<string>): unknown {
  const { transactions, ...block } = readBlock(Buffer.from(bytes, 'base64'))
  return {
    ...block,
    transactions: transactions.map(({ noted, ...each }) => ({ ...each, ...(decisive.has(each.transactionId) ? { noted } : {}) })),
  }
}

test('a byte changed in a block or an attestation is refused by name, or is one that nothing is read from', async () => {
  const decisive = new Set(whole.attestations.map(({ transactionId }) => transactionId))
  const parts: readonly Path[] = leaves.filter(([, , name]) => name === 'bytes' || name === 'envelope')
  let passed = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (pick, where, mask) => {
      const path = parts[pick % parts.length] ?? []
      const flip = (before: unknown) => {
        const bytes = Buffer.from(String(before), 'base64')
        const index = where % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ mask
        return bytes.toString('base64')
      }
      const tampered = changed(path, flip)
      const { verdict, names } = await namesOf(await resealed(tampered))
      if (verdict !== 'yes') return expect(names).not.toEqual([])
      passed += 1
      expect(path[0]).toBe('blocks')
      const [before, after] = [whole, tampered].map(({ blocks }) => readOf(blocks[Number(path[1])]?.bytes ?? '', decisive))
      expect(after).toEqual(before)
    }),
    { seed, numRuns: runs },
  )
  expect(passed).toBeLessThan(runs / 10)
}, 120_000)
