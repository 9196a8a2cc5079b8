import { msp } from '@hyperledger/fabric-protos'
import { Certificate } from '../crypto/certificate.js'
import type { ChannelConfig, MspReading } from '../reading/channel-config.js'
import { Unreadable } from '../reading/unreadable.js'
import type { NodeOu, Signer } from './signer.js'

const nodeOus: readonly string[] = ['client', 'admin', 'peer', 'orderer'] satisfies NodeOu[]

const known = new WeakMap<ChannelConfig, Map<string, Promise<Signer>>>()

/**
 * Who a serialized msp.SerializedIdentity is under a configuration.
 * @throws Unreadable for bytes that hold no certificate
 */
export function identify(config: ChannelConfig, serialized: Uint8Array): Promise<Signer> {
  const signers = known.get(config) ?? new Map<string, Promise<Signer>>()
  known.set(config, signers)
  const key = Buffer.from(serialized).toString('latin1')
  const signer = signers.get(key) ?? work(config, serialized)
  signers.set(key, signer)
  return signer
}

async function work(config: ChannelConfig, serialized: Uint8Array): Promise<Signer> {
  let identity: msp.SerializedIdentity
  try {
    identity = msp.SerializedIdentity.deserializeBinary(serialized)
  } catch (cause) {
    throw new Unreadable('expected a serialized identity, got bytes that do not parse', { cause })
  }
  return signerOf(config, identity.getMspid(), Certificate.of(identity.getIdBytes_asU8()))
}

export async function signerOf(config: ChannelConfig, mspId: string, certificate: Certificate): Promise<Signer> {
  const ous = certificate.organisationalUnits.filter((ou) => nodeOus.includes(ou))
  return {
    mspId,
    certificate,
    ou: ous.length === 1 ? (ous[0] as NodeOu) : undefined,
    fault: await faultOf(config.msps.get(mspId), certificate, ous.length),
    verify: (message, signature) => certificate.verify(message, signature),
    verifyNow: (message, signature) => certificate.verifyNow(message, signature),
  }
}

/** `msp/mspimplvalidate.go`: a leaf, led to a root, not revoked, one NodeOU. */
async function faultOf(group: MspReading | undefined, certificate: Certificate, ous: number): Promise<Signer['fault']> {
  if (!group) return 'MSP_UNKNOWN'
  if (certificate.isAuthority || !(await leadsToRoot(group, certificate, group.intermediates.length))) return 'CERTIFICATE_CHAIN_BROKEN'
  if (group.revoked.has(certificate.serial)) return 'CERTIFICATE_REVOKED'
  return ous === 1 ? undefined : 'CERTIFICATE_ROLE_WRONG'
}

async function leadsToRoot(group: MspReading, certificate: Certificate, depth: number): Promise<boolean> {
  for (const root of group.roots) if (await certificate.issuedBy(root)) return true
  if (depth === 0) return false
  for (const each of group.intermediates) {
    if ((await certificate.issuedBy(each)) && (await leadsToRoot(group, each, depth - 1))) return true
  }
  return false
}
