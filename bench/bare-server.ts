/** `node bench/dist/bare-server.js`: Node's HTTP server, which answers each request with the same bytes when its body is in. What a gateway's times are seen beside. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { host } from '@ip-rights-ledger/network/topology'

/** About as long as the answer to a pledge check of one right. */
const answer = JSON.stringify({ answer: 'x'.repeat(900) })

const server = createServer((request, response) => {
  request.resume()
  request.once('end', () => response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer))
})
server.listen(0, host, () => process.send?.((server.address() as AddressInfo).port))
