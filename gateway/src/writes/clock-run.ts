import type { End } from './operation.js'

/** One command that time has made due, and the operation that it became. */
export interface ClockItem {
  readonly transaction: string
  readonly id?: string
  readonly operation: string
  /** True of the bump of the epoch, which every run tries and most are refused. */
  readonly epoch?: true
}

export interface ClockEntry {
  readonly transaction: string
  readonly id?: string
  readonly txId?: string
  readonly block?: number
  readonly refused?: string
}

export interface ClockRun {
  readonly recorded: readonly ClockEntry[]
  readonly refused: readonly ClockEntry[]
  /** Whether the epoch was bumped; it is refused within ten minutes of the last bump. */
  readonly epoch: boolean
}

/** What a run did, from how each of its items ended. */
export function clockRunOf(items: readonly ClockItem[], ends: readonly End[]): ClockRun {
  const entries = items.flatMap(({ transaction, id, epoch }, index): ClockEntry[] => {
    const entry = { transaction, ...(id === undefined ? {} : { id }) }
    const end = ends[index]
    if (epoch || end === undefined || 'ends' in end) return []
    if ('problem' in end) return [{ ...entry, refused: end.problem.code }]
    const { txId, block } = end.answer.body as { readonly txId: string; readonly block: number }
    return [{ ...entry, txId, block }]
  })
  return {
    recorded: entries.filter((entry) => entry.refused === undefined),
    refused: entries.filter((entry) => entry.refused !== undefined),
    epoch: items.some(({ epoch }, index) => epoch === true && 'answer' in (ends[index] ?? {})),
  }
}
