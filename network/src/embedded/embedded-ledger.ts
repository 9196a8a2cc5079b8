import { host, members, peerTimeouts, portsOf, type MemberName } from '../topology.js'
import { ordererDefinition, ordererService } from './broadcast/orderer-service.js'
import type { Channel } from './channel.js'
import { noFaults, type Faults } from './faults.js'
import { BlockEvents } from './gateway/block-events.js'
import { CommitFinder } from './gateway/commit-status.js'
import { openChannel } from './open-channel.js'
import { PeerNode } from './peer-node.js'
import { TlsServer } from './tls-server.js'

export interface EmbeddedLedgerOptions {
  /** The data directory; made when it is not there. */
  readonly dir: string
  readonly portBase: number
  /** host:port of each member's chaincode process; by default one process at port base + 40 serves all. */
  readonly chaincodeAddresses?: Partial<Record<MemberName, string>>
  /** Shared with whoever may disturb the ledger, and then its genesis block says so; nobody by default. */
  readonly switchboard?: Faults
}

/** A running ledger: four peers and four orderers, each with its TLS port on 127.0.0.1. */
export interface EmbeddedLedger {
  readonly channel: Channel
  /** Whether every member's peer has its chaincode. */
  chaincodeReady(): boolean
  /** The switchboard was set: a peer stopped by it is not to be reached any longer, one that is not is again. */
  disturbed(): Promise<void>
  stop(): Promise<void>
}

const graceMs = 500

/** Opens the channel and serves it. Starting does not wait for the chaincode: the streams dial until it is there. */
export async function startEmbeddedLedger(options: EmbeddedLedgerOptions): Promise<EmbeddedLedger> {
  const { dir, portBase, chaincodeAddresses = {}, switchboard } = options
  const faults = switchboard ?? noFaults()
  const channel = await openChannel({ dir, portBase, faults, switchboard: switchboard !== undefined })
  const events = new BlockEvents(channel.blocks)
  const finder = new CommitFinder(channel.blocks)
  const shared = `${host}:${portBase + 40}`
  const peers = members.map(
    (member) =>
      new PeerNode({
        dir,
        portBase,
        member,
        channel,
        faults,
        executeTimeoutMs: peerTimeouts.executeMs,
        chaincodeAddress: chaincodeAddresses[member.name] ?? shared,
      }),
  )
  const servers: TlsServer[] = []
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop(graceMs)))
    for (const { chaincode } of peers) chaincode.close()
    finder.close()
    await channel.close()
  }
  try {
    servers.push(
      ...(await Promise.all([
        ...peers.map((peer) => servePeer(dir, peer, peers, events, finder)),
        ...serveOrderers(dir, portBase, channel, faults),
      ])),
    )
  } catch (error) {
    await stop()
    throw error
  }
  const disturbed = async (): Promise<void> => {
    for (const server of servers) {
      if (server.kind === 'peer' && faults.stoppedPeers.has(server.mspId)) server.hangUp()
      else await server.listen()
    }
  }
  return { channel, chaincodeReady: () => peers.every(({ chaincode }) => chaincode.ready), disturbed, stop }
}

function servePeer(dir: string, peer: PeerNode, peers: readonly PeerNode[], events: BlockEvents, finder: CommitFinder): Promise<TlsServer> {
  const { mspId, address } = peer
  return TlsServer.start({ dir, mspId, kind: 'peer', address, services: peer.services(peers, events, finder) })
}

function serveOrderers(dir: string, portBase: number, channel: Channel, faults: Faults): Promise<TlsServer>[] {
  return members.map((member) => {
    const node = channel.orderers.nodes.find(({ mspId }) => mspId === member.ordererMspId)
    if (!node)
      throw new Error(
        `expected an orderer of ${member.ordererMspId} in the channel, got ${channel.orderers.nodes.map((each) => each.mspId).join(', ')}`,
      )
    const address = `${host}:${portsOf(portBase, member).orderer}`
    const services = [[ordererDefinition, ordererService(channel, node, faults)]] as const
    return TlsServer.start({ dir, mspId: node.mspId, kind: 'orderer', address, services })
  })
}
