import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, credentials } from '@grpc/grpc-js'
import { connect, type Contract, type Gateway, hash, type Network } from '@hyperledger/fabric-gateway'
import { chaincode, channel, host, memberByMsp, portsOf } from '../../network/src/topology.js'
import { lowSSigner } from '../../network/src/crypto/signer.js'

const seconds = (n: number) => () => ({ deadline: Date.now() + n * 1000 })

export interface ConnectedClient {
  readonly gateway: Gateway
  readonly network: Network
  readonly contract: Contract
  readonly qscc: Contract
  readonly client: Client
  close(): void
}

export interface Signing {
  readonly user?: string
  /** MSP id the client says it is of. */
  readonly claimedMspId?: string
  readonly sign?: (message: Uint8Array) => Promise<Uint8Array>
  readonly certificate?: Uint8Array
  /** Where the peer listens, when not at its own port. */
  readonly port?: number
}

/** A client of the genuine SDK at one member's peer, as a user of some member. */
export function connectClient(dir: string, portBase: number, gatewayMsp: string, ofMsp: string, signing: Signing = {}): ConnectedClient {
  const at = memberByMsp(gatewayMsp)
  const user = join(dir, 'crypto', ofMsp, 'users', signing.user ?? 'admin')
  const tlsCa = readFileSync(join(dir, 'crypto', gatewayMsp, 'tlsca.pem'))
  const client = new Client(`${host}:${signing.port ?? portsOf(portBase, at).peer}`, credentials.createSsl(tlsCa), {
    'grpc.max_receive_message_length': -1,
  })
  const signer = lowSSigner(readFileSync(join(user, 'key.pem'), 'utf8'))
  const gateway = connect({
    client,
    identity: { mspId: signing.claimedMspId ?? ofMsp, credentials: signing.certificate ?? readFileSync(join(user, 'cert.pem')) },
    signer: signing.sign ?? ((message) => Promise.resolve(signer(message))),
    hash: hash.none,
    evaluateOptions: seconds(20),
    endorseOptions: seconds(20),
    submitOptions: seconds(20),
    commitStatusOptions: seconds(20),
  })
  const network = gateway.getNetwork(channel.id)
  return {
    gateway,
    network,
    contract: network.getContract(chaincode.name, 'fixture'),
    qscc: network.getContract('qscc'),
    client,
    close: () => {
      gateway.close()
      client.close()
    },
  }
}

/** ECDSA that leaves S as it comes, made high where it is not: what Fabric refuses. */
export function highSSigner(keyPem: string): (message: Uint8Array) => Promise<Uint8Array> {
  const key = createPrivateKey(keyPem)
  return async (message) => {
    for (;;) {
      const der = sign('sha256', message, key)
      const s = der.subarray(-32)
      if ((s[0] ?? 0) >= 0x80) return Promise.resolve(der)
    }
  }
}
