import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { attestationEnvelope } from '@ip-rights-ledger/evidence'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { Parts } from '../parts.js'
import { Problem } from '../problems/problem.js'
import { registerAnswer } from '../register/answer-forms.js'
import { atLeastBlock } from '../register/at-least-block.js'
import type { DatedAnswer } from '../register/read-thing.js'

type Question = Readonly<Record<string, unknown>>

/** Members' signatures under one answer, and the configuration of the channel by which they are judged; both base64. */
export interface Attestations {
  readonly envelope: string
  readonly configuration: string
}

/** So many members that one of them is honest where up to a third are not (f + 1 of 3f + 1). */
const enough = (members: number): number => Math.floor((members - 1) / 3) + 1

/** Every set of so many others. */
function choices(others: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]]
  return others.flatMap((first, at) => choices(others.slice(at + 1), size - 1).map((rest) => [first, ...rest]))
}

/**
 * The answer that this member's peer and as many others as are needed sign alike.
 * @throws LedgerFailure where no such set of members answers; Problem INDEX_BEHIND where the configuration is not at hand,
 * or the peer has not come to `minBlock`
 */
export async function attestedAnswer<T>(
  { ledger, member, members, indexed }: Pick<Parts, 'ledger' | 'member' | 'members' | 'indexed'>,
  caller: EnrolledIdentity,
  name: string,
  question: Question,
  minBlock: number | undefined,
): Promise<DatedAnswer<T> & { readonly attestations: Attestations }> {
  const configuration = (await indexed?.configuration())?.answer
  if (!configuration) {
    const detail = 'expected the index to hold the channel’s configuration'
    throw new Problem('INDEX_BEHIND', { detail, headers: { 'retry-after': '2' } })
  }
  const others = members.map(({ mspId }) => mspId).filter((mspId) => mspId !== member.mspId)
  const invocation = { contract: 'register', name, argument: canonical(question) }
  let failure: unknown
  for (const chosen of choices(others, Math.max(1, enough(members.length) - 1))) {
    try {
      const { asOf } = atLeastBlock({ asOf: { ...(await ledger.height()), source: 'ledger' as const } }, minBlock)
      const { reply, bytes } = await ledger.endorse(caller, { ...invocation, endorsers: [member.mspId, ...chosen] })
      const attestations = { envelope: base64(attestationEnvelope(bytes)), configuration: base64(configuration) }
      return { answer: registerAnswer<T>(name, reply), asOf, attestations }
    } catch (error) {
      if (!(error instanceof LedgerFailure) || error.reason === 'refused') throw error
      failure = error
    }
  }
  throw failure
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
