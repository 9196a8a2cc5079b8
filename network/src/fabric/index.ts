/** A consortium on Fabric's own programs: the door for scripts and tests. */
export { hasCaServers as isEnrolled } from './ca/later-enrolment.js'
export { conductFabric } from './conduct.js'
export { type FabricEngine, fabricEngine, prepareFabric, refuseOtherPorts, type StartedFabric, startFabric } from './engine.js'
export { leftovers, stopLeftovers } from './leftovers.js'
export { described, type FabricPrograms, findPrograms, inspectPrograms, installationPage, ProgramsMissing } from './programs.js'
export { consortiumReady, consortiumState, shortcomings } from './readiness.js'
export { type FabricPlace, fabricPorts, fabricSystem, healthOfCa } from './system.js'
