import { bank, copyright, court, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import { failure } from '../observed.js'
import type { Question } from '../question.js'

const of = (mspId: string): string => `_implicit_org_${mspId}`
const transient = { value: 'a secret' }

const put = (n: AskedNetwork, at: string, key: string, named?: readonly string[]) =>
  n.submitted(n.contract(at), 'putPrivate', [of(bank), key], named ? { transient, named } : { transient })

/** What each member's peer says of a value in the bank's collection. */
async function seen(n: AskedNetwork, key: string): Promise<unknown> {
  const answers: Record<string, unknown> = {}
  for (const at of [ip, copyright, bank, court]) {
    const hash = await n.evaluated(n.contract(at), 'privateHash', of(bank), key)
    answers[at] = { value: await failure(n.evaluated(n.contract(at), 'getPrivate', of(bank), key)), hashBytes: hash.length / 2 }
  }
  return answers
}

/** Values in the implicit collection of one member, and their hashes on the channel. */
export const privateData: readonly Question[] = [
  {
    name: 'private data: written by its member alone, read at each',
    ask: async (n) => ({ written: await put(n, bank, 'own'), seen: await seen(n, 'own') }),
  },
  { name: 'private data: absent, read at each', ask: (n) => seen(n, 'absent') },
  {
    name: 'private data: written by way of another gateway, its member named',
    ask: async (n) => ({ written: await put(n, ip, 'named', [bank]), seen: await seen(n, 'named') }),
  },
  {
    name: 'private data: written by way of another gateway, nobody named',
    ask: async (n) => ({ written: await put(n, ip, 'unnamed') }),
  },
  { name: 'private data: endorsed without its member', ask: async (n) => (await put(n, ip, 'without', [ip, copyright])).code },
  {
    name: 'private data: with a public write, nobody named',
    ask: (n) => failure(endorsed(n.contract(ip), 'putBoth', [of(bank), 'both'], { transient })),
  },
  {
    name: 'private data: with a public write, at its member’s gateway, nobody named',
    ask: (n) => failure(endorsed(n.contract(bank), 'putBoth', [of(bank), 'both'], { transient })),
  },
  {
    name: 'private data: with a public write, organisations named',
    ask: async (n) => {
      const verdicts: Record<string, unknown> = {}
      for (const named of [[bank], [ip, bank], [ip, copyright]])
        verdicts[named.join(' ')] = (
          await n.submitted(n.contract(ip), 'putBoth', [of(bank), `both-${named.length}`], { transient, named })
        ).code
      return verdicts
    },
  },
  {
    name: 'private data: two collections, nobody named',
    ask: (n) => failure(endorsed(n.contract(ip), 'putTwoPrivate', [of(bank), of(court), 'two'], { transient })),
  },
  {
    name: 'private data: two collections, both members named, one of them',
    ask: async (n) => [
      (await n.submitted(n.contract(ip), 'putTwoPrivate', [of(bank), of(court), 'two'], { transient, named: [bank, court] })).code,
      (await n.submitted(n.contract(ip), 'putTwoPrivate', [of(bank), of(court), 'two'], { transient, named: [bank] })).code,
    ],
  },
  {
    name: 'private data: a digest from plain arguments, nobody named, from each gateway',
    ask: async (n) => {
      const verdicts: Record<string, unknown> = {}
      for (const at of [ip, copyright, bank, court]) {
        const { code, endorsers } = await n.submitted(n.contract(at), 'putDigest', [of(bank), `digest-${at}`, 'd'])
        verdicts[at] = { code, withMember: endorsers.includes(bank), count: endorsers.length }
      }
      return verdicts
    },
  },
  {
    name: 'private data: a digest endorsed by others',
    ask: async (n) => (await n.submitted(n.contract(ip), 'putDigest', [of(bank), 'forged', 'd'], { named: [ip, copyright] })).code,
  },
  {
    name: 'private data: the hash alone is read, in a transaction',
    ask: async (n) => (await n.submitted(n.contract(ip), 'privateHash', [of(bank), 'hash-read'])).code,
  },
  {
    name: 'private data: a hash read that changed meanwhile',
    ask: async (n) => {
      const late = await endorsed(n.contract(ip), 'hashAndPut', [of(bank), 'hash-changed'], { named: [ip, copyright] })
      await put(n, bank, 'hash-changed')
      return n.committed(await late.submit())
    },
  },
  {
    name: 'private data: no transient value',
    ask: (n) => failure(endorsed(n.contract(bank), 'putPrivate', [of(bank), 'none'])),
  },
  {
    name: 'private data: a collection of nobody, a collection that was not defined',
    ask: async (n) => [
      await failure(endorsed(n.contract(bank), 'putPrivate', ['_implicit_org_NopeMSP', 'k'], { transient })),
      await failure(endorsed(n.contract(bank), 'putPrivate', ['nope', 'k'], { transient })),
      await failure(n.evaluated(n.contract(bank), 'getPrivate', 'nope', 'k')),
      await failure(n.evaluated(n.contract(bank), 'privateHash', 'nope', 'k')),
      await failure(n.evaluated(n.contract(bank), 'privateHash', '', 'k')),
    ],
  },
  {
    name: 'private data: deleted',
    ask: async (n) => {
      await put(n, bank, 'deleted')
      const { code } = await n.submitted(n.contract(bank), 'removePrivate', [of(bank), 'deleted'])
      return { code, seen: await seen(n, 'deleted') }
    },
  },
  {
    name: 'private data: purged',
    ask: async (n) => {
      await put(n, bank, 'purged')
      const { code } = await n.submitted(n.contract(bank), 'purgePrivate', [of(bank), 'purged'], { named: [bank] })
      return { code, seen: await seen(n, 'purged') }
    },
  },
  {
    name: 'private data: its rows as a range',
    ask: async (n) => {
      for (const key of ['row-1', 'row-2', 'row-3']) await put(n, bank, key)
      const read = (at: string) => failure(n.evaluated(n.contract(at), 'privateRange', of(bank), 'row-', 'row-~'))
      return { bank: await read(bank), court: await read(court) }
    },
  },
  {
    name: 'private data: a range and then a write',
    ask: (n) => failure(endorsed(n.contract(bank), 'privateRangeAndPut', [of(bank), 'row-', 'row-~'])),
  },
]
