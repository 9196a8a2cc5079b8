/** Why the ledger did not do what was asked; callers switch on it, never on text. */
export type LedgerFailureCause =
  /** The chaincode's rules refuse: `refusal` says which. */
  | 'refused'
  /** Another write changed what this one read; building it again may succeed. */
  | 'concurrentChange'
  /** Endorsed by too few, or by the wrong members. */
  | 'endorsementPolicy'
  /** Ordered and found invalid for a reason that building again does not mend. */
  | 'invalidated'
  /** Endorsers did not agree, or the peer refused this client. */
  | 'network'
  | 'unreachable'
  /** A member whose endorsement the keys written ask for does not answer; nothing was ordered. */
  | 'endorserUnreachable'
  /** The member's own peer does not answer, and another member's must not be asked: it would see a secret, or does not have it. */
  | 'ownPeerAway'
  | 'deadline'
  /** Handed over; the outcome is not known yet. */
  | 'commitPending'

/** What a refusing chaincode threw: `CODE|{json}`. */
export interface ThrownRefusal {
  readonly code: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly target?: string
  readonly remedies?: readonly unknown[]
}

export class LedgerFailure extends Error {
  readonly reason: LedgerFailureCause
  readonly refusal: ThrownRefusal | undefined
  readonly txId: string | undefined

  constructor(
    reason: LedgerFailureCause,
    message: string,
    more: { readonly refusal?: ThrownRefusal; readonly txId?: string | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'LedgerFailure'
    this.reason = reason
    this.refusal = more.refusal
    this.txId = more.txId
  }
}

/** Reads `CODE|{json}` out of the words a chaincode threw; undefined when they are not a refusal. */
export function thrownRefusal(text: string): ThrownRefusal | undefined {
  const found = /\b([A-Z][A-Z0-9_]{2,63})\|(\{.*\})/s.exec(text)
  if (!found?.[1] || !found[2]) return undefined
  try {
    return { ...(JSON.parse(found[2]) as object), code: found[1] }
  } catch {
    return { code: found[1] }
  }
}
