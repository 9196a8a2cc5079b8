import { readFileSync } from 'node:fs'
import { readNodeMaterial } from '../crypto/node-material.js'
import { channel, fabricPortsOf, type Member } from '../topology.js'
import { httpsCall, type HttpsTarget } from './https-call.js'

const channels = '/participation/v1/channels'

/** Fabric refuses a second part of a form, and wants this name for the one (`orderer/common/channelparticipation/restapi.go`). */
const part = 'config-block'

/** A member's orderer over its channel participation API, with the orderer's own TLS pair as the client's. */
export class Participation {
  readonly #member: Member
  readonly #target: Omit<HttpsTarget, 'path' | 'method'>

  constructor(dir: string, member: Member, portBase: number) {
    const { tlsCert, tlsKey, tlsCaCert } = readNodeMaterial(dir, member.ordererMspId, 'orderer')
    this.#member = member
    this.#target = { port: fabricPortsOf(portBase, member).ordererAdmin, ca: tlsCaCert, cert: tlsCert, key: tlsKey }
  }

  /** Height of the channel at this orderer; absent where it has not joined. */
  async height(): Promise<number | undefined> {
    const { status, text } = await httpsCall({ ...this.#target, method: 'GET', path: `${channels}/${channel.id}` })
    if (status === 404) return undefined
    if (status !== 200) throw this.#failure('the height of the channel', status, text)
    return (JSON.parse(text) as { readonly height: number }).height
  }

  /** Joins the channel, unless the orderer has. */
  async join(genesisFile: string): Promise<void> {
    if ((await this.height()) !== undefined) return
    const boundary = 'ip-rights-ledger-block'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${part}"; filename="genesis.block"\r\ncontent-type: application/octet-stream\r\n\r\n`
    const body = Buffer.concat([Buffer.from(head), readFileSync(genesisFile), Buffer.from(`\r\n--${boundary}--\r\n`)])
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
    const { status, text } = await httpsCall({ ...this.#target, method: 'POST', path: channels, headers }, body)
    if (status !== 201) throw this.#failure('to join the channel', status, text)
  }

  #failure(what: string, status: number, text: string): Error {
    return new Error(`expected the orderer of ${this.#member.name} to answer ${what}, got ${status}: ${text.trim()}`)
  }
}
