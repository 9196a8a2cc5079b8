import { get, type IncomingMessage } from 'node:http'
import { bareEnter } from '../calls.js'
import type { Consortium } from '../consortium.js'

/** How long after a commit the last of so many streams has the event. */
export async function listeners(c: Consortium, count: number): Promise<void> {
  const { authorization = '' } = await c.headers('bank', 'loan-officer')
  const url = `${c.gateway('bank')}/events/stream`
  const streams: IncomingMessage[] = []
  // Opened a hundred at a time: a thousand handshakes at once would measure the listening queue.
  while (streams.length < count)
    streams.push(...(await Promise.all(Array.from({ length: Math.min(100, count - streams.length) }, () => opened(url, authorization)))))
  const rounds: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const all = Promise.all(streams.map(nextEvent))
    await bareEnter(c)
    const committed = performance.now()
    const arrivals = await all
    rounds.push(Math.max(...arrivals) - committed)
  }
  for (const stream of streams) stream.destroy()
  console.log(`\n${count} streams: the last has an event ${rounds.map((ms) => Math.round(ms)).join(', ')} ms after its commit (goal 1000)`)
}

function opened(url: string, authorization: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { authorization }, agent: false }, (response) => {
      if (response.statusCode === 200) resolve(response.setEncoding('utf8'))
      else reject(new Error(`expected a stream, got ${response.statusCode}`))
    })
    request.on('error', reject)
  })
}

/** When a stream's next event arrives. */
function nextEvent(stream: IncomingMessage): Promise<number> {
  return new Promise((resolve) => {
    const heard = (chunk: string) => {
      if (!chunk.includes('data: ')) return
      stream.off('data', heard)
      resolve(performance.now())
    }
    stream.on('data', heard)
  })
}
