import type { ProgramName, System } from './harness.js'

/** Programs of a system that stand still by a signal: they keep their memory and their connections, and do nothing. */
export class StoppedPrograms {
  readonly #system: System
  readonly #names = new Set<ProgramName>()

  constructor(system: System) {
    this.#system = system
  }

  get names(): readonly ProgramName[] {
    return [...this.#names]
  }

  stop(...names: readonly ProgramName[]): void {
    for (const name of names) {
      process.kill(this.#system.pidOf(name), 'SIGSTOP')
      this.#names.add(name)
    }
  }

  goOn(...names: readonly ProgramName[]): void {
    for (const name of names) {
      process.kill(this.#system.pidOf(name), 'SIGCONT')
      this.#names.delete(name)
    }
  }

  /** What was sent to a program that stands still lies in its socket: so that it never gets it, it ends where it stands. */
  async endAndBegin(...names: readonly ProgramName[]): Promise<void> {
    for (const name of names) this.#names.delete(name)
    await Promise.all(names.map((name) => this.#system.kill(name)))
    await Promise.all(names.map((name) => this.#system.begin(name)))
  }
}
