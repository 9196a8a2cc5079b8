/** A supervisor in a process of its own, to be killed: starts one steady program and prints its process id. */
import { listens, Supervisor } from '../../../../network/dist/supervisor/index.js'

const [port, file, logFile] = process.argv.slice(2)
const spec = { name: 'held', script: 'test/network/supervisor/programs/steady.mjs', args: ['held', port, file], env: {}, logFile }
const supervisor = new Supervisor([{ spec, ready: listens('127.0.0.1', Number(port)) }], () => undefined)
await supervisor.start()
console.log(supervisor.program('held').pid)
