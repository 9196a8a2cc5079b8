import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { channel, chaincode, host, members, portsOf } from '@ip-rights-ledger/network/topology'
import { dealingKinds } from '../../../gateway/src/index-db/dealing-kinds.js'
import { IndexDb } from '../../../gateway/src/index-db/index-db.js'
import { IndexWriter } from '../../../gateway/src/index-db/index-writer.js'
import type { Evidence, Question } from './question.js'

const followed = { channel: channel.id, chaincode: chaincode.name, rightTypes, dealingKinds }

/** Hash of an index that reads every block from the first on, disturbed by nothing. */
async function twin({ system, record }: Evidence): Promise<string> {
  const file = join(system.dataDir, 'twin.db')
  const db = await IndexDb.open({ file })
  try {
    const writer = await IndexWriter.open(db, followed)
    for (let from = 0; from < record.blocks.length; from += 100) await writer.take(record.blocks.slice(from, from + 100))
    return (await db.content()).contentHash
  } finally {
    await db.close()
    for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true })
  }
}

async function indexBlock(portBase: number, member: (typeof members)[number]): Promise<number> {
  const response = await fetch(`http://${host}:${portsOf(portBase, member).gatewayAdmin}/health/details`)
  return ((await response.json()) as { readonly indexBlock?: number }).indexBlock ?? -1
}

/** The rows of each gateway's index are those that the blocks make, to the last. */
export const indexEqualsLedger: Question = async (evidence) => {
  const { system, record, indexOf } = evidence
  const expected = await twin(evidence)
  const last = record.blocks.length - 1
  const deadline = performance.now() + 60_000
  const told = await Promise.all(
    members.map(async (member): Promise<readonly string[]> => {
      let block = -1
      while ((block = await indexBlock(system.portBase, member).catch(() => -1)) < last && performance.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 100))
      if (block !== last) return [`index of ${member.name}: expected block ${last}, got ${block}`]
      const db = await IndexDb.open(indexOf(member.name))
      try {
        const hash = (await db.content()).contentHash
        return hash === expected
          ? []
          : [`index of ${member.name}: expected the rows that the blocks make (${expected}), got others (${hash})`]
      } finally {
        await db.close()
      }
    }),
  )
  return told.flat()
}
