import type { ProgramSpec } from './supervisor/child-process.js'
import { chaincode } from './topology.js'

export interface ChaincodeProcessOptions {
  /** host:port to listen on. */
  readonly address: string
  readonly logFile: string
  /** Folder of the chaincode package, from the repository's root or absolute. */
  readonly modulePath?: string
  readonly packageId?: string
  readonly name?: string
}

/**
 * The chaincode as a service, by Fabric's own starter. Always a process of its own: the shim brings another fabric-protos than the engine, and
 * two in one thread break each other. Its info log is a fifth of its work, so only warnings are kept.
 */
export function chaincodeProcess(options: ChaincodeProcessOptions): ProgramSpec {
  const { address, logFile, modulePath = 'chaincode', packageId = chaincode.packageId, name = 'chaincode' } = options
  return {
    name,
    script: 'node_modules/fabric-shim/cli.js',
    args: ['server', '--module-path', modulePath, '--chaincode-address', address, '--chaincode-id', packageId],
    env: { CORE_CHAINCODE_LOGGING_LEVEL: 'WARNING', CORE_CHAINCODE_LOGGING_SHIM: 'WARNING' },
    logFile,
  }
}
