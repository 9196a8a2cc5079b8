import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNodeMaterial } from '../crypto/node-material.js'
import { userDir } from '../crypto/paths.js'
import { lowSSigner } from '../crypto/signer.js'
import { msp } from './wire/protos.js'

/** A key of this process's operator, with the identity bytes that others verify it by. */
export interface SigningIdentity {
  readonly mspId: string
  /** Serialized msp.SerializedIdentity. */
  readonly serialized: Buffer
  sign(message: Uint8Array): Buffer
}

export function signingIdentity(mspId: string, certPem: string, keyPem: string): SigningIdentity {
  return { mspId, serialized: serializedIdentity(mspId, certPem), sign: lowSSigner(keyPem) }
}

export function serializedIdentity(mspId: string, certPem: string): Buffer {
  const identity = new msp.SerializedIdentity()
  identity.setMspid(mspId)
  identity.setIdBytes(Buffer.from(certPem))
  return Buffer.from(identity.serializeBinary())
}

export function nodeIdentity(dir: string, mspId: string, kind: 'peer' | 'orderer'): SigningIdentity {
  const { cert, key } = readNodeMaterial(dir, mspId, kind)
  return signingIdentity(mspId, cert, key)
}

export function userIdentity(dir: string, mspId: string, user: string): SigningIdentity {
  const read = (name: string): string => readFileSync(join(userDir(dir, mspId, user), name), 'utf8')
  return signingIdentity(mspId, read('cert.pem'), read('key.pem'))
}
