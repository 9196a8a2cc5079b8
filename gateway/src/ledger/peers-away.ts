import type { PeerAway } from './ledger.js'
import type { MemberPeers } from './member-peers.js'

/** What does not serve of whose peer; of the own one also who answers in its place. */
export function peersAway(peers: MemberPeers): readonly PeerAway[] {
  return peers.all.flatMap((peer) =>
    (['chain', 'chaincode'] as const).flatMap((part) => {
      const since = peer.circuits[part].awaySince
      if (!since) return []
      const standIn = peer === peers.own ? peers.serving(part) : undefined
      return [{ mspId: peer.mspId, part, since: since.toISOString(), ...(standIn && standIn !== peer ? { via: standIn.mspId } : {}) }]
    }),
  )
}
