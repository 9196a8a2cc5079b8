import type { Anchors } from '../anchors.js'
import { hex } from '../crypto/encodings.js'
import { headerDer } from '../crypto/der.js'
import { sha256 } from '../crypto/sha256.js'
import { finding } from '../findings.js'
import { embeddedOu, gaps, type Gap } from '../gaps.js'
import { dataFindings } from '../questions/bytes-intact.js'
import { readBlock } from '../reading/block.js'
import { readChannelConfig, type ChannelConfig } from '../reading/channel-config.js'
import { unreadable, verdictOf, worst, type Answer, type Verification } from '../verdict.js'
import type { AnswerAnchors, AnswerQuestion } from './answer-question.js'
import { readSignedAnswer, type AnswerReading } from './answer-reading.js'
import { membersAttest } from './members-attest.js'
import { signatureFits } from './signature-fits.js'
import { signerOfMember } from './signer-of-member.js'
import { stillStands } from './still-stands.js'

export interface SignedAnswerOptions {
  readonly anchors?: Anchors
  /** Serialized common.Block with the channel's configuration, from a source that is trusted. */
  readonly configuration?: Uint8Array
  /** Instant at which it is judged whether the member still stands by it. */
  readonly at: Date
}

const questions: readonly AnswerQuestion[] = [signatureFits, signerOfMember, stillStands, membersAttest]

/** Whether an anchor vouches for the configuration that came with the answer: its block is the known block 0, or all its roots are known. */
async function vouched({ attestation }: AnswerReading, { genesisHash, rootFingerprints }: Anchors): Promise<ChannelConfig | undefined> {
  if (!attestation) return undefined
  const { block, config } = attestation
  if (genesisHash !== undefined && block.number === 0 && hex(await sha256(headerDer(block))) === genesisHash) {
    // The header names its transactions by their hash only.
    return (await dataFindings(block)).length === 0 ? config : undefined
  }
  if (rootFingerprints === undefined) return undefined
  const roots = [...config.msps.values()].flatMap((msp) => msp.roots)
  const known = await Promise.all(roots.map(async (root) => rootFingerprints.includes(await root.fingerprint())))
  return known.every(Boolean) ? config : undefined
}

async function ask(question: AnswerQuestion, reading: AnswerReading, anchors: AnswerAnchors): Promise<Answer> {
  const { id, title } = question
  try {
    const found = await question.ask(reading, anchors)
    return { question: id, title, answer: verdictOf(found.findings), ...found }
  } catch (cause) {
    return { question: id, title, answer: 'no', findings: [unreadable(cause)], facts: [] }
  }
}

function gapsOf(reading: AnswerReading, config: ChannelConfig | undefined): readonly Gap[] {
  const roots = [...reading.chain, ...[...((config ?? reading.attestation?.config)?.msps.values() ?? [])].flatMap((msp) => msp.roots)]
  const single = roots.some((root) => root.isAuthority && root.organisationalUnits.includes(embeddedOu))
  return [
    'AFTER_ANSWER',
    ...(reading.attestation ? [] : (['MEMBERS_WORD'] as const)),
    'REGISTER_COMPLETENESS',
    ...(single ? (['SINGLE_OPERATOR'] as const) : []),
    'TIMES_ASSERTED',
  ]
}

/**
 * Checks a gateway's signed answer with no network and no trust but in the anchors.
 * @param value the answer as it was received, parsed
 * @returns one answer a question; never throws for what it holds
 */
export async function verifySignedAnswer(value: unknown, { anchors = {}, configuration, at }: SignedAnswerOptions): Promise<Verification> {
  let reading: AnswerReading
  try {
    reading = readSignedAnswer(value)
  } catch (cause) {
    const { id, title } = signatureFits
    const said = cause instanceof Error ? cause.message : String(cause)
    const answers = [{ question: id, title, answer: 'no' as const, findings: [finding('ANSWER_UNREADABLE', said)], facts: [] }]
    return { verdict: 'no', answers, notProved: [] }
  }
  const config = configuration === undefined ? await vouched(reading, anchors) : readChannelConfig(readBlock(configuration))
  const asked = questions.filter((question) => question.applies?.(reading) ?? true)
  const answers = await Promise.all(asked.map((question) => ask(question, reading, { ...anchors, ...(config ? { config } : {}), at })))
  const notProved = gapsOf(reading, config).map((code) => ({ code, ...gaps[code] }))
  return { verdict: worst(answers.map((each) => each.answer)), answers, notProved }
}
