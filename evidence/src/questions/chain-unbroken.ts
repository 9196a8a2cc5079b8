import { hex, sameBytes, unhex } from '../crypto/encodings.js'
import { headerDer } from '../crypto/der.js'
import { sha256 } from '../crypto/sha256.js'
import { finding, type Finding } from '../findings.js'
import type { PackageReading } from '../reading/package-reading.js'
import type { Question } from './question.js'

interface Header {
  readonly number: number
  readonly previousHash: Uint8Array
  readonly dataHash: Uint8Array
}

/** Headers of included blocks and bare ones as one row. */
function headersOf(reading: PackageReading): readonly Header[] {
  const bare = reading.package.headers.map((each) => ({
    number: each.number,
    previousHash: unhex(each.previousHash),
    dataHash: unhex(each.dataHash),
  }))
  return [...reading.blocks, ...bare].sort((a, b) => a.number - b.number)
}

const ascending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))

export const chainUnbroken: Question = {
  id: 'chainUnbroken',
  title: { en: 'Is the chain of blocks unbroken from block 0?', zh: '自创世区块起的区块链是否连续？' },
  async ask(reading) {
    const found: Finding[] = []
    const { package: content, configs } = reading
    const headers = headersOf(reading)
    if (reading.blocks[0]?.number !== 0) found.push(finding('GENESIS_MISSING', 'blocks'))
    const [genesis] = configs
    if (genesis?.block !== 0 || configs.some(({ channelId }) => channelId !== content.channel)) {
      found.push(
        finding('GENESIS_NOT_CONFIG', `expected channel ${content.channel}, got ${configs.map((each) => each.channelId).join(' ')}`),
      )
    }
    if (!ascending(reading.blocks.map(({ number }) => number)) || !ascending(content.headers.map(({ number }) => number))) {
      found.push(finding('HEADER_MISSING', 'blocks or headers out of order'))
    }
    let expected = new Uint8Array()
    for (const [index, header] of headers.entries()) {
      if (header.number !== index) {
        found.push(finding('HEADER_MISSING', `expected block ${index}, got ${header.number}`))
        break
      }
      if (!sameBytes(header.previousHash, expected)) found.push(finding('HEADER_LINK_BROKEN', `block ${index}`))
      expected = new Uint8Array(await sha256(headerDer(header)))
    }
    const last = headers.at(-1)?.number ?? -1
    if (last !== reading.blocks.at(-1)?.number)
      found.push(finding('HEADER_MISSING', `the last block ${last} is not included, so nothing signs the chain`))
    const first = hex(await sha256(headerDer(headers[0] ?? { number: 0, previousHash: new Uint8Array(), dataHash: new Uint8Array() })))
    return {
      findings: found,
      facts: [
        { en: `blocks 0 to ${last}`, zh: `区块 0 至 ${last}` },
        { en: `hash of block 0: ${first}`, zh: `创世区块哈希：${first}` },
      ],
    }
  },
}
