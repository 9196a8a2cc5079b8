import { Server, ServerCredentials } from '@grpc/grpc-js'
import { readNodeMaterial } from '../crypto/node-material.js'
import type { Service } from './peer-node.js'

const options = {
  'grpc.max_receive_message_length': 100 * 1024 * 1024,
  'grpc.max_send_message_length': -1,
  'grpc.max_concurrent_streams': 10_000,
}

/** A gRPC server with a node's TLS certificate. @throws Error when the address is taken */
export async function serveTls(
  dir: string,
  mspId: string,
  kind: 'peer' | 'orderer',
  address: string,
  services: readonly Service[],
): Promise<Server> {
  const server = new Server(options)
  for (const [definition, implementation] of services) server.addService(definition, implementation)
  const { tlsCert, tlsKey } = readNodeMaterial(dir, mspId, kind)
  const credentials = ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(tlsCert), private_key: Buffer.from(tlsKey) }])
  await new Promise<void>((resolve, reject) => {
    server.bindAsync(address, credentials, (error) => {
      if (error) reject(new Error(`expected ${address} to be free for the ${kind} of ${mspId}: ${error.message}`))
      else resolve()
    })
  })
  return server
}
