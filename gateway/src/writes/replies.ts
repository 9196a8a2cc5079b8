/** What the chaincode answers to a write: neither time nor member in it, else endorsers would disagree. */
export interface CommandReply {
  readonly id: string
  readonly noun: string
  readonly events: readonly Readonly<Record<string, unknown>>[]
  readonly result?: unknown
  /** Present where the request key was on the ledger before: the transaction that answered first. */
  readonly replayOf?: string
}

/** @throws Error where the ledger's answer has another form */
export function parseReply(text: string): CommandReply {
  const reply: unknown = JSON.parse(text)
  if (typeof reply !== 'object' || reply === null || !('id' in reply) || typeof reply.id !== 'string') {
    throw new Error(`expected the chaincode's reply to a command to carry an id, got ${text.slice(0, 80)}`)
  }
  return { noun: '', events: [], ...reply } as CommandReply
}
