import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { NodeMaterial } from '../crypto/node-material.js'
import { writeMspFolder } from './msp-folder.js'

/** JSON, which is YAML, written so that no reader sees half of it. */
export function writeSettings(file: string, settings: object): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.partial`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.partial`, file)
}

/** A node's MSP folder with its identity, made once. */
export function writeNodeMsp(target: string, { caCert, tlsCaCert, cert, key }: NodeMaterial): void {
  if (!existsSync(target)) writeMspFolder(target, { caCert, tlsCaCert, signer: { cert, key } })
}

/** Where a node's TLS files lie, for its settings. */
export const tlsFiles = (materialDir: string, mspDir: string) => ({
  tlsCert: join(materialDir, 'tls-cert.pem'),
  tlsKey: join(materialDir, 'tls-key.pem'),
  tlsCa: join(mspDir, 'tlsca.pem'),
})
