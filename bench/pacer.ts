/** The thread of `pacedLoad`: it sends, and does nothing else. */
import { parentPort, workerData } from 'node:worker_threads'
import { Pool } from 'undici'
import { sharesOf } from './load.js'
import type { PacedLoad, PacedMeasured, Shares } from './paced-load.js'

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

const answered: number[] = []
const due: number[] = []
let errors = 0
const begun = performance.now()
const counted = begun + warmUpSeconds * 1000

async function ask(body: string, dueAt: number): Promise<void> {
  const sentAt = performance.now()
  const status = await statusOf(body)
  if (dueAt < counted) return
  if (status !== 200) errors += 1
  else {
    const ended = performance.now()
    answered.push(ended - sentAt)
    due.push(ended - dueAt)
  }
}

const total = perSecond * (warmUpSeconds + seconds)
const open = new Set<Promise<void>>()
let sent = 0
await new Promise<void>((resolve) => {
  const timer = setInterval(() => {
    for (; sent < total; sent += 1) {
      const dueAt = begun + (sent * 1000) / perSecond
      if (dueAt > performance.now()) return
      const asked = ask(bodies[sent % bodies.length] ?? '', dueAt)
      open.add(asked)
      void asked.finally(() => open.delete(asked))
    }
    clearInterval(timer)
    resolve()
  }, tickMs)
})
await Promise.all(open)
await pool.close()
const shares = (times: readonly number[]): Shares => {
  const at = sharesOf(times)
  return { p50: at(0.5), p99: at(0.99) }
}
const measured: PacedMeasured = {
  answered: shares(answered),
  due: shares(due),
  perSecond: Math.round(answered.length / seconds),
  errors,
}
parentPort?.postMessage(measured)
