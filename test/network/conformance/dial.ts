import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ChannelCredentials, credentials } from '@grpc/grpc-js'
import { host, memberByMsp, portsOf } from '../../../network/src/topology.js'
import type { AskedNetwork } from './asked-network.js'

/** The services of a node, below the SDK: what it would never send can be sent here. */
export type Stub<Client> = new (address: string, credentials: ChannelCredentials, options: object) => Client

const options = { 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 }
export const within = (ms = 20_000) => ({ deadline: Date.now() + ms })

export function dial<Client>({ running }: AskedNetwork, mspId: string, kind: 'peer' | 'orderer', stub: Stub<Client>): Client {
  const tlsCa = readFileSync(join(running.dir, 'crypto', mspId, 'tlsca.pem'))
  return new stub(`${host}:${portsOf(running.portBase, memberByMsp(mspId))[kind]}`, credentials.createSsl(tlsCa), options)
}

export const peerOf = <Client>(network: AskedNetwork, mspId: string, stub: Stub<Client>): Client => dial(network, mspId, 'peer', stub)
