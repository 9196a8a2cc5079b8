import type { Call } from '../calls.js'
import type { Question } from './question.js'

interface Placed {
  readonly call: Call
  readonly place: number
}

/** Of two writes about one right, the one answered before the other was sent stands before it; and what the index showed of a block was so then. */
export const inOrder: Question = async ({ calls, record, replayed }) => {
  const places = new Map(record.transactions.map(({ txId }, place) => [txId, place]))
  const ofRight = new Map<string, Placed[]>()
  for (const call of calls.made) {
    const place = call.outcome.kind === 'ok' ? places.get(call.outcome.txId) : undefined
    if (call.right === undefined || place === undefined) continue
    ofRight.set(call.right, [...(ofRight.get(call.right) ?? []), { call, place }])
  }
  const wrong = [...ofRight].flatMap(([right, placed]) =>
    placed.flatMap(({ call: before, place: first }) =>
      placed
        .filter(({ call, place }) => before.repliedAt < call.invokedAt && first > place)
        .map(({ call }) => `${right}: expected ${before.key}, answered first, before ${call.key}`),
    ),
  )
  const misread = calls.seen.flatMap(({ right, block, version, headHash }) => {
    const head = replayed.headAt(right, block)
    return head?.version === version && head.headHash === headHash
      ? []
      : [`${right} as of block ${block}: expected version ${head?.version} ${head?.headHash}, got ${version} ${headHash}`]
  })
  return [...wrong, ...misread]
}
