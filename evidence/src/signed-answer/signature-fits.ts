import { webcrypto } from 'node:crypto'
import { finding, type Finding } from '../findings.js'
import type { AnswerQuestion } from './answer-question.js'

/** Against every change since it was signed. */
export const signatureFits: AnswerQuestion = {
  id: 'signatureFits',
  title: { en: 'Is the answer as it was signed?', zh: '答复是否与签署时一致？' },
  async ask({ algorithm, chain: [leaf], input, signature, keyId }) {
    const found: Finding[] = []
    // One algorithm only: whoever lets the header choose lets the forger choose (RFC 8725 section 3.1).
    if (algorithm !== 'ES256') found.push(finding('ANSWER_SIGNATURE_WRONG', `expected ES256, got ${String(algorithm)}`))
    else if (!(await leaf.signsJws(input, signature))) found.push(finding('ANSWER_SIGNATURE_WRONG', leaf.subject))
    const digest = Buffer.from(await webcrypto.subtle.digest('SHA-256', leaf.parsed.rawData)).toString('base64url')
    if (keyId !== digest) found.push(finding('ANSWER_SIGNATURE_WRONG', `expected kid ${digest}, got ${String(keyId)}`))
    return { findings: found, facts: [] }
  },
}
