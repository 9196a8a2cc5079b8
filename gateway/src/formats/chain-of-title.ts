import type { HistoricEvent } from '../register/right-history.js'

/** Who held the right from when until when, and by what: one entry for each event that set the holdings, oldest first. */
export function chainOfTitle(events: readonly HistoricEvent[]): Record<string, unknown>[] {
  const passings = events.filter((event) => event.change.title?.holdings)
  return passings.map((event, at) => {
    const next = passings[at + 1]
    const { dealing, contract, cause, instrument } = event.data
    const by = {
      event: event.type,
      dealing,
      contract,
      cause,
      instrument,
      documents: event.documents,
      txId: event.txId,
      block: event.block,
      hash: event.hash,
    }
    return {
      ...event.change.title?.holdings,
      from: event.effectiveOn ?? event.legalDate,
      registeredOn: event.legalDate,
      ...(next ? { to: next.effectiveOn ?? next.legalDate } : {}),
      ...(event.backfile ? { backfile: true } : {}),
      // Absent where the event does not say: JSON leaves undefined members out.
      by,
    }
  })
}
