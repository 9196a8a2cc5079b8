import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openLog } from './log-file.js'
import { forgetProcess, recordProcess } from './process-record.js'

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
}

/** A program to run. */
export type ProgramSpec = NodeProgram | NativeProgram

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A program that was started. Its standard output and error are its log; it ends when we end. */
export class RunningProgram {
  readonly spec: ProgramSpec
  readonly pid: number
  readonly ended: Promise<Ended>
  readonly #child: ChildProcess
  #stopping = false

  constructor(spec: ProgramSpec, child: ChildProcess, pid: number) {
    this.spec = spec
    this.pid = pid
    this.#child = child
    this.ended = once(child, 'exit').then(([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null }))
  }

  /** Whether its end was asked for. */
  get stopping(): boolean {
    return this.#stopping
  }

  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Asks it to end, and ends it after `graceMs`. */
  async stop(graceMs = 15_000): Promise<void> {
    this.#stopping = true
    if (!this.alive) return
    this.#child.kill('SIGTERM')
    const timer = setTimeout(() => this.kill(), graceMs)
    await this.ended
    clearTimeout(timer)
  }

  /** Ends it at once, with whatever it started: it leads a process group of its own. */
  kill(): void {
    this.#stopping = true
    if (this.alive) process.kill(-this.pid, 'SIGKILL')
  }
}

function keepRecord(file: string, name: string, running: RunningProgram): void {
  recordProcess(file, name, running.pid)
  void running.ended.then(() => forgetProcess(file))
}

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
    const running = new RunningProgram(spec, child, child.pid)
    if ('program' in spec) keepRecord(spec.recordFile, spec.name, running)
    return running
  } finally {
    log.close()
  }
}
