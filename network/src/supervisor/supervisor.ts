import { adoptProgram } from './adopted-process.js'
import { type ProgramSpec, startProgram } from './child-process.js'
import { type Condition, until } from './condition.js'
import { lastLines } from './log-file.js'
import { type ProcessRecord, stillRuns } from './process-record.js'
import type { Ended, RunningProgram } from './running-program.js'

/** A program with its place in the start: what must hold before it starts, and what holds once it is ready. */
export interface PlannedProgram {
  readonly spec: ProgramSpec
  /** The program with what is known only once `after` holds. */
  readonly completed?: () => ProgramSpec
  readonly after?: Condition
  readonly ready: Condition
}

const readyWithinMs = 60_000

/** A program that ended though nobody asked it to; the message carries the end of its log. */
export class ProgramEnded extends Error {
  readonly program: string

  constructor({ spec }: RunningProgram, { code, signal }: Ended) {
    const unheard = ', how only the supervisor that had started it would know'
    const how = signal !== null ? ` by ${signal}` : code !== null ? ` with exit code ${code}` : unheard
    super(`${spec.name} ended${how}; the last lines of ${spec.logFile}:\n${lastLines(spec.logFile, 12)}`)
    this.name = 'ProgramEnded'
    this.program = spec.name
  }
}

/** Starts programs side by side as far as their conditions let them, and stops them in the reverse of the order planned. */
export class Supervisor {
  readonly #plan: readonly PlannedProgram[]
  readonly #running = new Map<string, RunningProgram>()
  readonly #onEnded: (error: ProgramEnded) => void
  readonly #stop = new AbortController()
  readonly #living: Map<string, ProcessRecord>

  /**
   * @param onEnded hears of each program that ends unasked after it was ready
   * @param living programs of the plan that run already and are taken over
   */
  constructor(plan: readonly PlannedProgram[], onEnded: (error: ProgramEnded) => void, living: readonly ProcessRecord[] = []) {
    this.#plan = plan
    this.#onEnded = onEnded
    this.#living = new Map(living.map((record) => [record.name, record]))
  }

  /**
   * Starts everything; answers when all are ready.
   * @throws ProgramEnded when one ends before that; Error when one is not ready in a minute. What runs by then keeps running until `stop`.
   */
  async start(): Promise<void> {
    await Promise.all(this.#plan.map((planned) => this.#bringUp(planned)))
  }

  /** Starts one again, after it ended or was stopped; one that runs and did not become ready is stopped first. */
  async startOne(name: string): Promise<void> {
    await this.#running.get(name)?.stop()
    await this.#bringUp(this.#planned(name))
  }

  program(name: string): RunningProgram {
    const running = this.#running.get(name)
    if (running === undefined) throw new Error(`expected one of ${[...this.#running.keys()].join(', ')}, got ${name}`)
    return running
  }

  /** Stops everything, each program after those that were planned behind it. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('stopped while starting'))
    for (const { spec } of this.#plan.toReversed()) await this.#running.get(spec.name)?.stop()
  }

  /** Ends everything at once. */
  kill(): void {
    this.#stop.abort(new Error('ended while starting'))
    for (const running of this.#running.values()) running.kill()
  }

  async #bringUp({ spec, completed, after, ready }: PlannedProgram): Promise<void> {
    const { signal } = this.#stop
    if (after !== undefined) await until(after, { timeoutMs: readyWithinMs, signal })
    signal.throwIfAborted()
    const running = this.#takenOver(spec) ?? (await startProgram(completed?.() ?? spec))
    this.#running.set(spec.name, running)
    const tooEarly = new AbortController()
    let wasReady = false
    void running.ended.then((how) => {
      const error = new ProgramEnded(running, how)
      if (!wasReady) tooEarly.abort(error)
      else if (!running.stopping) this.#onEnded(error)
    })
    const named = { ...ready, what: `${spec.name} ready (${ready.what})` }
    await until(named, { timeoutMs: readyWithinMs, signal: AbortSignal.any([signal, tooEarly.signal]) })
    wasReady = true
  }

  /** Once only: what ends after it was taken over is started anew. */
  #takenOver(spec: ProgramSpec): RunningProgram | undefined {
    const living = this.#living.get(spec.name)
    this.#living.delete(spec.name)
    return living !== undefined && 'program' in spec && stillRuns(living) ? adoptProgram(spec, living) : undefined
  }

  #planned(name: string): PlannedProgram {
    const planned = this.#plan.find(({ spec }) => spec.name === name)
    if (planned === undefined) throw new Error(`expected one of ${this.#plan.map(({ spec }) => spec.name).join(', ')}, got ${name}`)
    return planned
  }
}
