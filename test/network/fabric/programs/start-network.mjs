/** A supervisor in a process of its own, to be killed while it brings a network up: DIR PORT_BASE. */
import { startFabric } from '../../../../network/dist/fabric/index.js'

const [dir, portBase] = process.argv.slice(2)
await startFabric({ dir, portBase: Number(portBase) })
