import { createHash, randomBytes } from 'node:crypto'
import { cpus } from 'node:os'
import { canonical, parseNumber } from '@ip-rights-ledger/chaincode/domain'
import { developmentToken } from '@ip-rights-ledger/network/development-token'
import { batch, chaincode, channel, host } from '@ip-rights-ledger/network/topology'
import { startConsortium, type Consortium } from './consortium.js'
import { fsyncCost } from './fsync.js'
import { keysOf } from './keys-of.js'
import { load, type Measured } from './load.js'
import { cpuDuring, usageOf } from './processes.js'

const workers = 16
const seconds = Number(process.argv.find((a) => a.startsWith('--seconds='))?.slice(10) ?? '8')
const long = process.argv.includes('--long')
const value = 'x'.repeat(700)
const user = { user: 'registrar' }

/** A write of the register by the bare client: what the law's checks, the event chain and the guards cost beside one put. */
async function write(
  c: Consortium,
  contract: string,
  name: string,
  argument: string,
): Promise<{ reply: string; txId: string; block: number }> {
  const endorsed = await c.client.endorse(user, { contract, name, argument })
  await endorsed.submit()
  const { block } = await endorsed.committed()
  return { reply: endorsed.reply, txId: endorsed.txId, block }
}

const request = (body: unknown, id?: string): string =>
  canonical({ requestId: createHash('sha256').update(randomBytes(16)).digest('hex'), ...(id === undefined ? {} : { id }), body })
const idOf = (written: { reply: string }): string => (JSON.parse(written.reply) as { id: string }).id
const enter = (c: Consortium) => write(c, 'parties', 'enter', request({ kind: 'legalPerson', name: '某某有限公司' }))
const put = (c: Consortium, index: number) => write(c, 'trivial', 'put', JSON.stringify({ key: `k${index}`, value }))

function show(title: string, m: Measured, cpu?: Readonly<Record<string, number>>): void {
  const each = cpu
    ? Object.entries(cpu)
        .filter(([, ms]) => ms > 0)
        .map(([name, ms]) => `${name} ${(ms / Math.max(m.calls, 1)).toFixed(2)}`)
        .join(', ')
    : ''
  console.log(
    `${title.padEnd(34)} ${String(m.perSecond).padStart(7)}/s  p50 ${m.p50} ms  p95 ${m.p95} ms  errors ${m.errors}${each === '' ? '' : `  CPU ms a call: ${each}`}`,
  )
}

async function measured(c: Consortium, title: string, count: number, call: (index: number) => Promise<unknown>): Promise<Measured> {
  const { value: m, cpuMs } = await cpuDuring(c.pids, () => load(count, seconds, call, 0))
  show(title, m, cpuMs)
  return m
}

const restUrl = (c: Consortium, path: string) => `http://${host}:${c.portBase}/api/v1${path}`

