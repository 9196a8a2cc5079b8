import { finding, type Finding } from '../findings.js'
import { identify } from '../identity/identify.js'
import type { NodeOu, Signer } from '../identity/signer.js'
import type { Localized } from '../localized.js'
import { decisive, type PackageReading } from '../reading/package-reading.js'
import { configBefore, placeOf } from '../reading/places.js'
import type { ChannelConfig } from '../reading/channel-config.js'
import type { Question } from './question.js'

interface Use {
  readonly identity: Uint8Array
  readonly config: ChannelConfig
  readonly roles: readonly NodeOu[]
  readonly at: string
  /** ms since the epoch, as the transaction's client stated it. */
  readonly when: number
}

function usesOf(reading: PackageReading): readonly Use[] {
  const transactions = decisive(reading).flatMap((transaction): Use[] => {
    const config = configBefore(reading, transaction.block)
    const place = { config, when: transaction.assertedAt }
    const at = placeOf(transaction)
    return [
      { ...place, identity: transaction.creator, roles: ['client', 'admin'], at: `${at}, creator` },
      ...(transaction.action?.endorsements ?? []).map(({ endorser }): Use => ({
        ...place,
        identity: endorser,
        roles: ['peer'],
        at: `${at}, endorser`,
      })),
    ]
  })
  const last = reading.configs.at(-1)
  const attested = reading.attestations.flatMap(({ about, assertedAt, action }) =>
    (action?.endorsements ?? []).flatMap(({ endorser }): Use[] =>
      last ? [{ identity: endorser, config: last, roles: ['peer'], at: `attestation of ${about}`, when: assertedAt }] : [],
    ),
  )
  return [...transactions, ...attested]
}

const outside = ({ certificate }: Signer, when: number): boolean =>
  when < certificate.notBefore.getTime() || when > certificate.notAfter.getTime()

/**
 * Three facts apart: whether a certificate leads to its MSP's root and bears the role it is used in; whether it had run out by the time its user states;
 * whether it is revoked under the configuration in force. Running out is reported, not judged: Fabric ignores it for history, and block time is only asserted.
 */
export const certificatesFit: Question = {
  id: 'certificatesFit',
  title: { en: 'Are the certificates those of the members they claim?', zh: '证书是否确属所称成员？' },
  async ask(reading) {
    const found: Finding[] = []
    const facts: Localized[] = []
    const uses = usesOf(reading)
    const seen = new Set<Signer>()
    for (const { identity, config, roles, at, when } of uses) {
      const signer = await identify(config, identity)
      seen.add(signer)
      if (signer.fault !== undefined) found.push(finding(signer.fault, `${at}: ${signer.mspId}`))
      else if (!roles.some((role) => role === signer.ou)) {
        found.push(
          finding('CERTIFICATE_ROLE_WRONG', `${at}: expected ${roles.join(' or ')}, got ${signer.ou ?? 'none'} of ${signer.mspId}`),
        )
      }
      if (outside(signer, when)) {
        facts.push({ en: `not in its term at the time stated: ${at}`, zh: `所称时间不在证书有效期内：${at}` })
      }
    }
    return { findings: found, facts: [{ en: `${seen.size} certificates`, zh: `${seen.size} 张证书` }, ...facts] }
  },
}
