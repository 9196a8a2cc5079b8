/** Kind of the ledger's documents behind a noun: `ip-rights` → `right`, `parties` → `party`. */
export function kindOf(noun: string): string {
  return noun.replace(/^ip-/, '').replace(/ies$/, 'y').replace(/s$/, '')
}
