import { dirname, join, resolve } from 'node:path'
import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { commands, dealings, refusals, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { adminApp } from './admin-app.js'
import { answerSigner } from './answers/signing-identity.js'
import { apiServer } from './api-server.js'
import { gatewayApp } from './app.js'
import { configuredCallers } from './callers/configured-callers.js'
import { readConfig, type Config } from './config.js'
import { configLines } from './config-table.js'
import type { WebhookSettings } from './events/webhooks.js'
import { dealingKinds } from './index-db/dealing-kinds.js'
import { FabricCa } from './enrolment/fabric-ca.js'
import { IndexedRegister } from './index-db/indexed-register.js'
import { RegisterIndex } from './index-db/register-index.js'
import { FabricLedger } from './ledger/fabric-ledger.js'
import { GatewayMetrics } from './metrics/gateway-metrics.js'
import { ledgerFigures } from './metrics/ledger-figures.js'
import { storeFigures } from './metrics/store-figures.js'
import type { GatewayOptions } from './parts.js'
import { lastingOutput, requestLog } from './request-log.js'
import { Sealing } from './store/sealing.js'
import { Store } from './store/store.js'
import { startTelemetry } from './telemetry.js'
import { readProfile, type Profile } from './profile.js'

/** Milliseconds a stopping gateway gives to what is under way. */
const grace = 12_000

/** Folder of one kind of this gateway's own data, in the data directory. */
const folderOf = (config: Config, kind: string): string => resolve(dirname(config.GATEWAY_PROFILE), '..', kind)

function storeOf(config: Config, member: string): Promise<Store> {
  const url = config.STORE_DATABASE_URL ?? config.INDEX_DATABASE_URL
  return Store.open(url === undefined ? { file: join(folderOf(config, 'store'), `${member}.db`) } : { url })
}

const webhookSettingsOf = (config: Config): WebhookSettings => ({
  allow: config.WEBHOOK_ALLOW_HOSTS,
  timeoutMs: config.WEBHOOK_TIMEOUT_MS,
  mostOfCaller: config.WEBHOOK_MOST_OF_CALLER,
})

async function optionsOf(config: Config, profile: Profile): Promise<GatewayOptions & { readonly ledger: FabricLedger }> {
  const deadlines = {
    evaluate: config.GATEWAY_EVALUATE_MS,
    endorse: config.GATEWAY_ENDORSE_MS,
    submit: config.GATEWAY_SUBMIT_MS,
    commit: config.GATEWAY_COMMIT_MS,
    blocks: config.GATEWAY_BLOCKS_MS,
  }
  const metrics = new GatewayMetrics()
  return {
    member: { name: profile.member, mspId: profile.mspId },
    members: profile.members,
    channel: profile.channel,
    chaincode: profile.chaincode,
    engine: profile.engine,
    commands,
    refusals,
    rightTypes,
    ledger: new FabricLedger(profile, deadlines, (stage, outcome, seconds) => metrics.staged(stage, outcome, seconds)),
    answers: { signer: await answerSigner(profile), validSeconds: config.GATEWAY_ANSWER_VALID_SECONDS },
    store: await storeOf(config, profile.member),
    webhookSettings: webhookSettingsOf(config),
    sealing: await Sealing.open(config.STORE_KEY_FILE ?? join(folderOf(config, 'store'), `${profile.member}.key`)),
    ...(profile.ca === undefined ? {} : { authority: new FabricCa({ ...profile.ca, usersDir: profile.usersDir }) }),
    writes: { keptHours: config.GATEWAY_OPERATIONS_HOURS },
    clockSeconds: config.GATEWAY_CLOCK_SECONDS,
    metrics,
    callers: await configuredCallers(config, profile),
    limits: {
      perCaller: config.GATEWAY_REQUESTS_PER_MINUTE,
      perAddress: config.GATEWAY_REQUESTS_PER_MINUTE_AND_ADDRESS,
      writesPerCaller: config.GATEWAY_WRITES_PER_MINUTE,
      costlyPerCaller: config.GATEWAY_COSTLY_PER_MINUTE,
      openPerAddress: config.GATEWAY_OPEN_PER_MINUTE_AND_ADDRESS,
      openCostlyPerAddress: config.GATEWAY_OPEN_COSTLY_PER_MINUTE_AND_ADDRESS,
      openCostlyAtOnceOfAddress: config.GATEWAY_OPEN_COSTLY_AT_ONCE_AND_ADDRESS,
      openCostlyAtOnce: config.GATEWAY_OPEN_COSTLY_AT_ONCE,
      streams: config.GATEWAY_STREAMS,
      streamsOfCaller: config.GATEWAY_STREAMS_OF_CALLER,
      atOnce: config.GATEWAY_REQUESTS_AT_ONCE,
      handlerMs: config.GATEWAY_REQUEST_MS,
    },
  }
}

/** The register as this member's peer has it: in the data directory, or in the PostgreSQL that the configuration names. */
function indexOf(
  config: Config,
  { ledger, channel, chaincode, member }: Awaited<ReturnType<typeof optionsOf>>,
  log: FastifyInstance['log'],
) {
  const file = join(folderOf(config, 'index'), `${member.name}.db`)
  const location = config.INDEX_DATABASE_URL === undefined ? { file } : { url: config.INDEX_DATABASE_URL }
  const source = (from: number, signal: AbortSignal) => ledger.follow(from, signal)
  const via = () => ledger.followedVia
  return new RegisterIndex({ location, source, via, log, channel, chaincode, rightTypes, dealingKinds })
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const profile = await readProfile(config.GATEWAY_PROFILE)
  const collector = config.OTEL_EXPORTER_OTLP_ENDPOINT
  const telemetry = collector === undefined ? undefined : await startTelemetry(collector, profile.member)
  const own = await optionsOf(config, profile)
  const app = await apiServer(config, { ...requestLog(config.GATEWAY_LOG_LEVEL), stream: lastingOutput() })
  app.log.info({ config: configLines(config) }, 'configured')
  const index = indexOf(config, own, app.log)
  const options = { ...own, indexed: new IndexedRegister(index, { rightTypes, dealings }, own.member.mspId) }
  await app.register(fp(gatewayApp, { name: 'gateway' }), options)
  ledgerFigures(options)
  storeFigures(options)
  const admin = adminApp(options)
  closeWithGrace({ delay: grace, logger: app.log }, async ({ err }) => {
    if (err) app.log.error({ err }, 'stopping after an error')
    await app.close()
    await index.stop()
    await admin.close()
    options.ledger.close()
    await options.store.close()
    await telemetry?.stop()
  })
  await admin.listen({ host: config.GATEWAY_ADMIN_HOST, port: config.GATEWAY_ADMIN_PORT })
  await app.listen({ host: config.GATEWAY_HOST, port: config.GATEWAY_PORT })
  // Another's word for it might never come true.
  const had = await own.ledger.height('own').catch(() => undefined)
  index.start(had?.block)
}

await start()
