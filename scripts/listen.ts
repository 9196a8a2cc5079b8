/**
 * `npm run listen -- MEMBER USER`: a receiver of webhooks. It has itself told what happens, checks every delivery and prints it, one a line, until Ctrl-C;
 * with `--once` it asks for one to try, and ends with it.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { developmentToken } from '@ip-rights-ledger/network/development-token'
import { readMark } from '@ip-rights-ledger/network/supervisor'
import { defaultDataDir, host, type MemberName, memberByName } from '@ip-rights-ledger/network/topology'
import { gatewayOf } from './http/gateway-user.js'
import { deliveryFault } from './listen/signed-delivery.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: defaultDataDir }, once: { type: 'boolean', default: false } },
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

async function listen(member: MemberName, user: string): Promise<void> {
  const dataDir = resolve(values.data)
  const mark = readMark(dataDir)
  if (mark === undefined) throw new Error(`expected a register on ${dataDir}, got none: npm start`)
  const endpoints = `${gatewayOf({ dataDir, portBase: mark.portBase }, member)}/api/v1/webhook-endpoints`
  const ask = async (method: string, path: string, body?: object): Promise<Record<string, string>> => {
    const headers = {
      authorization: `Bearer ${await developmentToken(dataDir, member, user)}`,
      ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const response = await fetch(`${endpoints}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await response.text()
    if (!response.ok) throw new Error(`expected ${method} ${endpoints}${path} to succeed, got ${response.status}: ${text}`)
    return text === '' ? {} : (JSON.parse(text) as Record<string, string>)
  }

  let secret = ''
  const leave: (() => void)[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const fault = deliveryFault(secret, request.headers, body, new Date())
      response.writeHead(fault === undefined ? 204 : 401).end()
      if (fault !== undefined) return console.error(`refused a delivery ${fault}`)
      console.log(body)
      if (values.once) leave.forEach((each) => each())
    })
  })
  await new Promise<void>((listening) => server.listen(0, host, listening))
  const url = `http://${host}:${(server.address() as AddressInfo).port}/`
  const made = await ask('POST', '', { url, description: 'npm run listen' })
  secret = made['secret'] ?? ''
  console.error(`listening at ${url} as endpoint ${made['id']}`)
  const left = new Promise<void>((done) => {
    leave.push(done)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done)
  })
  if (values.once) await ask('POST', `/${made['id']}/test`)
  await left
  await ask('DELETE', `/${made['id']}`)
  server.close()
  server.closeAllConnections()
}

const [member, user, ...more] = positionals
if (member === undefined || user === undefined || more.length > 0) {
  console.error('expected: npm run listen -- MEMBER USER [--data DIR] [--once], as in: npm run listen -- bank loan-officer')
  process.exitCode = 2
} else {
  try {
    await listen(memberByName(member).name, user)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
