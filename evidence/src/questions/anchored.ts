import { hex } from '../crypto/encodings.js'
import { headerDer } from '../crypto/der.js'
import { sha256 } from '../crypto/sha256.js'
import { finding, type Finding } from '../findings.js'
import type { Question } from './question.js'

/** Against a whole chain made up for the occasion, which would pass every other question. */
export const anchored: Question = {
  id: 'anchored',
  title: { en: 'Is this the chain you trust?', zh: '是否为您所信任的链？' },
  applies: (_reading, anchors) => anchors.genesisHash !== undefined || anchors.rootFingerprints !== undefined,
  async ask(reading, anchors) {
    const found: Finding[] = []
    const [genesis] = reading.blocks
    const hash = genesis && hex(await sha256(headerDer(genesis)))
    if (anchors.genesisHash !== undefined && hash !== anchors.genesisHash) {
      found.push(finding('ANCHOR_MISMATCH', `expected block 0 ${anchors.genesisHash}, got ${hash ?? 'none'}`))
    }
    if (anchors.rootFingerprints !== undefined) {
      for (const msp of reading.configs.flatMap(({ msps }) => [...msps.values()])) {
        for (const root of msp.roots) {
          const fingerprint = await root.fingerprint()
          if (!anchors.rootFingerprints.includes(fingerprint)) found.push(finding('ANCHOR_MISMATCH', `root ${fingerprint} of ${msp.id}`))
        }
      }
    }
    return { findings: found, facts: [] }
  },
}
