import { afterEach, expect, test } from '@jest/globals'
import { common } from '@hyperledger/fabric-protos'
import { ChainDiffers } from '../../../gateway/src/ledger/chain-differs.js'
import { ChainStream } from '../../../gateway/src/ledger/chain-stream.js'
import { MemberPeers } from '../../../gateway/src/ledger/member-peers.js'
import type { PeerCalls } from '../../../gateway/src/ledger/peer-calls.js'
import type { PeerConnection } from '../../../gateway/src/ledger/peer-connection.js'
import { until } from '../../e2e/until.js'

const silenceMs = 20

function block(number: number, outcome: string): common.Block {
  const made = new common.Block()
  const header = new common.BlockHeader()
  header.setNumber(number)
  made.setHeader(header)
  const metadata = new common.BlockMetadata()
  metadata.setMetadataList([...Array<Uint8Array>(4).fill(new Uint8Array()), Buffer.from(outcome)])
  made.setMetadata(metadata)
  return made
}

/** What a peer will have, how many blocks it has now, and how many of these it gives to a stream before it falls silent. */
interface Chain {
  readonly outcomes: readonly string[]
  has: number
  gives: number
  lives: boolean
}

const closing: MemberPeers[] = []
const stops: AbortController[] = []
let heightsAsked = 0
afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort()
  for (const peers of closing.splice(0)) peers.close()
})

/** A member's own peer and another's, and the stream that follows them. */
function following(own: Chain, other: Chain) {
  const chains: Record<string, Chain> = { own, other }
  const chainOf = ({ mspId }: PeerConnection): Chain => chains[mspId] as Chain
  const connection = (mspId: string) => ({ mspId, connected: true, close: () => undefined }) as unknown as PeerConnection
  const probe = async (peer: PeerConnection) => {
    if (!chainOf(peer).lives) throw new Error('no sign of life')
  }
  const peers = new MemberPeers(connection('own'), [connection('other')], probe, silenceMs)
  closing.push(peers)
  const events = (chain: Chain, from: number) => {
    const ended = new AbortController()
    return {
      close: () => ended.abort(),
      async *[Symbol.asyncIterator]() {
        for (let number = from; ; number++) {
          await until(async () => ended.signal.aborted || (chain.lives && number < Math.min(chain.has, chain.gives)))
          if (ended.signal.aborted) return
          yield block(number, chain.outcomes[number] ?? '')
        }
      },
    }
  }
  const calls = {
    network: (peer: PeerConnection) => ({
      newBlockEventsRequest: ({ startBlock }: { readonly startBlock: bigint }) => ({
        getEvents: async () => events(chainOf(peer), Number(startBlock)),
      }),
    }),
    height: async (peer: PeerConnection) => {
      heightsAsked += 1
      return chainOf(peer).has - 1
    },
  } as unknown as PeerCalls
  const stream = new ChainStream(peers, calls, silenceMs)
  const taken: number[] = []
  const stopping = new AbortController()
  stops.push(stopping)
  /** Follows until the stream ends. */
  const follow = async (): Promise<void> => {
    for await (const bytes of stream.blocks(taken.length, stopping.signal, {} as never))
      taken.push(common.Block.deserializeBinary(bytes).getHeader()?.getNumber() ?? -1)
  }
  return { peers, stream, taken, follow }
}

const chain = (outcomes: readonly string[], gives = Infinity): Chain => ({ outcomes, has: outcomes.length, gives, lives: true })

/** The own peer away after one block, the other followed for two more, the own one back. */
async function andBack(own: Chain, other: Chain) {
  const f = following(own, other)
  own.has = 1
  const first = f.follow()
  await until(async () => f.taken.length === 1)
  own.lives = false
  await first
  expect(f.stream.via).toBeUndefined()
  const meanwhile = f.follow()
  await until(async () => f.taken.length === 3)
  expect(f.stream.via).toBe('other')
  own.lives = true
  own.has = own.outcomes.length
  await meanwhile
  return f
}

test('blocks come from another’s peer while the own one is away; once it is back and has them too, they are its own word', async () => {
  const own = chain(['a', 'b', 'c', 'd'])
  const f = await andBack(own, chain(['a', 'b', 'c']))
  expect(f.stream.via).toBe('other')
  const after = f.follow()
  await until(async () => f.taken.length === 4)
  expect(f.taken).toEqual([0, 1, 2, 3])
  expect(f.stream.via).toBeUndefined()
  own.lives = false
  await after
})

test('what the own peer has otherwise does not stand', async () => {
  const f = await andBack(chain(['a', 'b', 'c', 'd']), chain(['a', 'b', 'false']))
  await expect(f.follow()).rejects.toThrow(ChainDiffers)
  expect(f.taken).toEqual([0, 1, 2])
  expect(f.stream.via).toBeUndefined()
})

test('a stream that gives nothing while its peer has more is ended', async () => {
  const f = following(chain(['a', 'b', 'c'], 2), chain([]))
  await f.follow()
  expect(f.taken).toEqual([0, 1])
})

test('a stream with nothing to give goes on', async () => {
  const own = chain(['a', 'b'])
  const f = following(own, chain([]))
  let ended = false
  void f.follow().then(() => (ended = true))
  await until(async () => f.taken.length === 2)
  const before = heightsAsked
  await until(async () => heightsAsked > before + 2)
  expect(ended).toBe(false)
})
