import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openLog } from './log-file.js'
import { forgetProcess, recordProcess } from './process-record.js'
import { RunningProgram } from './running-program.js'
import { startDigest } from './start-digest.js'

const leash = new URL('../../dist/supervisor/leash.js', import.meta.url).href
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** node:sqlite is called experimental, and a peer on this machine has an address and no name (DEP0123). */
const quiet = ['--disable-warning=ExperimentalWarning', '--disable-warning=DEP0123']

interface Invocation {
  readonly name: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly logFile: string
}

/** A built file of the repository, from its root; it runs on the Node that runs us. */
export interface NodeProgram extends Invocation {
  readonly script: string
  /** Flags of the Node that runs it. */
  readonly nodeFlags?: readonly string[]
}

/** A program of the machine's, by its absolute path. It outlives a supervisor that is killed, so it is put on record. */
export interface NativeProgram extends Invocation {
  readonly program: string
  /** Where its process id is kept while it runs. */
  readonly recordFile: string
  /** What it reads at its start and not again. */
  readonly settingsFiles: readonly string[]
}

/** A program to run. */
export type ProgramSpec = NodeProgram | NativeProgram

function keepRecord(spec: NativeProgram, running: RunningProgram): void {
  recordProcess(spec.recordFile, { name: spec.name, pid: running.pid, digest: startDigest(spec) })
  void running.ended.then(() => forgetProcess(spec.recordFile))
}

const running = (spec: ProgramSpec, child: ChildProcess, pid: number): RunningProgram =>
  new RunningProgram(spec, {
    pid,
    alive: () => child.exitCode === null && child.signalCode === null,
    ended: once(child, 'exit').then(([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null })),
  })

function commandOf(spec: ProgramSpec): readonly [string, readonly string[]] {
  if ('program' in spec) return [spec.program, spec.args]
  return [process.execPath, [...quiet, ...(spec.nodeFlags ?? []), '--import', leash, root + spec.script, ...spec.args]]
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C in a terminal reaches the supervisor alone and things stop in order.
 * @throws Error when the system cannot start it
 */
export async function startProgram(spec: ProgramSpec): Promise<RunningProgram> {
  const log = openLog(spec.logFile)
  try {
    const [command, args] = commandOf(spec)
    const child = spawn(command, [...args], {
      cwd: root,
      env: { ...process.env, ...spec.env },
      stdio: ['pipe', log.descriptor, log.descriptor],
      detached: true,
    })
    await once(child, 'spawn')
    if (child.pid === undefined) throw new Error(`expected ${spec.name} to run, got no process id`)
    // The pipe is there to be closed by our death; a child that goes first must not take us with it.
    child.stdin?.on('error', () => undefined)
    const program = running(spec, child, child.pid)
    if ('program' in spec) keepRecord(spec, program)
    return program
  } finally {
    log.close()
  }
}
