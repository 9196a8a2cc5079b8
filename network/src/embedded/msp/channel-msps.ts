import { X509Certificate } from 'node:crypto'
import { asBuffer } from '../wire/bytes.js'
import { msp } from '../wire/protos.js'
import { MspError, type Identity, type MspManager } from './identity.js'
import { X509Identity } from './x509-identity.js'

const maxCached = 10_000

/** The MSPs a channel's configuration lists (`msp/mspmgrimpl.go`), identities cached by their bytes (`msp/cache`). */
export class ChannelMsps implements MspManager {
  readonly #roots: ReadonlyMap<string, readonly X509Certificate[]>
  readonly #known = new Map<string, Identity>()

  /** @param roots root certificates (PEM) by MSP id */
  constructor(roots: ReadonlyMap<string, readonly string[]>) {
    this.#roots = new Map([...roots].map(([mspId, pems]) => [mspId, pems.map((pem) => new X509Certificate(pem))]))
  }

  deserialize(serialized: Uint8Array): Identity {
    const cacheKey = asBuffer(serialized).toString('latin1')
    const known = this.#known.get(cacheKey)
    if (known) return known
    const identity = this.#parse(serialized)
    if (this.#known.size >= maxCached) this.#known.clear()
    this.#known.set(cacheKey, identity)
    return identity
  }

  #parse(serialized: Uint8Array): Identity {
    let parsed: msp.SerializedIdentity
    try {
      parsed = msp.SerializedIdentity.deserializeBinary(serialized)
    } catch (cause) {
      throw new MspError('could not deserialize a SerializedIdentity', { cause })
    }
    const roots = this.#roots.get(parsed.getMspid())
    if (!roots) throw new MspError(`MSP ${parsed.getMspid()} is not defined on channel`)
    try {
      return new X509Identity(serialized, parsed.getMspid(), asBuffer(parsed.getIdBytes_asU8()).toString('utf8'), roots)
    } catch (cause) {
      if (cause instanceof MspError) throw cause
      throw new MspError('could not decode the PEM structure', { cause })
    }
  }
}
