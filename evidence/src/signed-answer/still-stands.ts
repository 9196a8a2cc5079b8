import { finding, type Finding } from '../findings.js'
import type { AnswerQuestion } from './answer-question.js'

/** What was so at its block stays so; what the member vouches for ends. */
export const stillStands: AnswerQuestion = {
  id: 'stillStands',
  title: { en: 'Does the member still stand by it?', zh: '是否仍在有效期内？' },
  async ask({ checkedAt, validUntil }, { at }) {
    const found: Finding[] = at > validUntil ? [finding('ANSWER_EXPIRED', `until ${validUntil.toISOString()}`)] : []
    return {
      findings: found,
      facts: [{ en: `judged at ${checkedAt.toISOString()}`, zh: `判断时点 ${checkedAt.toISOString()}` }],
    }
  },
}
