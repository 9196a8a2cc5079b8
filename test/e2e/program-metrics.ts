import { host } from '@ip-rights-ledger/network/topology'

/** What one of Fabric's programs counts of itself, as Prometheus is told it. */
export class ProgramMetrics {
  readonly #lines: readonly string[]

  private constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** @param port of the program's operations */
  static async at(port: number): Promise<ProgramMetrics> {
    const response = await fetch(`http://${host}:${port}/metrics`, { signal: AbortSignal.timeout(10_000) })
    if (!response.ok) throw new Error(`expected 200 from the operations at port ${port}, got ${response.status}`)
    return new ProgramMetrics((await response.text()).split('\n'))
  }

  /** Sum over all lines of a figure that bear these labels, whatever else they bear; 0 where there is none yet. */
  sum(figure: string, labels: Readonly<Record<string, string>> = {}): number {
    const wanted = Object.entries(labels).map(([name, value]) => `${name}="${value}"`)
    return this.#lines
      .filter((line) => line.startsWith(`${figure}{`) && wanted.every((label) => line.includes(label)))
      .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0)
  }
}
