import type { ProgramSpec } from './child-process.js'

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** How the system knows a process that runs: by being its parent, or by its record. */
export interface ProcessHandle {
  readonly pid: number
  readonly alive: () => boolean
  /** Neither code nor signal where only a parent would have heard them. */
  readonly ended: Promise<Ended>
}

/** A signal to a process, or to a group where `pid` is negative; one that has just gone needs none. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** A program that runs. Its standard output and error are its log. */
export class RunningProgram {
  readonly spec: ProgramSpec
  readonly pid: number
  readonly ended: Promise<Ended>
  readonly #handle: ProcessHandle
  #stopping = false

  constructor(spec: ProgramSpec, handle: ProcessHandle) {
    this.spec = spec
    this.pid = handle.pid
    this.ended = handle.ended
    this.#handle = handle
  }

  /** Whether its end was asked for. */
  get stopping(): boolean {
    return this.#stopping
  }

  get alive(): boolean {
    return this.#handle.alive()
  }

  /** Asks it to end, and ends it after `graceMs`. */
  async stop(graceMs = 15_000): Promise<void> {
    this.#stopping = true
    if (!this.alive) return
    signalTo(this.pid, 'SIGTERM')
    const timer = setTimeout(() => this.kill(), graceMs)
    await this.ended
    clearTimeout(timer)
  }

  /** Ends it at once, with whatever it started: it leads a process group of its own. */
  kill(): void {
    this.#stopping = true
    if (this.alive) signalTo(-this.pid, 'SIGKILL')
  }
}