async function rest(c: Consortium, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ kind: 'legalPerson', name: '某某有限公司' })
  await measured(c, 'REST POST /parties', workers, async () => {
    const answer = await fetch(restUrl(c, '/parties'), {
      method: 'POST',
      body,
      headers: { ...headers, 'idempotency-key': randomBytes(12).toString('hex') },
    })
    if (answer.status !== 201) throw new Error(`expected 201, got ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  })
}

/** One transaction of each kind, and what it read and wrote. */
async function keysByCommand(c: Consortium): Promise<void> {
  const party = await enter(c)
  const bare = parseNumber('201910390462.0')
  const backfile = {
    rightType: 'PAT',
    numbers: [`201910390462.${'problem' in bare ? bare.expected : '0'}`],
    particulars: { title: '某发明' },
    holdings: { kind: 'sole', holders: [{ party: idOf(party) }] },
    dates: { filing: '2019-03-01', grant: '2021-03-01' },
    status: 'inForce',
    paidToYear: 8,
    unstated: [],
    history: [{ event: 'granted', legalDate: '2021-03-01', code: 'F/GR01' }],
    source: 'bench',
  }
  const taken = await write(c, 'rights', 'takeOver', request(backfile))
  const fee = await write(
    c,
    'rights',
    'payFee',
    request({ year: 9, amount: { amount: '5000.00', currency: 'CNY' }, receipt: '1' }, idOf(taken)),
  )
  const bump = await write(c, 'trivial', 'put', JSON.stringify({ key: 'k1', value }))
  const made = { 'parties:enter': party, 'rights:takeOver': taken, 'rights:payFee': fee, 'trivial:put': bump }
  console.log('\ncommand               reads  writes  policies  envelope bytes')
  for (const [name, { txId, block }] of Object.entries(made)) {
    const bytes = await c.client.query(user, 'GetBlockByNumber', [channel.id, `${block}`])
    const count = keysOf(bytes, chaincode.name).get(txId)
    if (!count) throw new Error(`expected ${name} in block ${block}`)
    const columns = [
      String(count.reads).padStart(4),
      String(count.writes).padStart(7),
      String(count.policies).padStart(9),
      String(count.bytes).padStart(15),
    ]
    console.log(`${name.padEnd(22)} ${columns.join(' ')}`)
  }
}

async function main(): Promise<void> {
  console.log(
    `setting: ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${workers} workers, ${seconds} s a cell, batch interval ${batch.intervalMs} ms, ${new Date().toISOString().slice(0, 10)}`,
  )
  const c = await startConsortium()
  try {
    const readyMs = await c.restart()
    const first = performance.now()
    await enter(c)
    console.log(
      `start to ready ${(readyMs / 1000).toFixed(1)} s, to the first committed write ${((readyMs + performance.now() - first) / 1000).toFixed(1)} s (warm)`,
    )
    await load(4, 2, () => enter(c), 0)
    const trivialWrites = await measured(c, 'trivial put', workers, (i) => put(c, i))
    const writes = await measured(c, 'register parties:enter', workers, () => enter(c))
    const party = idOf(await enter(c))
    const trivialReads = await measured(c, 'trivial get', workers, () =>
      c.client.evaluate(user, { contract: 'trivial', name: 'get', argument: '{"key":"k1"}' }),
    )
    const reads = await measured(c, 'register read of a party', workers, () =>
      c.client.evaluate(user, { contract: 'register', name: 'read', argument: canonical({ kind: 'party', id: party }) }),
    )
    const lone = await measured(c, 'lone write', 1, () => enter(c))
    await rest(c, await developmentToken(c.dataDir, 'ip-office', 'registrar'))
    console.log(
      `\nratio writes ${(writes.perSecond / trivialWrites.perSecond).toFixed(2)} (goal 0.5), evaluates ${(reads.perSecond / trivialReads.perSecond).toFixed(2)} (goal 0.6), lone write p50 ${lone.p50} ms (goal ${batch.intervalMs + 40})`,
    )
    await keysByCommand(c)
    const memory = [...c.pids].map(([name, pid]) => [name, usageOf(pid).residentMb] as const)
    console.log(
      `\nmemory MB: ${memory.map(([name, mb]) => `${name} ${mb}`).join(', ')}; whole ${Math.round(memory.reduce((sum, [, mb]) => sum + mb, 0))}`,
    )
    const cost = fsyncCost(c.dataDir)
    console.log(`commit of ten 8 kB rows: full fsync ${cost.FULL} ms, without ${cost.NORMAL} ms`)
    if (long) await growth(c)
  } finally {
    await c.stop()
  }
}

/** What the ledger process holds after ten and after twenty thousand writes. */
async function growth(c: Consortium): Promise<void> {
  const resident: number[] = []
  for (const _half of [1, 2]) {
    let left = 10_000
    const work = async () => {
      while (left-- > 0) await put(c, left % 500)
    }
    await Promise.all(Array.from({ length: workers }, work))
    resident.push(usageOf(c.pids.get('ledger') ?? 0).residentMb)
  }
  const [ten = 1, twenty = 1] = resident
  console.log(
    `ledger memory after 10 000 writes ${ten} MB, after 20 000 ${twenty} MB: growth ${((twenty / ten - 1) * 100).toFixed(1)} % (goal 10 %)`,
  )
}

await main()
