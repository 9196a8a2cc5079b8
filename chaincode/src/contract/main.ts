import { commandsOf, registerTables } from '../domain/index.js'
import { commandContracts } from './contract-of.js'
import { registerContract } from './register.js'

/** What `fabric-chaincode-node` loads. */
export const contracts = [...commandContracts(commandsOf(registerTables), registerTables), registerContract(registerTables)]
