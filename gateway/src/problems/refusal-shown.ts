import type { Catalogue } from './catalogue.js'

/** A refusal as the ledger tells it in an answer, not in an error. */
export interface LedgerRefusal {
  readonly code: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly target?: string
  readonly remedies?: readonly unknown[]
}

/** The same with its legal source and both titles: one form wherever a rule speaks. */
export function refusalShown({ code, params, target, remedies }: LedgerRefusal, catalogue: Catalogue): Record<string, unknown> {
  const entry = catalogue.find(code)
  return {
    code,
    ...(entry ? { legalSource: entry.source, title: { 'zh-CN': entry.title.zh, en: entry.title.en } } : {}),
    ...(target === undefined ? {} : { target }),
    ...(params === undefined ? {} : { params }),
    remedies: remedies ?? [],
  }
}
