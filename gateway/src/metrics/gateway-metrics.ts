import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Seconds: an answer from the index takes some milliseconds, a write a batch interval and a commit. */
const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** A gauge's reader; absent where there is nothing to tell now. */
type Reading = () => number | undefined | Promise<number | undefined>
type Readings = () => Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>

/** Figures of one gateway in Prometheus' text format; each registry is its gateway's own, so that two in one process do not mix. */
export class GatewayMetrics {
  readonly #registry = new Registry()
  readonly #requests: Histogram<'method' | 'route' | 'status'>
  readonly #ledger: Histogram<'stage' | 'outcome'>

  constructor() {
    collectDefaultMetrics({ register: this.#registry })
    this.#requests = new Histogram({
      name: 'ipr_http_request_seconds',
      help: 'Time to answer a request, by the pattern of its route',
      labelNames: ['method', 'route', 'status'],
      buckets: requestBuckets,
      registers: [this.#registry],
    })
    this.#ledger = new Histogram({
      name: 'ipr_ledger_stage_seconds',
      help: 'Time of one call of the ledger by its stage, and how it ended, by the name of its gRPC status',
      labelNames: ['stage', 'outcome'],
      buckets: requestBuckets,
      registers: [this.#registry],
    })
  }

  /** @param route the route's pattern, never the path: ids would make a series each */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status: String(status) }, seconds)
  }

  /** @param outcome `ok`, or the reason of the failure */
  staged(stage: string, outcome: string, seconds: number): void {
    this.#ledger.observe({ stage, outcome }, seconds)
  }

  /** A figure that is read when somebody asks for figures. */
  gauge(name: string, help: string, read: Reading): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.#registry],
      async collect() {
        gauge.remove()
        const value = await read()
        if (value !== undefined) gauge.set(value)
      },
    })
  }

  /** The same for figures that are told apart by one label. */
  gaugeBy(label: string, name: string, help: string, read: Readings): void {
    const gauge: Gauge<string> = new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.#registry],
      async collect() {
        gauge.reset()
        for (const [value, count] of Object.entries(await read())) gauge.set({ [label]: value }, count)
      },
    })
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }
}
