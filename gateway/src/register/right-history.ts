import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { Caller, Ledger } from '../ledger/ledger.js'
import type { AsOf, Dated, Register } from './register.js'

/** A right's event as it lies on the ledger, as far as this gateway reads it, and the block it lies in. */
export interface HistoricEvent {
  readonly type: string
  readonly sequence: number
  readonly legalDate: string
  readonly effectiveOn?: string
  readonly assertedAt: string
  readonly txId: string
  readonly hash: string
  readonly previousHash: string
  readonly block: number
  readonly backfile?: true
  readonly code?: { readonly standard: string; readonly category: string; readonly national?: string }
  readonly documents?: readonly unknown[]
  readonly data: Readonly<Record<string, unknown>>
  readonly change: {
    readonly right?: { readonly status?: string; readonly created?: { readonly type: string } }
    readonly title?: { readonly holdings?: { readonly kind: string; readonly holders: readonly unknown[] } }
  }
}

interface Page {
  readonly events: readonly HistoricEvent[]
  readonly head: string
  readonly total: number
}

/** One page of a right's events, each with the block it lies in. */
export async function pageOfHistory(register: Register, ledger: Ledger, caller: Caller, id: string, after?: number): Promise<Dated<Page>> {
  const { answer, asOf } = await register.askDated<Page>(caller, 'events', { id, ...(after === undefined ? {} : { after }) })
  const ids = [...new Set(answer.events.map((event) => event.txId))]
  const blocks = new Map(await Promise.all(ids.map(async (txId) => [txId, await ledger.blockOf(caller, txId, asOf.via)] as const)))
  return { answer: { ...answer, events: answer.events.map((event) => ({ ...event, block: blocks.get(event.txId) ?? 0 })) }, asOf }
}

/** All of a right's events, oldest first, and its type. */
export async function wholeHistory(
  register: Register,
  ledger: Ledger,
  caller: Caller,
  id: string,
): Promise<{ readonly events: readonly HistoricEvent[]; readonly rightType: string | undefined; readonly asOf: AsOf }> {
  const events: HistoricEvent[] = []
  for (;;) {
    const { answer, asOf } = await pageOfHistory(register, ledger, caller, id, events.length)
    const stray = answer.events.find(({ sequence }, index) => sequence !== events.length + index + 1)
    if (stray)
      throw new LedgerFailure('network', `expected the events of a right from ${events.length + 1} on, each once, got ${stray.sequence}`)
    events.push(...answer.events)
    if (events.length >= answer.total || answer.events.length === 0) {
      const rightType = events.find((event) => event.change.right?.created)?.change.right?.created?.type
      return { events, rightType, asOf }
    }
  }
}
