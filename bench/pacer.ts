/** The thread of `pacedLoad`: it sends, and does nothing else. */
import { parentPort, workerData } from 'node:worker_threads'
import { Pool } from 'undici'
import { sharesOf } from './load.js'
import type { PacedLoad, PacedMeasured } from './paced-load.js'

/** How often is looked whether requests are due. */
const tickMs = 1
const connections = 50

const { url, headers, bodies, perSecond, seconds, warmUpSeconds } = workerData as PacedLoad
const { origin, pathname, search } = new URL(url)
const pool = new Pool(origin, { connections, pipelining: 1 })

/** 0 where there was no answer. */
function statusOf(body: string): Promise<number> {
  return new Promise((resolve) => {
    let status = 0
    pool.dispatch(
      { origin, path: `${pathname}${search}`, method: 'POST', headers, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, statusCode) => {
          status = statusCode
        },
        onResponseEnd: () => resolve(status),
        onResponseError: () => resolve(0),
      },
    )
  })
}

const times: number[] = []
let errors = 0
const begun = performance.now()
const counted = begun + warmUpSeconds * 1000

async function ask(body: string, due: number): Promise<void> {
  const status = await statusOf(body)
  if (due < counted) return
  if (status === 200) times.push(performance.now() - due)
  else errors += 1
}

const total = perSecond * (warmUpSeconds + seconds)
const open = new Set<Promise<void>>()
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
await pool.close()
const at = sharesOf(times)
const measured: PacedMeasured = {
  calls: times.length,
  seconds,
  perSecond: Math.round(times.length / seconds),
  p50: at(0.5),
  p95: at(0.95),
  p99: at(0.99),
  errors,
}
parentPort?.postMessage(measured)
