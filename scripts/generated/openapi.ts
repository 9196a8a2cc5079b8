import Fastify from 'fastify'
import fp from 'fastify-plugin'
import { commands, refusals, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { gatewayApp, serverOptions } from '@ip-rights-ledger/gateway/app'
import { unlimited } from '@ip-rights-ledger/gateway/limits'
import { GatewayMetrics } from '@ip-rights-ledger/gateway/metrics'
import { Sealing } from '@ip-rights-ledger/gateway/sealing'
import { Store } from '@ip-rights-ledger/gateway/store'
import { chaincode, channel, members } from '@ip-rights-ledger/network/topology'

const noLedger = new Proxy({} as never, {
  get: (_target, name) => {
    throw new Error(`expected no call of the ledger while the routes are described, got ${String(name)}`)
  },
})

/** The interface that every gateway serves at /api/openapi.json, from the same routes and schemas, without a ledger behind it. */
export async function openapi(): Promise<string> {
  const [member] = members
  if (member === undefined) throw new Error('expected a member in the topology, got none')
  const store = await Store.open({ file: ':memory:' })
  const app = Fastify({ ...serverOptions, logger: false })
  await app.register(fp(gatewayApp, { name: 'gateway' }), {
    member,
    members,
    channel: channel.id,
    chaincode: chaincode.name,
    engine: 'embedded',
    commands,
    refusals,
    rightTypes,
    ledger: noLedger,
    store,
    sealing: Sealing.passing(),
    metrics: new GatewayMetrics(),
    answers: { signer: undefined, validSeconds: 0 },
    callers: { issuers: [], requireBoundTokens: false, trustedProxies: [] },
    limits: unlimited,
  })
  try {
    const response = await app.inject('/api/openapi.json')
    if (response.statusCode !== 200) throw new Error(`expected 200 from /api/openapi.json, got ${response.statusCode}: ${response.body}`)
    return `${JSON.stringify(response.json(), null, 2)}\n`
  } finally {
    await app.close()
    await store.close()
  }
}
