import { commandsOf, registerTables } from '../domain/index.js'
import { batchContract } from './batches.js'
import { commandContracts } from './contract-of.js'
import { registerContract } from './register.js'
import { formatSeenLinesOnly } from './seen-log-lines.js'

formatSeenLinesOnly()

const commands = commandsOf(registerTables)

/** What `fabric-chaincode-node` loads. */
export const contracts = [
  ...commandContracts(commands, registerTables),
  batchContract(commands, registerTables),
  registerContract(registerTables),
]
