const freedPages = new URL('../dist/freed-pages.js', import.meta.url).href

/**
 * V8's flags for a Node program that shares its machine with the rest of the consortium. A young generation of 8 MB: a request or an endorsement
 * makes little that outlives it. One helper thread in place of four: what one program's four collect at once, the others' requests wait for.
 * Pages of the old generation that were emptied go back to the system, which has V8 collect at every tenth more unless it is told otherwise: at twice
 * what lived, a ledger's write costs a third less.
 */
export const sparingFlags: readonly string[] = [
  '--max-semi-space-size=8',
  '--v8-pool-size=1',
  '--heap-growing-percent=100',
  '--import',
  freedPages,
]
