import { LedgerFailure } from './ledger-failure.js'

/** No question has an answer near it: lists go by the page, and many rights at once are 500. Characters. */
const longest = 8 * 1024 * 1024

/**
 * What a chaincode answered, as JSON. A peer may answer anything: what is no object of JSON is that peer's fault, not this program's.
 * Nothing of it is told on, since it may hold what was filed in secret.
 * @throws LedgerFailure `network`
 */
export function chaincodeReply(reply: string): object {
  if (reply.length > longest)
    throw new LedgerFailure('network', `expected the chaincode to answer at most ${longest} characters, got ${reply.length}`)
  let answer: unknown
  try {
    answer = JSON.parse(reply)
  } catch (cause) {
    throw new LedgerFailure('network', `expected the chaincode to answer JSON, got ${reply.length} characters that are none`, { cause })
  }
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer
  throw new LedgerFailure('network', `expected the chaincode to answer an object, got ${answer === null ? 'null' : typeof answer}`)
}
