/** The service `conductor` of docker-compose.yml: identities, channel, chaincode, and the founding of the register; then it ends. */
import { composePlace, composePrograms } from '@ip-rights-ledger/network/compose'
import { conductFabric } from '@ip-rights-ledger/network/fabric'
import { foundRegister } from '../start/founding.js'

await conductFabric(composePlace, { peer: composePrograms.peer }, console.log)
if (await foundRegister(composePlace.dataDir)) console.log('founded: directory, rules and calendars, endorsed by all members')
