/** Writes the files that follow from the tables; with `--check` compares instead, so that none can be edited by hand or forgotten. */
import { staleFiles, writeStale } from './generated/stale.js'

const stale = await staleFiles()
if (process.argv.includes('--check')) {
  for (const { path, difference } of stale) console.log(`${path}: ${difference}; run \`npm run generate\``)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  await writeStale(stale)
  console.log(stale.length === 0 ? 'all generated files are fresh' : `written: ${stale.map(({ path }) => path).join(', ')}`)
}
