/** Starting, watching and stopping the programs of a system: the door for scripts and tests. */
export { answersOk, type Condition, listens, until } from './condition.js'
export { readMark, resetDataFolder, takeDataFolder, userOf, wasAbandoned } from './data-folder.js'
export { diskFloorBytes, freeBytes, refuseFullDisk } from './disk-space.js'
export { lastLines } from './log-file.js'
export { describedPort, freePortBase, type TakenPort, takenPorts, type WantedPort } from './ports.js'
export { type ProcessRecord, recordedProcesses } from './process-record.js'
export { ProgramEnded, type PlannedProgram, Supervisor } from './supervisor.js'
export { judgeLeftovers, type Leftover } from './take-over.js'
