import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Question } from './question.js'

/** The registrar's own store, and on Fabric its peer's stores of private data. */
const own =
  /^(ledger\/private-IpOfficeMSP\.db|fabric\/peers\/ip-office\/data\/(ledgersData\/(pvtdataStore|stateLeveldb)|transientstore)\/[\w.]+)$/

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : [],
  )

/** A database removes files of its own while we look. */
function contentOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return new Uint8Array()
  }
}

/** As it is, in hex, and what is the same of its base64 wherever it begins. */
const formsOf = (canary: string): readonly string[] => [
  canary,
  Buffer.from(canary).toString('hex'),
  ...[0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + canary)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  ),
]

/** What stands in a secret filing is in no block and in no file but the registrar's own store, where it is. */
export const nothingLeaked: Question = async ({ system: { dataDir }, record, canary, elsewhere }) => {
  const forms = formsOf(canary)
  const holds = (bytes: Uint8Array) => {
    const text = Buffer.from(bytes).toString('latin1')
    return forms.some((form) => text.includes(form))
  }
  const blocks = record.blocks.flatMap((block, number) => (holds(block) ? [`block ${number} holds a secret`] : []))
  const files = [dataDir, ...elsewhere]
    .flatMap(filesBelow)
    .filter((file) => holds(contentOf(file)))
    .map((file) => relative(dataDir, file).replace(/-(wal|shm)$/, ''))
  return [
    ...blocks,
    ...files.filter((file) => !own.test(file)).map((file) => `${file} holds a secret`),
    ...(files.some((file) => own.test(file)) ? [] : ['expected the secret in the store of its registrar, got it nowhere']),
  ]
}
