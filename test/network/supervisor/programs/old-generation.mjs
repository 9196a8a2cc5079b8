/** Lets its old generation be collected a few times without being asked to, for what `--trace-gc` tells of it. */
const kept = []
for (let round = 0; round < 60; round += 1) {
  for (let at = 0; at < 20_000; at += 1) kept.push({ round, at, text: `${round}:${at}` })
  if (kept.length > 400_000) kept.splice(0, 300_000)
  // As between two requests.
  await new Promise((resolve) => setImmediate(resolve))
}
