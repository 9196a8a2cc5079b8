import type { Localized } from './localized.js'
import { decisive, type PackageReading } from './reading/package-reading.js'

/** What no package can prove, or this one does not. Said in every report, so that nobody takes a check for more than it is. */
export const gaps = {
  BEFORE_LEDGER: {
    en: 'whether what was recorded was true before it was recorded',
    zh: '上链之前的真实性',
  },
  LATER_BLOCKS: {
    en: 'anything that happened after the last included block',
    zh: '最后一个所含区块之后发生的事项',
  },
  TIMES_ASSERTED: {
    en: 'clock times: each is its client’s statement; order in the chain is proved',
    zh: '时钟时间：均为客户端陈述；链上次序已证明',
  },
  GENERATED: {
    en: 'when and by whose gateway the package was put together',
    zh: '证据包的生成时间与生成方',
  },
  OWNER_IDENTITY: {
    en: 'who stands behind a party: that rests on the member that enrolled it',
    zh: '当事人的真实身份：以为其登记身份的成员为准',
  },
  SINGLE_OPERATOR: {
    en: 'anything against the operator: the keys of all members were made by one embedded engine (OU=embedded-engine), as in development',
    zh: '对抗运营方的任何证明：所有成员密钥均由同一嵌入式引擎生成（OU=embedded-engine），仅用于开发',
  },
  BACKFILE: {
    en: 'facts taken over from an earlier register: they are recorded with their source, not judged',
    zh: '由既有登记簿接收的历史事实：仅记录来源，未经审核',
  },
  VALIDITY_UNATTESTED: {
    en: 'that peers found the transactions valid: a block’s own note of it is under no signature',
    zh: '节点判定交易有效：区块自身的有效性标记未经签名',
  },
  POLICY_STATED: {
    en: 'the chaincode’s policy: it is stated by a gateway, its definition is not in the package',
    zh: '链码背书策略：由网关陈述，证据包不含其定义',
  },
  POLICY_UNKNOWN: {
    en: 'the chaincode’s policy: neither its definition nor a statement is in the package',
    zh: '链码背书策略：证据包既无定义亦无陈述',
  },
  GENESIS_NOT_ANCHORED: {
    en: 'that this is the consortium you know: compare the hash of block 0 with one you have from elsewhere',
    zh: '该链即您所知的联盟：请将创世区块哈希与他处获得的值比对',
  },
  AFTER_ANSWER: {
    en: 'anything that happened after the block of the answer',
    zh: '答复所依据区块之后发生的事项',
  },
  MEMBERS_WORD: {
    en: 'that the ledger holds what is said: it is the word of the member that signed',
    zh: '账本确有所述内容：仅为签署成员的陈述',
  },
  REGISTER_COMPLETENESS: {
    en: 'what the registrar has not recorded: it is complete as far as registerCompleteTo says, by its own word',
    zh: '登记机构尚未登记的事项：完整性以其声明的 registerCompleteTo 为限',
  },
} as const satisfies Record<string, Localized>

export type Gap = keyof typeof gaps

/** The OU that an embedded engine writes into the roots it makes. */
export const embeddedOu = 'embedded-engine'

/** What a package cannot prove, from what it holds; sorted. */
export function gapsOf(reading: PackageReading): readonly Gap[] {
  const attested = new Set(reading.attestations.map(({ about }) => about))
  const roots = reading.configs.flatMap(({ msps }) => [...msps.values()].flatMap((msp) => msp.roots))
  const { package: content } = reading
  const found: readonly (readonly [Gap, boolean])[] = [
    ['BEFORE_LEDGER', true],
    ['LATER_BLOCKS', true],
    ['TIMES_ASSERTED', true],
    ['GENERATED', true],
    ['OWNER_IDENTITY', true],
    ['SINGLE_OPERATOR', roots.some((root) => root.organisationalUnits.includes(embeddedOu))],
    ['BACKFILE', content.events.some(({ event }) => event['backfile'] === true)],
    ['VALIDITY_UNATTESTED', decisive(reading).some(({ transactionId }) => !attested.has(transactionId))],
    ['POLICY_STATED', reading.definitions.length === 0 && content.statedPolicy !== undefined],
    ['POLICY_UNKNOWN', reading.definitions.length === 0 && content.statedPolicy === undefined],
  ]
  return found
    .filter(([, applies]) => applies)
    .map(([gap]) => gap)
    .sort()
}
