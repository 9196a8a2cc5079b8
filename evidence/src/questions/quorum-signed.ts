import { headerDer } from '../crypto/der.js'
import { join } from '../crypto/encodings.js'
import { finding, type Finding } from '../findings.js'
import { signerOf } from '../identity/identify.js'
import type { BlockReading } from '../reading/block.js'
import type { ChannelConfig } from '../reading/channel-config.js'
import { configBefore } from '../reading/places.js'
import type { Question } from './question.js'

/** Signatures a block needs of n consenters, so that any two quorums share an honest one (`common/policies/bft.go:ComputeBFTQuorum`). */
const quorumOf = (n: number): number => Math.ceil((n + Math.floor((n - 1) / 3) + 1) / 2)

async function judge(block: BlockReading, config: ChannelConfig): Promise<readonly Finding[]> {
  const at = `block ${block.number}`
  if (config.consensus !== 'BFT') return [finding('CONSENSUS_UNKNOWN', `${at}: ${config.consensus}`)]
  const found: Finding[] = []
  const good = new Set<number>()
  const seen = new Set<number>()
  for (const { consenter, identifierHeader, signature } of block.signatures) {
    const where = `${at}, consenter ${consenter}`
    const known = config.consenters.find(({ id }) => id === consenter)
    if (seen.has(consenter)) found.push(finding('CONSENTER_TWICE', where))
    seen.add(consenter)
    if (!known) {
      found.push(finding('CONSENTER_UNKNOWN', where))
      continue
    }
    const signer = await signerOf(config, known.mspId, known.certificate)
    if (signer.fault !== undefined || signer.ou !== 'orderer')
      found.push(finding('CONSENTER_INVALID', `${where}: ${signer.fault ?? signer.ou ?? ''}`))
    // `orderer/consensus/smartbft/signature.go`: what the consenter says of itself stands between value and header.
    const answer = await signer.verify(join(block.signedValue, identifierHeader, headerDer(block)), signature)
    if (answer === 'good') good.add(consenter)
    else found.push(finding(answer === 'highS' ? 'BLOCK_SIGNATURE_HIGH_S' : 'BLOCK_SIGNATURE_WRONG', where))
  }
  const quorum = quorumOf(config.consenters.length)
  if (good.size < quorum)
    found.push(finding('QUORUM_MISSING', `${at}: expected ${quorum} of ${config.consenters.length}, got ${good.size}`))
  return found
}

/** Block 0 has no signatures: it is what the others are judged by. Bare headers have none either; the next included block vouches for them by its hash. */
export const quorumSigned: Question = {
  id: 'quorumSigned',
  title: { en: 'Did a quorum of the orderers sign each block?', zh: '各区块是否由法定数量的排序节点签名？' },
  async ask(reading) {
    const found: Finding[] = []
    const signed = reading.blocks.filter(({ number }) => number > 0)
    for (const block of signed) {
      const config = configBefore(reading, block.number)
      const named = block.isConfig ? block.number : config.block
      if (block.lastConfig !== named) {
        found.push(finding('CONFIG_MISSING', `block ${block.number}: expected configuration ${named}, got ${block.lastConfig}`))
      }
      found.push(...(await judge(block, config)))
    }
    const count = signed.reduce((sum, { signatures }) => sum + signatures.length, 0)
    return {
      findings: found,
      facts: [{ en: `${count} signatures on ${signed.length} blocks`, zh: `${signed.length} 个区块共 ${count} 个签名` }],
    }
  },
}
