import { headerDer } from '../crypto/der.js'
import { join } from '../crypto/encodings.js'
import { finding, type Finding } from '../findings.js'
import { signerOf } from '../identity/identify.js'
import type { Signer } from '../identity/signer.js'
import type { BlockReading } from '../reading/block.js'
import type { ChannelConfig, ConsenterReading } from '../reading/channel-config.js'
import { configBefore } from '../reading/places.js'
import type { Question } from './question.js'

/** Signatures a block needs of n consenters, so that any two quorums share an honest one (`common/policies/bft.go:ComputeBFTQuorum`). */
const quorumOf = (n: number): number => Math.ceil((n + Math.floor((n - 1) / 3) + 1) / 2)

const signers = new WeakMap<ConsenterReading, Promise<Signer>>()

/** A consenter is worked out once for each configuration: whoever follows a chain asks of every block. */
function consenterOf(config: ChannelConfig, consenter: ConsenterReading): Promise<Signer> {
  const signer = signers.get(consenter) ?? signerOf(config, consenter.mspId, consenter.certificate)
  signers.set(consenter, signer)
  return signer
}

/**
 * What speaks against a block's having been ordered under `config`, the one in force before it; nothing where a quorum signed it.
 * @param by whether all blocks of a package are asked about side by side, or one that has just come
 */
export async function quorumFindings(
  block: BlockReading,
  config: ChannelConfig,
  by: 'verify' | 'verifyNow' = 'verify',
): Promise<readonly Finding[]> {
  const at = `block ${block.number}`
  const found: Finding[] = []
  const named = block.isConfig ? block.number : config.block
  if (block.lastConfig !== named) found.push(finding('CONFIG_MISSING', `${at}: expected configuration ${named}, got ${block.lastConfig}`))
  if (config.consensus !== 'BFT') return [...found, finding('CONSENSUS_UNKNOWN', `${at}: ${config.consensus}`)]
  const good = new Set<number>()
  const seen = new Set<number>()
  const header = headerDer(block)
  for (const { consenter, identifierHeader, signature } of block.signatures) {
    const where = `${at}, consenter ${consenter}`
    const known = config.consenters.find(({ id }) => id === consenter)
    if (seen.has(consenter)) found.push(finding('CONSENTER_TWICE', where))
    seen.add(consenter)
    if (!known) {
      found.push(finding('CONSENTER_UNKNOWN', where))
      continue
    }
    const signer = await consenterOf(config, known)
    if (signer.fault !== undefined || signer.ou !== 'orderer')
      found.push(finding('CONSENTER_INVALID', `${where}: ${signer.fault ?? signer.ou ?? ''}`))
    // `orderer/consensus/smartbft/signature.go`: what the consenter says of itself stands between value and header.
    const answer = await signer[by](join(block.signedValue, identifierHeader, header), signature)
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
    for (const block of signed) found.push(...(await quorumFindings(block, configBefore(reading, block.number))))
    const count = signed.reduce((sum, { signatures }) => sum + signatures.length, 0)
    return {
      findings: found,
      facts: [{ en: `${count} signatures on ${signed.length} blocks`, zh: `${signed.length} 个区块共 ${count} 个签名` }],
    }
  },
}
