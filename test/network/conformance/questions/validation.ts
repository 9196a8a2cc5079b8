import type { SubmittedTransaction } from '@hyperledger/fabric-gateway'
import { bank, copyright, court, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import { byAny, failure } from '../observed.js'
import type { Question } from '../question.js'

const put = (n: AskedNetwork, key: string, named: readonly string[]) => n.submitted(n.contract(ip), 'put', [key, 'v'], { named })

async function codesOf(n: AskedNetwork, submitted: readonly SubmittedTransaction[]): Promise<readonly number[]> {
  return Promise.all(submitted.map((each) => n.committed(each)))
}

/** Which transactions a block's validation takes, by whom they were endorsed and what they read. */
export const validation: readonly Question[] = [
  {
    name: 'validation: each set of endorsers',
    ask: async (n) => {
      const verdicts: Record<string, unknown> = {}
      const sets = [[ip], [bank], [ip, copyright], [ip, bank], [copyright, court], [bank, court], [ip, copyright, bank, court]]
      for (const named of sets) verdicts[named.join(' ')] = (await put(n, `set-${named.length}`, named)).code
      return verdicts
    },
  },
  {
    name: 'validation: too few endorsers, as the SDK tells it',
    ask: async (n) => {
      const {
        class: name,
        code,
        message,
      } = (await failure(n.contract(ip).submit('put', { arguments: ['few', 'v'], endorsingOrganizations: [ip] }))) as {
        readonly class: string
        readonly code: number
        readonly message: string
      }
      return { name, code, message: message.replace(/[0-9a-f]{64}/, '<64 hex>') }
    },
  },
  { name: 'validation: a function that only reads', ask: async (n) => (await n.submitted(n.contract(ip), 'get', ['k'])).code },
  {
    name: 'validation: two that read and write one key, in either order',
    ask: async (n) => {
      const both = [await endorsed(n.contract(ip), 'add', ['counted']), await endorsed(n.contract(ip), 'add', ['counted'])] as const
      return codesOf(n, [await both[0].submit(), await both[1].submit()])
    },
  },
  {
    name: 'validation: a key read as absent that came to be',
    ask: async (n) => {
      const late = await endorsed(n.contract(ip), 'add', ['appeared'])
      await n.submitted(n.contract(ip), 'put', ['appeared', '7'])
      return codesOf(n, [await late.submit()])
    },
  },
  {
    name: 'validation: a key read that was deleted and written again alike',
    ask: async (n) => {
      await n.submitted(n.contract(ip), 'put', ['again', '1'])
      const late = await endorsed(n.contract(ip), 'add', ['again'])
      await n.submitted(n.contract(ip), 'remove', ['again'])
      await n.submitted(n.contract(ip), 'put', ['again', '1'])
      return codesOf(n, [await late.submit()])
    },
  },
  {
    name: 'validation: a row that came into a range, one that left it, one that changed',
    ask: async (n) => {
      const { contract } = n.client(ip)
      for (const key of ['seen-1', 'seen-2', 'seen-3']) await n.submitted(contract, 'put', [key, 'v'])
      const codes: number[] = []
      for (const change of [
        ['put', 'seen-15', 'v'],
        ['remove', 'seen-2'],
        ['put', 'seen-3', 'w'],
      ] as const) {
        const late = await endorsed(contract, 'rangeAndPut', ['seen-', 'seen-~', 'count'])
        const [name, ...args] = change
        await n.submitted(contract, name, args)
        codes.push(...(await codesOf(n, [await late.submit()])))
      }
      return codes
    },
  },
  {
    name: 'validation: a row beyond the range read',
    ask: async (n) => {
      const late = await endorsed(n.contract(ip), 'rangeAndPut', ['beyond-1', 'beyond-5', 'beyond-count'])
      await n.submitted(n.contract(ip), 'put', ['beyond-5', 'v'])
      return codesOf(n, [await late.submit()])
    },
  },
  {
    name: 'validation: the same signed bytes sent again after commit',
    ask: async (n) => {
      const transaction = await endorsed(n.contract(ip), 'put', ['twice', 'v'])
      const first = await n.committed(await transaction.submit())
      const again = n.client(ip).gateway.newTransaction(transaction.getBytes())
      return { first, again: byAny(await failure(again.submit())) }
    },
  },
  {
    name: 'validation: a committed proposal endorsed again',
    ask: async (n) => {
      const proposal = n.contract(ip).newProposal('put', { arguments: ['re-endorsed', 'v'] })
      await n.committed(await (await proposal.endorse()).submit())
      const again = () => n.client(ip).gateway.newProposal(proposal.getBytes())
      return { endorse: await failure(again().endorse()), evaluate: await failure(again().evaluate()) }
    },
  },
]
