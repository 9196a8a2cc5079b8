/** Starting, watching and stopping the programs of a system: the door for scripts and tests. */
export { answersOk, type Condition, listens, until } from './condition.js'
export { readMark, resetDataFolder, takeDataFolder, userOf, wasAbandoned } from './data-folder.js'
export { lastLines } from './log-file.js'
export { freePortBase, takenPorts, type WantedPort } from './ports.js'
export { ProgramEnded, type PlannedProgram, Supervisor } from './supervisor.js'
