import { statusEventCode } from '@ip-rights-ledger/chaincode/domain'
import type { RightTypeTable } from '../command.js'
import type { HistoricEvent } from '../register/right-history.js'

/**
 * A right's coded events as WIPO ST.27 lays them out. Events that have no code are none there. Key and detailed event are
 * `<letter>00`: the standard lets an office that cannot map say so, and its lists were not to be had.
 */
export function statusEvents(events: readonly HistoricEvent[], type: RightTypeTable | undefined): Record<string, unknown>[] {
  let stage = 0
  let state: 'A' | 'N' | 'U' = 'U'
  const coded: Record<string, unknown>[] = []
  for (const event of events) {
    const previousStage = stage
    const status = event.change.right?.status ?? ''
    const entry = type && Object.hasOwn(type.statuses, status) ? type.statuses[status] : undefined
    if (entry) ({ stage, state } = entry.st27)
    if (!event.code) continue
    const { standard, category, national } = event.code
    coded.push({
      standard,
      statusEventCode: statusEventCode({ state, previousStage, stage, category, ...(national === undefined ? {} : { national }) }),
      state,
      previousStage,
      currentStage: stage,
      keyEventCode: `${category}00`,
      detailedEventCode: `${category}00`,
      ...(national === undefined ? {} : { nationalEventCode: national }),
      event: event.type,
      eventDate: event.legalDate,
      ...(event.effectiveOn === undefined ? {} : { effectiveDate: event.effectiveOn }),
      ...(event.backfile ? { backfile: true } : {}),
      sequence: event.sequence,
      chain: { txId: event.txId, block: event.block, hash: event.hash },
    })
  }
  return coded
}
