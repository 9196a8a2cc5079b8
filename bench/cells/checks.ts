import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { sparingFlags } from '@ip-rights-ledger/network/sparing-flags'
import { host } from '@ip-rights-ledger/network/topology'
import { bareEnter, registrar } from '../calls.js'
import type { Consortium } from '../consortium.js'
import { httpLoad } from '../http-load.js'
import type { Measured } from '../load.js'
import { pacedLoad } from '../paced-load.js'
import { printedNumber } from '../population.js'
import { cpuDuring } from '../processes.js'
import { byKind, measured, show, wholeCpu, type CpuByKind } from '../report.js'

const connections = 10

/** A program that has just begun is slower than one that has run for a while; gateways run for months. */
const warmUpSeconds = 5
/** Under a part of its load V8 takes longer to have compiled what is needed often. */
const pacedWarmUpSeconds = 30

/** Rights that are asked about in turn. */
const rightsAsked = 250
const bodies = Array.from({ length: rightsAsked }, (_each, at) => JSON.stringify({ rights: [printedNumber(at + 1)] }))

/** A pledge check of one right: by the peer, and from the index without and with a signature. */
export async function checks(c: Consortium, seconds: number): Promise<void> {
  const headers = await c.headers('bank', 'loan-officer')
  const url = `${c.gateway('bank')}/pledge-checks`
  const over = (title: string, query: string) => httpCell(c, title, { url: `${url}${query}`, headers, body: bodies, connections, seconds })
  const ipRightId = 'CN-PAT-' + printedNumber(1).replace('.', '')
  const evaluate = await measured(c, 'evaluate a pledge check', { workers: 16, seconds }, () =>
    c.client.evaluate(registrar, { contract: 'register', name: 'pledgeCheck', argument: canonical({ rights: [ipRightId] }) }),
  )
  const ledger = await over('POST /pledge-checks from the ledger', '?consistency=ledger&signed=false')
  const plain = await over('POST /pledge-checks from the index', '?signed=false')
  const signed = await over('the same, signed', '')
  const cost = (cpu: CpuByKind) => wholeCpu(cpu, { withClient: false })
  console.log(
    `CPU of a pledge check: evaluate ${cost(evaluate.cpu).toFixed(2)} ms (by the bare client, its own ${(evaluate.cpu['client'] ?? 0).toFixed(2)} ms apart), ` +
      `over REST ${cost(ledger.cpu).toFixed(2)} ms; from the index ${cost(plain.cpu).toFixed(3)} ms, ${(cost(ledger.cpu) / cost(plain.cpu)).toFixed(1)} times less (goal 20), ` +
      `at ${(plain.perSecond / evaluate.perSecond).toFixed(1)} times the rate (goal 12); signed ${cost(signed.cpu).toFixed(3)} ms, ${(cost(ledger.cpu) / cost(signed.cpu)).toFixed(1)} times less (goal 7)`,
  )
}

/** A thousand checks a second while twenty writes a second commit; and a thousand requests to a server that does nothing, beside the same writes. */
export async function checksUnderWrites(c: Consortium, seconds: number): Promise<void> {
  const headers = await c.headers('bank', 'loan-officer')
  const bare = fork(fileURLToPath(new URL('../bare-server.js', import.meta.url)), { execArgv: [...sparingFlags] })
  const [port] = (await once(bare, 'message')) as [number]
  const servers = { checks: `${c.gateway('bank')}/pledge-checks?signed=false`, 'requests of a bare server': `http://${host}:${port}` }
  for (const [name, url] of Object.entries(servers)) {
    const writes = pacedWrites(c)
    const { answered, due, perSecond, errors } = await pacedLoad({
      url,
      headers,
      bodies,
      perSecond: 1000,
      seconds,
      warmUpSeconds: pacedWarmUpSeconds,
    })
    const writesPerSecond = await writes.stop()
    console.log(
      `${perSecond} ${name}/s beside ${writesPerSecond.toFixed(1)} writes/s: p50 ${answered.p50} ms, p99 ${answered.p99} ms (goal 10 for checks), errors ${errors}; ` +
        `from when it was due, the sender's own waiting included: p50 ${due.p50} ms, p99 ${due.p99} ms`,
    )
  }
  bare.kill()
}

/** Twenty writes a second by the bare client, each when it is due. */
function pacedWrites(c: Consortium): { stop(): Promise<number> } {
  let written = 0
  const open = new Set<Promise<unknown>>()
  const timer = setInterval(() => {
    const write = bareEnter(c).then(() => (written += 1))
    open.add(write)
    void write.finally(() => open.delete(write))
  }, 50)
  const begun = performance.now()
  return {
    async stop() {
      const perSecond = written / ((performance.now() - begun) / 1000)
      clearInterval(timer)
      await Promise.all(open)
      return perSecond
    },
  }
}

export interface HttpCell extends Measured {
  readonly cpu: CpuByKind
}

export async function httpCell(c: Consortium, title: string, asked: Parameters<typeof httpLoad>[0]): Promise<HttpCell> {
  await httpLoad({ ...asked, seconds: warmUpSeconds })
  const { value, cpuMs } = await cpuDuring(c.pids, () => httpLoad(asked))
  const cell = { ...value, cpu: byKind(cpuMs, value.calls) }
  show(title, cell)
  return cell
}
