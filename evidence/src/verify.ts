import type { Anchors } from './anchors.js'
import { gaps, gapsOf, type Gap } from './gaps.js'
import type { Localized } from './localized.js'
import { anchored } from './questions/anchored.js'
import { bytesIntact } from './questions/bytes-intact.js'
import { certificatesFit } from './questions/certificates-fit.js'
import { chainUnbroken } from './questions/chain-unbroken.js'
import { citationsHold } from './questions/citations-hold.js'
import { endorsementsSuffice } from './questions/endorsements-suffice.js'
import { eventsComplete } from './questions/events-complete.js'
import { extractFollows } from './questions/extract-follows.js'
import { foundedByAll } from './questions/founded-by-all.js'
import { guardsAsStated } from './questions/guards-as-stated.js'
import { quorumSigned } from './questions/quorum-signed.js'
import type { Question } from './questions/question.js'
import { transactionsWhole } from './questions/transactions-whole.js'
import { validityAttested } from './questions/validity-attested.js'
import { readPackage, type PackageReading } from './reading/package-reading.js'
import { unreadable, verdictOf, worst, type Answer, type Verification } from './verdict.js'

export interface VerifyOptions {
  readonly anchors?: Anchors
}

/** Each stands on those before it: bytes, then order, then what was ordered, then what it means. */
const questions: readonly Question[] = [
  bytesIntact,
  chainUnbroken,
  anchored,
  quorumSigned,
  transactionsWhole,
  certificatesFit,
  endorsementsSuffice,
  validityAttested,
  foundedByAll,
  guardsAsStated,
  citationsHold,
  eventsComplete,
  extractFollows,
]

export const questionTitles: Readonly<Record<string, Localized>> = Object.fromEntries(questions.map(({ id, title }) => [id, title]))

async function answer(question: Question, reading: PackageReading, anchors: Anchors): Promise<Answer> {
  const { id, title } = question
  try {
    const found = await question.ask(reading, anchors)
    return { question: id, title, answer: verdictOf(found.findings), ...found }
  } catch (cause) {
    return { question: id, title, answer: 'no', findings: [unreadable(cause)], facts: [] }
  }
}

/**
 * Checks a package with no network and no trust but in the anchors.
 * @param value the package as `JSON.parse` gives it
 * @returns one answer a question; never throws for what the package holds
 */
export async function verify(value: unknown, { anchors = {} }: VerifyOptions = {}): Promise<Verification> {
  let reading: PackageReading
  try {
    reading = readPackage(value)
  } catch (cause) {
    const { id, title } = bytesIntact
    return { verdict: 'no', answers: [{ question: id, title, answer: 'no', findings: [unreadable(cause)], facts: [] }], notProved: [] }
  }
  const asked = questions.filter((question) => question.applies?.(reading, anchors) ?? true)
  // Side by side: each mostly waits for Web Crypto, which works in threads of its own.
  const answers = await Promise.all(asked.map((question) => answer(question, reading, anchors)))
  const notProved: readonly Gap[] = [...gapsOf(reading), ...(anchors.genesisHash === undefined ? (['GENESIS_NOT_ANCHORED'] as const) : [])]
  return {
    verdict: worst(answers.map((each) => each.answer)),
    answers,
    notProved: notProved.map((code) => ({ code, ...gaps[code] })),
  }
}
