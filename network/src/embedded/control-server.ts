import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { controlPort, host } from '../topology.js'
import type { EmbeddedLedger } from './embedded-ledger.js'
import type { Faults } from './faults.js'
import { applyFaults, describeFaults } from './switchboard.js'

export interface ControlOptions {
  readonly portBase: number
  readonly ledger: EmbeddedLedger
  /** Present only where the ledger was started to be disturbed. */
  readonly switchboard?: Faults
}

const bodyLimit = 64 * 1024

/**
 * The loopback control port. `GET /status`: heights and whether the chaincode is there, 200 once it is, else 503. `GET` and `POST /faults` only
 * with a switchboard.
 */
export async function serveControl(options: ControlOptions): Promise<Server> {
  const server = createServer((request, response) => {
    answer(options, request).then(
      ([code, body]) => send(response, code, body),
      (error: unknown) => send(response, 400, { error: error instanceof Error ? error.message : String(error) }),
    )
  })
  const port = controlPort(options.portBase)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return server
}

async function answer({ ledger, switchboard }: ControlOptions, request: IncomingMessage): Promise<[number, unknown]> {
  const route = `${request.method} ${request.url}`
  if (route === 'GET /status') {
    const { channel } = ledger
    const ready = ledger.chaincodeReady() && channel.stalled === undefined
    const heights = { height: channel.blocks.height, orderedHeight: channel.orderedHeight }
    return [
      ready ? 200 : 503,
      { ready, chaincode: ledger.chaincodeReady(), ...heights, ...(channel.stalled === undefined ? {} : { stalled: channel.stalled }) },
    ]
  }
  if (!switchboard || request.url !== '/faults') return [404, { error: `no such route: ${route}` }]
  if (request.method === 'POST') {
    applyFaults(switchboard, JSON.parse(await bodyOf(request)))
    await ledger.disturbed()
  } else if (request.method !== 'GET') return [405, { error: 'expected GET or POST' }]
  return [200, describeFaults(switchboard)]
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > bodyLimit) throw new Error(`expected a body of at most ${bodyLimit} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function send(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`)
}
