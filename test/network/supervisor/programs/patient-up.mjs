/** `up` that waits for MS: DIR PORT_BASE MS. */
import { up } from '../../../../scripts/dist/network/up.js'

const [dataDir, portBase, withinMs] = process.argv.slice(2)
try {
  process.exitCode = await up({ dataDir, engine: 'embedded', portBase: Number(portBase) }, Number(withinMs))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
