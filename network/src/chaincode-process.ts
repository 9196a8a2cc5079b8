import type { ProgramSpec } from './supervisor/child-process.js'
import { sparingEnv } from './sparing-env.js'
import { sparingFlags } from './sparing-flags.js'
import { chaincode } from './topology.js'

export interface ChaincodeProcessOptions {
  /** host:port to listen on. */
  readonly address: string
  readonly logFile: string
  /** Folder of the chaincode package, from the repository's root or absolute. */
  readonly modulePath?: string
  readonly packageId?: string
  readonly name?: string
  /** PEM files; without them it listens in the clear. */
  readonly tls?: { readonly keyFile: string; readonly certFile: string }
  /** Whose process it is, where it serves one member. */
  readonly mspId?: string
}

/**
 * The chaincode as a service, by Fabric's own starter. Always a process of its own: the shim brings another fabric-protos than the engine, and
 * two in one thread break each other. Its info log is a fifth of its work, so only warnings are kept.
 */
export function chaincodeProcess(options: ChaincodeProcessOptions): ProgramSpec {
  const { address, logFile, modulePath = 'chaincode', packageId = chaincode.packageId, name = 'chaincode', tls, mspId } = options
  const tlsArgs = tls === undefined ? [] : ['--chaincode-tls-key-file', tls.keyFile, '--chaincode-tls-cert-file', tls.certFile]
  // Without it `getMspID` of the shim throws.
  const memberEnv = mspId === undefined ? {} : { CORE_PEER_LOCALMSPID: mspId }
  return {
    name,
    script: 'node_modules/fabric-shim/cli.js',
    args: ['server', '--module-path', modulePath, '--chaincode-address', address, '--chaincode-id', packageId, ...tlsArgs],
    env: { CORE_CHAINCODE_LOGGING_LEVEL: 'WARNING', CORE_CHAINCODE_LOGGING_SHIM: 'WARNING', ...sparingEnv, ...memberEnv },
    nodeFlags: sparingFlags,
    logFile,
  }
}
