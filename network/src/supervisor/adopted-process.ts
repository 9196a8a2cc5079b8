import type { NativeProgram } from './child-process.js'
import { forgetProcess, type ProcessRecord, stillRuns } from './process-record.js'
import { type Ended, RunningProgram } from './running-program.js'

const lookEveryMs = 100

/** The end of a process that is nobody's child here: the system tells only its parent. */
const gone = (record: ProcessRecord): Promise<Ended> =>
  new Promise((resolve) => {
    const timer = setInterval(() => {
      if (stillRuns(record)) return
      clearInterval(timer)
      resolve({ code: null, signal: null })
    }, lookEveryMs)
  })

/** A program that an earlier supervisor started, watched and stopped by this one from now on. */
export function adoptProgram(spec: NativeProgram, record: ProcessRecord): RunningProgram {
  const ended = gone(record)
  void ended.then(() => forgetProcess(spec.recordFile))
  return new RunningProgram(spec, { pid: record.pid, alive: () => stillRuns(record), ended })
}
