/** Tells streams that the watchlist they were asked for is another now. */
export class WatchlistChanges {
  readonly #told = new Map<string, Set<() => void>>()

  /** @returns what ends it */
  tell(watchlist: string, told: () => void): () => void {
    const all = this.#told.get(watchlist) ?? new Set()
    this.#told.set(watchlist, all.add(told))
    return () => {
      all.delete(told)
      if (all.size === 0 && this.#told.get(watchlist) === all) this.#told.delete(watchlist)
    }
  }

  changed(watchlist: string): void {
    for (const told of [...(this.#told.get(watchlist) ?? [])]) told()
  }
}
