import { sameBytes, join } from '../crypto/encodings.js'
import { sha256 } from '../crypto/sha256.js'
import { finding, type Finding } from '../findings.js'
import { manifestOf } from '../format/manifest.js'
import { gapsOf } from '../gaps.js'
import type { BlockReading } from '../reading/block.js'
import type { Question } from './question.js'

/** Whether the transactions of a block are those its header names. */
export async function dataFindings({ number, envelopes, dataHash }: BlockReading): Promise<readonly Finding[]> {
  return sameBytes(await sha256(join(...envelopes)), dataHash) ? [] : [finding('DATA_HASH_WRONG', `block ${number}`)]
}

/** Against damage on the way: whoever rewrites the manifest too is caught by the questions that follow. */
export const bytesIntact: Question = {
  id: 'bytesIntact',
  title: { en: 'Are the bytes intact?', zh: '数据是否完整未损？' },
  async ask(reading) {
    const found: Finding[] = []
    const { manifest, ...content } = reading.package
    const computed = await manifestOf(content)
    const names = new Set([...Object.keys(manifest), ...Object.keys(computed)])
    for (const name of names) if (manifest[name] !== computed[name]) found.push(finding('MANIFEST_MISMATCH', name))
    for (const [at, block] of reading.blocks.entries()) {
      const { number, bytes } = reading.package.blocks[at] ?? { number: -1, bytes: '' }
      if (number !== block.number) found.push(finding('BLOCK_NUMBER_WRONG', `blocks/${at}: says ${number}, is ${block.number}`))
      if (!block.plain) found.push(finding('BLOCK_NOT_PLAIN', `block ${block.number}, ${bytes.length} base64 characters`))
      found.push(...(await dataFindings(block)))
    }
    const gaps = gapsOf(reading)
    const stated = reading.package.notProved
    if (stated.length !== gaps.length || stated.some((gap, index) => gap !== gaps[index])) {
      found.push(finding('NOT_PROVED_MISSTATED', `expected ${gaps.join(' ')}, got ${stated.join(' ')}`))
    }
    const count = reading.blocks.length
    return {
      findings: found,
      facts: [{ en: `${count} blocks and ${names.size} parts hashed`, zh: `已核对 ${count} 个区块、${names.size} 个部分的哈希` }],
    }
  },
}
