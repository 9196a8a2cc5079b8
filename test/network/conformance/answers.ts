import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Observed } from './question.js'

const file = join(process.cwd(), 'test/fixtures/fabric-answers.json')

interface Answers {
  /** The programs that gave them. */
  readonly from: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, Observed>>
}

export const fabricAnswers = (): Answers => JSON.parse(readFileSync(file, 'utf8')) as Answers

/** Only what Fabric's own programs said is ever written. */
export function writeFabricAnswers(answers: Answers): void {
  writeFileSync(file, `${JSON.stringify(answers, null, 1)}\n`)
}
