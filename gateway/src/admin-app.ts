import Fastify, { type FastifyInstance } from 'fastify'
import type { GatewayOptions } from './parts.js'

/** Health details and figures of this process, on a port of their own that no proxy publishes. */
export function adminApp({
  ledger,
  member,
  engine,
  indexed,
}: Pick<GatewayOptions, 'ledger' | 'member' | 'engine' | 'indexed'>): FastifyInstance {
  const admin = Fastify({ logger: false })
  admin.get('/health/details', async () => {
    const height = await ledger.height().catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
    const { rss, heapUsed } = process.memoryUsage()
    return {
      member: member.name,
      mspId: member.mspId,
      engine,
      height,
      indexBlock: indexed?.block,
      uptimeSeconds: Math.round(process.uptime()),
      rss,
      heapUsed,
    }
  })
  admin.post('/index/rebuild', async (_request, reply) => (indexed ? indexed.rebuild() : reply.code(404).send()))
  admin.get('/metrics', async (_request, reply) => {
    const { rss } = process.memoryUsage()
    const { user, system } = process.cpuUsage()
    reply.type('text/plain; version=0.0.4')
    return [
      `process_resident_memory_bytes ${rss}`,
      `process_cpu_seconds_total ${(user + system) / 1e6}`,
      ...(indexed ? [`ipr_index_block ${indexed.block}`] : []),
      '',
    ].join('\n')
  })
  return admin
}
