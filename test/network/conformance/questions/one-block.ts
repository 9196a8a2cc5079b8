import type { Transaction } from '@hyperledger/fabric-gateway'
import { common } from '../../../../network/src/embedded/wire/protos.js'
import { bank, court, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import type { Question } from '../question.js'
import { blocksAt } from '../streams.js'

/** Where a block is cut is the orderers' affair: so often is tried to have two transactions in one. */
const attempts = 20

/** Validation codes of two transactions that stand in one block, in their order. */
async function codesOfOne(
  n: AskedNetwork,
  make: (attempt: number) => Promise<readonly [Transaction, Transaction]>,
): Promise<readonly number[]> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [first, second] = await make(attempt)
    const submitted = await first.submit()
    const later = await second.submit()
    const { blockNumber } = await submitted.getStatus()
    await later.getStatus()
    const [block] = await blocksAt(n, ip, Number(blockNumber), 1)
    await n.allReach(Number(blockNumber) + 1)
    const flags = block?.getMetadata()?.getMetadataList_asU8()[common.BlockMetadataIndex.TRANSACTIONS_FILTER] ?? []
    if (flags.length === 2) return [...flags]
  }
  throw new Error(`expected two transactions in one block within ${attempts} attempts, got none`)
}

const put = (n: AskedNetwork, key: string, named: readonly string[]) => endorsed(n.contract(ip), 'put', [key, 'v'], { named })

/** A policy moves from bank to court beside a write endorsed by such members. */
const moved = (name: string, writtenBy: readonly string[]): Question => ({
  name: `one block: a key policy changed, and a write ${name} behind it`,
  ask: (n) =>
    codesOfOne(n, async (attempt) => {
      const key = `moved-${name}-${attempt}`
      await n.submitted(n.contract(ip), 'guard', [key, `${ip},${bank}`])
      return [await endorsed(n.contract(ip), 'guard', [key, `${ip},${court}`], { named: [ip, bank] }), await put(n, key, writtenBy)]
    }),
})

/** Rows of a range, and one that comes before the transaction that read them. */
const appeared = (rows: number): Question => ({
  name: `one block: a row that came into a range of ${rows}, and a transaction behind it that read the range`,
  ask: (n) =>
    codesOfOne(n, async (attempt) => {
      const range = `rows-${rows}-${attempt}-`
      const keys = Array.from({ length: rows }, (_, at) => `${range}${String(at).padStart(3, '0')}`)
      const written = keys.map(async (key) => (await (await put(n, key, [ip, bank])).submit()).getStatus())
      await n.allReach(Math.max(...(await Promise.all(written)).map(({ blockNumber }) => Number(blockNumber))) + 1)
      const read = await endorsed(n.contract(ip), 'rangeAndPut', [range, `${range}~`, `count-${range}`])
      return [await put(n, `${range}0005`, [ip, bank]), read]
    }),
})

/** What validation sees of transactions that came together: what one of them changes binds those behind it. */
export const oneBlock: readonly Question[] = [
  moved('endorsed for the new policy', [ip, court]),
  moved('endorsed for the old policy', [ip, bank]),
  // Few rows stand in the transaction as they are, many as a Merkle summary.
  appeared(3),
  appeared(130),
  {
    name: 'one block: two that read and write one key',
    ask: (n) =>
      codesOfOne(n, async (attempt) => {
        const add = () => endorsed(n.contract(ip), 'add', [`counted-${attempt}`])
        return [await add(), await add()]
      }),
  },
]
