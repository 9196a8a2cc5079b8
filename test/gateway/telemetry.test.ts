import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { startTelemetry } from '../../gateway/src/telemetry.js'

test('a request becomes a span under the caller’s trace, and is sent to the collector without what it searched for', async () => {
  const bodies: string[] = []
  const collector = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      bodies.push(`${request.url} ${Buffer.concat(chunks).toString()}`)
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening))
  const telemetry = await startTelemetry(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`, 'bank')
  const app = Fastify()
  app.get('/things/:id', async () => ({}))
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
  await app.inject({ url: '/things/1?q=Zhang%20San&holder=Zhang', headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } })
  await app.close()
  await telemetry.stop()
  collector.close()
  expect(bodies).toHaveLength(1)
  expect(bodies[0]).toMatch(/^\/v1\/traces /)
  expect(bodies[0]).toContain(trace)
  expect(bodies[0]).toContain('/things/:id')
  expect(bodies[0]).toContain('"/things/1"')
  expect(bodies[0]).not.toContain('Zhang')
})
