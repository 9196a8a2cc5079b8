/** Where the embedded engine answers otherwise, and why: what it does not have (`docs/engines.md`). The list only shrinks. */
export const knownDifferences: ReadonlyMap<string, string> = new Map([
  ['ordering: a configuration update that is none', 'configuration updates are refused by their type'],
  ['ordering: an empty configuration update', 'configuration updates are refused by their type'],
  ['cscc: JoinChain x', 'a peer is of its channel from the start and joins no other'],
])
