import { join } from 'node:path'

/** Where key material lies under the data directory. */
export const mspDir = (dir: string, mspId: string): string => join(dir, 'crypto', mspId)
export const userDir = (dir: string, mspId: string, user: string): string => join(mspDir(dir, mspId), 'users', user)
/** Material of a member's peer or of an orderer MSP's orderer: cert.pem, key.pem, tls-cert.pem, tls-key.pem. */
export const nodeDir = (dir: string, mspId: string, kind: 'peer' | 'orderer'): string => join(mspDir(dir, mspId), kind)
