import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { batch } from '@ip-rights-ledger/network/topology'
import { bareEnter, bareWrite, idOf, registrar, rest, someParty } from '../calls.js'
import type { Consortium } from '../consortium.js'
import { load } from '../load.js'
import { measured, wholeCpu, type Cell } from '../report.js'

const workers = 16
const value = 'x'.repeat(700)

export const put = (c: Consortium, index: number) => bareWrite(c, 'trivial', 'put', JSON.stringify({ key: `k${index}`, value }))

/** The register beside a contract that reads one key and writes one, and its command over REST beside the bare client's. */
export async function writes(c: Consortium, seconds: number): Promise<void> {
  await load(4, 2, () => bareEnter(c), 0)
  const closed = { workers, seconds }
  const trivialWrites = await measured(c, 'trivial put', closed, (i) => put(c, i))
  const party = idOf(await bareEnter(c))
  const trivialReads = await measured(c, 'trivial get', closed, () =>
    c.client.evaluate(registrar, { contract: 'trivial', name: 'get', argument: '{"key":"k1"}' }),
  )
  const reads = await measured(c, 'register read of a party', closed, () =>
    c.client.evaluate(registrar, { contract: 'register', name: 'read', argument: canonical({ kind: 'party', id: party }) }),
  )
  const lone = await measured(c, 'lone write', { workers: 1, seconds }, () => bareEnter(c))
  const { bare, over } = await restBesideBare(c, closed)
  console.log(
    `\nratio writes ${(bare.perSecond / trivialWrites.perSecond).toFixed(2)} (goal 0.5), evaluates ${(reads.perSecond / trivialReads.perSecond).toFixed(2)} (goal 0.6), lone write p50 ${lone.p50} ms (goal ${batch.intervalMs + 40})`,
  )
  const [ofBare, ofRest] = [wholeCpu(bare.cpu, { withClient: true }), wholeCpu(over.cpu, { withClient: false })]
  console.log(
    `CPU of one write in the whole system: bare client ${ofBare.toFixed(1)} ms, REST ${ofRest.toFixed(1)} ms without the load: ratio ${(ofRest / ofBare).toFixed(2)} (goal ${c.engine === 'fabric' ? 1.15 : 1.4})`,
  )
}

/** The same command from both, in the order A B B A so that a drift of the machine falls on both. */
async function restBesideBare(
  c: Consortium,
  closed: { readonly workers: number; readonly seconds: number },
): Promise<{ readonly bare: Cell; readonly over: Cell }> {
  const headers = await c.headers('ip-office', 'registrar')
  const body = JSON.stringify(someParty)
  const bare = () => measured(c, 'parties:enter by the bare client', closed, () => bareEnter(c))
  const over = () => measured(c, 'POST /parties', closed, () => rest(`${c.gateway('ip-office')}/parties`, headers, 201, body))
  const [first, second, third, fourth] = [await bare(), await over(), await over(), await bare()]
  return { bare: mean(first, fourth), over: mean(second, third) }
}

function mean(one: Cell, other: Cell): Cell {
  const half = (a: number, b: number) => (a + b) / 2
  const cpu = Object.fromEntries(Object.entries(one.cpu).map(([kind, ms]) => [kind, half(ms, other.cpu[kind] ?? ms)]))
  return { ...one, perSecond: half(one.perSecond, other.perSecond), p50: half(one.p50, other.p50), p95: half(one.p95, other.p95), cpu }
}
