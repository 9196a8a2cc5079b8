import { afterEach, expect, test } from '@jest/globals'
import { GatewayError } from '@hyperledger/fabric-gateway'
import { MemberPeers } from '../../../gateway/src/ledger/member-peers.js'
import type { PeerPart } from '../../../gateway/src/ledger/peer-away.js'
import type { PeerConnection } from '../../../gateway/src/ledger/peer-connection.js'
import { peersAway } from '../../../gateway/src/ledger/peers-away.js'
import { until } from '../../e2e/until.js'

const [own, second, third] = ['OwnMSP', 'SecondMSP', 'ThirdMSP'] as const
const probeMs = 20

const failed = (code: number, message: string, mspId?: string) =>
  new GatewayError({
    code,
    message,
    details: mspId === undefined ? [] : [{ mspId, message, address: '' }],
    cause: { details: message } as never,
  })

/** Three members' peers that say what a test wants. */
class Network {
  readonly down = new Set<string>()
  readonly hung = new Set<string>()
  readonly withoutChaincode = new Set<string>()
  readonly asked: string[] = []
  probes = 0
  readonly peers: MemberPeers

  constructor() {
    const connections = [own, second, third].map((mspId) => this.#connection(mspId))
    const [first, ...others] = connections as [PeerConnection, ...PeerConnection[]]
    const probe = async ({ mspId }: PeerConnection, part: PeerPart) => {
      this.probes += 1
      if (!this.lives(mspId, part)) throw new Error('no sign of life')
    }
    this.peers = new MemberPeers(first, others, probe, probeMs)
  }

  lives(mspId: string, part: PeerPart): boolean {
    return !this.down.has(mspId) && !this.hung.has(mspId) && (part === 'chain' || !this.withoutChaincode.has(mspId))
  }

  ask(part: PeerPart, where?: string): Promise<{ readonly value: string; readonly via?: string }> {
    return this.peers.run(part, where, async ({ mspId }) => {
      this.asked.push(mspId)
      if (this.down.has(mspId)) throw failed(14, 'No connection established')
      if (this.hung.has(mspId)) throw failed(4, 'Deadline exceeded')
      if (part === 'chaincode' && this.withoutChaincode.has(mspId)) throw failed(10, 'could not launch chaincode x', mspId)
      return mspId
    })
  }

  #connection(mspId: string): PeerConnection {
    const lives = () => !this.down.has(mspId)
    const connection = {
      mspId,
      get connected() {
        return lives()
      },
      close: () => undefined,
    }
    return connection as unknown as PeerConnection
  }
}

const open: Network[] = []
const network = (): Network => {
  const made = new Network()
  open.push(made)
  return made
}
afterEach(() => {
  for (const { peers } of open.splice(0)) peers.close()
})

test('the own peer is asked, and another’s answer is marked', async () => {
  const n = network()
  expect(await n.ask('chaincode')).toEqual({ value: own })
  n.down.add(own)
  expect(await n.ask('chaincode')).toEqual({ value: second, via: second })
  n.down.add(second)
  expect(await n.ask('chain')).toEqual({ value: third, via: third })
})

test('who was found away is left alone until a probe is answered; then it is asked again', async () => {
  const n = network()
  n.down.add(own)
  await n.ask('chain')
  n.asked.length = 0
  await n.ask('chain')
  expect(n.asked).toEqual([second])
  expect(peersAway(n.peers)).toEqual([{ mspId: own, part: 'chain', since: expect.any(String) as unknown, via: second }])
  const before = n.probes
  await until(async () => n.probes > before + 1)
  expect((await n.ask('chain')).via).toBe(second)
  let back = false
  n.peers.own.circuits.chain.whenBack(() => (back = true))
  n.down.clear()
  await until(async () => back)
  expect(await n.ask('chain')).toEqual({ value: own })
  expect(peersAway(n.peers)).toEqual([])
})

test('a peer without its chaincode still tells of the chain', async () => {
  const n = network()
  n.withoutChaincode.add(own)
  expect((await n.ask('chaincode')).via).toBe(second)
  expect(await n.ask('chain')).toEqual({ value: own })
  expect(peersAway(n.peers)).toMatchObject([{ mspId: own, part: 'chaincode', via: second }])
  n.withoutChaincode.clear()
  await until(async () => (await n.ask('chaincode')).via === undefined)
})

test('who only answers late is not away', async () => {
  const n = network()
  const late = n.peers.run('chaincode', undefined, async () => {
    throw failed(4, 'Deadline exceeded')
  })
  await expect(late).rejects.toMatchObject({ code: 4 })
  expect(peersAway(n.peers)).toEqual([])
})

test('no caller waits for more than two peers that hang', async () => {
  const n = network()
  for (const mspId of [own, second, third]) n.hung.add(mspId)
  await expect(n.ask('chain')).rejects.toMatchObject({ code: 4 })
  expect(n.asked).toEqual([own, second])
})

test('a secret is asked of the own peer or of nobody', async () => {
  const n = network()
  expect(await n.ask('chaincode', 'own')).toEqual({ value: own })
  n.down.add(own)
  for (let i = 0; i < 2; i++) await expect(n.ask('chaincode', 'own')).rejects.toMatchObject({ reason: 'ownPeerAway' })
  expect(n.asked.every((mspId) => mspId === own)).toBe(true)
})

test('one member’s word is asked of that member alone', async () => {
  const n = network()
  expect(await n.ask('chain', third)).toEqual({ value: third, via: third })
  n.down.add(third)
  await expect(n.ask('chain', third)).rejects.toMatchObject({ code: 14 })
  await expect(n.ask('chain', 'NobodyMSP')).rejects.toThrow('expected a member with a peer in the connection profile, got NobodyMSP')
})

test('where nobody answers it is said, and what a peer itself says is final', async () => {
  const n = network()
  for (const mspId of [own, second, third]) n.down.add(mspId)
  await expect(n.ask('chain')).rejects.toMatchObject({ code: 14 })
  await expect(n.ask('chain')).rejects.toMatchObject({ code: 14 })
  n.down.clear()
  const refusing = network().peers.run('chaincode', undefined, async () => {
    throw failed(2, 'chaincode response 500, FROZEN|{}', own)
  })
  await expect(refusing).rejects.toMatchObject({ code: 2 })
})
