import type { Certificate } from '../crypto/certificate.js'
import { finding, type Finding } from '../findings.js'
import { signerOf } from '../identity/identify.js'
import type { AnswerAnchors, AnswerQuestion } from './answer-question.js'
import type { AnswerReading } from './answer-reading.js'

/** The name under which members enrol the identity that signs answers, and nothing else. */
const commonName = 'answers'

/** Whether each certificate is certified by the next, and the last is a root that the verifying person knows. */
async function underKnownRoot(chain: AnswerReading['chain'], fingerprints: readonly string[]): Promise<boolean> {
  for (const [at, issuer] of chain.slice(1).entries()) {
    const certified = chain[at]
    if (!certified || !(await certified.issuedBy(issuer))) return false
  }
  const last = chain.at(-1) as Certificate
  return last.isAuthority && chain.length > 1 && fingerprints.includes(await last.fingerprint())
}

async function rootFindings({ chain, member }: AnswerReading, { config, rootFingerprints }: AnswerAnchors): Promise<readonly Finding[]> {
  const [leaf] = chain
  if (config) {
    const { fault } = await signerOf(config, member, leaf)
    return fault === undefined ? [] : [finding(fault, `${leaf.subject} of ${member}`)]
  }
  if (rootFingerprints === undefined)
    return [finding('ANSWER_NOT_ANCHORED', `expected a root or a configuration that you trust, for ${member}`)]
  return (await underKnownRoot(chain, rootFingerprints)) ? [] : [finding('CERTIFICATE_CHAIN_BROKEN', `${leaf.subject} of ${member}`)]
}

/** Against an answer that somebody else signed: the member's other identities may not speak for its gateway. */
export const signerOfMember: AnswerQuestion = {
  id: 'signerOfMember',
  title: { en: 'Did the member sign that it names?', zh: '是否由所称成员签署？' },
  async ask(reading, anchors) {
    const [leaf] = reading.chain
    const found = [...(await rootFindings(reading, anchors))]
    const names = leaf.parsed.subjectName.getField('CN')
    if (leaf.isAuthority || names.length !== 1 || names[0] !== commonName || !leaf.organisationalUnits.includes('client')) {
      found.push(finding('ANSWER_SIGNER_WRONG', `expected a client named ${commonName}, got ${leaf.subject}`))
    }
    const { checkedAt } = reading
    if (checkedAt < leaf.notBefore || checkedAt > leaf.notAfter)
      found.push(finding('ANSWER_SIGNER_WRONG', 'not in its term when it signed'))
    return { findings: found, facts: [{ en: `${leaf.subject}, for ${reading.member}`, zh: `${leaf.subject}，代表 ${reading.member}` }] }
  },
}
