import { readFileSync } from 'node:fs'
import { Client, connectivityState, credentials } from '@grpc/grpc-js'
import { connect, hash, type Gateway } from '@hyperledger/fabric-gateway'
import type { StoredIdentity } from './identities.js'
import { signerOf } from './signer.js'
import { stageTimes, type StageObserver } from './stage-times.js'

/** Where a member's peer is. */
export interface PeerPlace {
  readonly mspId: string
  readonly endpoint: string
  readonly tlsCaFile: string
}

/**
 * One connection to one member's peer, opened when first used and shared by all callers; one Gateway an identity. It goes with the identity: a
 * renewed one is another, and what was begun with the former ends with its key.
 */
export class PeerConnection {
  readonly mspId: string
  readonly #place: PeerPlace
  readonly #observe: StageObserver | undefined
  readonly #gateways = new WeakMap<StoredIdentity, Gateway>()
  #client: Client | undefined

  constructor(place: PeerPlace, observe?: StageObserver) {
    this.mspId = place.mspId
    this.#place = place
    this.#observe = observe
  }

  /** Whether there is a connection now: who fails without one was not answered by the peer. */
  get connected(): boolean {
    return this.#client?.getChannel().getConnectivityState(false) === connectivityState.READY
  }

  gatewayOf(stored: StoredIdentity): Gateway {
    const known = this.#gateways.get(stored)
    if (known) return known
    const { mspId, certificate } = stored
    const identity = { mspId, credentials: Buffer.from(certificate) }
    this.#client ??= this.#open()
    const gateway = connect({ client: this.#client, identity, signer: signerOf(stored), hash: hash.none })
    this.#gateways.set(stored, gateway)
    return gateway
  }

  /** For whoever signs elsewhere: it makes proposals in the name of a certificate, and can sign nothing. */
  gatewayWithoutKey(certificate: string): Gateway {
    const identity = { mspId: this.mspId, credentials: Buffer.from(certificate) }
    this.#client ??= this.#open()
    return connect({ client: this.#client, identity, hash: hash.none })
  }

  /** A Gateway holds nothing of its own: all of them are over with their client. */
  close(): void {
    this.#client?.close()
  }

  #open(): Client {
    const { endpoint, tlsCaFile } = this.#place
    // Peers cut clients off that ping more often than once a minute (peer.keepalive.minInterval).
    return new Client(endpoint, credentials.createSsl(readFileSync(tlsCaFile)), {
      ...(this.#observe === undefined ? {} : { interceptors: [stageTimes(this.#observe)] }),
      'grpc.keepalive_time_ms': 120_000,
      'grpc.keepalive_timeout_ms': 20_000,
      'grpc.keepalive_permit_without_calls': 1,
      'grpc.max_receive_message_length': 64 * 1024 * 1024,
      // A peer that comes back is found at once, not after grpc's two-minute backoff.
      'grpc.max_reconnect_backoff_ms': 2_000,
    })
  }
}
