import { Agent, request } from 'node:http'
import { sharesOf, type Measured } from './load.js'

export interface PacedLoad {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Each in its turn. */
  readonly bodies: readonly string[]
  readonly perSecond: number
  readonly seconds: number
  /** Seconds before these, in which it goes on alike and nothing is counted: connections are opened, and this process gets up to speed. */
  readonly warmUpSeconds: number
}

export interface PacedMeasured extends Measured {
  readonly p99: number
}

/** How often is looked whether requests are due. */
const tickMs = 1
const connections = 50

/**
 * An open loop: a request when it is due, whether or not those before were answered. The time of each counts from when it was due, so that
 * what waits in this process counts too.
 */
export async function pacedLoad({ url, headers, bodies, perSecond, seconds, warmUpSeconds }: PacedLoad): Promise<PacedMeasured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const open = new Set<Promise<void>>()
  let errors = 0
  const begun = performance.now()
  const counted = begun + warmUpSeconds * 1000
  const total = perSecond * (warmUpSeconds + seconds)
  const ask = async (body: string, due: number): Promise<void> => {
    const status = await statusOf(url, agent, headers, body)
    if (due < counted) return
    if (status === 200) times.push(performance.now() - due)
    else errors += 1
  }
  let sent = 0
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      for (; sent < total; sent += 1) {
        const due = begun + (sent * 1000) / perSecond
        if (due > performance.now()) return
        const asked = ask(bodies[sent % bodies.length] ?? '', due)
        open.add(asked)
        void asked.finally(() => open.delete(asked))
      }
      clearInterval(timer)
      resolve()
    }, tickMs)
  })
  await Promise.all(open)
  agent.destroy()
  const at = sharesOf(times)
  return { calls: times.length, seconds, perSecond: Math.round(times.length / seconds), p50: at(0.5), p95: at(0.95), p99: at(0.99), errors }
}

/** 0 where there was no answer. */
function statusOf(url: string, agent: Agent, headers: PacedLoad['headers'], body: string): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.once('error', () => resolve(0))
    asked.end(body)
  })
}
