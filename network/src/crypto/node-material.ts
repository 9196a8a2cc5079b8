import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mspDir, nodeDir } from './paths.js'

/** PEM texts of one peer or orderer. */
export interface NodeMaterial {
  readonly mspId: string
  readonly cert: string
  readonly key: string
  readonly tlsCert: string
  readonly tlsKey: string
  readonly caCert: string
  readonly tlsCaCert: string
}

export function readNodeMaterial(dir: string, mspId: string, kind: 'peer' | 'orderer'): NodeMaterial {
  const own = (name: string): string => readFileSync(join(nodeDir(dir, mspId, kind), name), 'utf8')
  const root = (name: string): string => readFileSync(join(mspDir(dir, mspId), name), 'utf8')
  return {
    mspId,
    cert: own('cert.pem'),
    key: own('key.pem'),
    tlsCert: own('tls-cert.pem'),
    tlsKey: own('tls-key.pem'),
    caCert: root('ca.pem'),
    tlsCaCert: root('tlsca.pem'),
  }
}
