import type { Localized } from './localized.js'

interface FindingKind extends Localized {
  /** What a question is answered when it finds this. */
  readonly answer: 'no' | 'unknown'
}

const no = (en: string, zh: string): FindingKind => ({ answer: 'no', en, zh })
const unknown = (en: string, zh: string): FindingKind => ({ answer: 'unknown', en, zh })

/** Everything a verifier can find wrong or missing, by the name it is reported under. */
export const findings = {
  ANSWER_UNREADABLE: no('the answer is not one that a gateway signs', '答复不是网关签署的格式'),
  ANSWER_SIGNATURE_WRONG: no('the signature does not fit the answer', '签名与答复内容不符'),
  ANSWER_SIGNER_WRONG: no('the signer is nobody whom the member lets sign answers', '签署者不是该成员的答复签署身份'),
  ANSWER_NOT_ANCHORED: unknown('nothing that you trust says whose certificate this is', '没有您信任的依据可证明该证书归属'),
  ANSWER_EXPIRED: unknown('the member stands by the answer no longer', '该答复的有效期已过'),
  ATTESTED_ANSWER_DIFFERS: no('members attest another answer than the one signed', '成员证明的答复与签署的答复不符'),
  PACKAGE_UNREADABLE: no('the package cannot be read', '证据包无法读取'),
  BYTES_UNREADABLE: no('bytes of the ledger in the package do not parse', '证据包中的账本数据无法解析'),
  MANIFEST_MISMATCH: no('a part of the package differs from its digest in the manifest', '证据包的某一部分与清单摘要不符'),
  NOT_PROVED_MISSTATED: no('the package misstates what it does not prove', '证据包对其未证明事项的陈述有误'),
  BLOCK_NOT_PLAIN: no('a block is not spelled as ledgers spell it', '区块编码不规范'),
  BLOCK_NUMBER_WRONG: no('a block is listed under a number that is not its own', '区块编号与其内容不符'),
  DATA_HASH_WRONG: no('the transactions of a block do not give its data hash', '区块交易与数据哈希不符'),
  GENESIS_MISSING: no('block 0 is missing', '缺少创世区块'),
  GENESIS_NOT_CONFIG: no('block 0 is not a configuration of the channel named', '创世区块不是所述通道的配置区块'),
  ANCHOR_MISMATCH: no('block 0 is not the one you trust', '创世区块与您信任的锚点不符'),
  HEADER_MISSING: no('a block header is missing or out of order', '区块头缺失或次序错误'),
  HEADER_LINK_BROKEN: no('a block does not carry the hash of the one before it', '区块未正确链接前一区块'),
  CONFIG_MISSING: no(
    'the configuration that a block names is not the one in force in the package',
    '区块所引用的配置与证据包中生效的配置不符',
  ),
  CONSENSUS_UNKNOWN: unknown('the channel is not ordered by BFT, so no quorum is defined', '通道未采用拜占庭容错排序，无法判断法定签名数'),
  CONSENTER_UNKNOWN: no('a block is signed under the number of no consenter', '区块签名者不是共识节点'),
  CONSENTER_TWICE: no('one consenter signs a block twice', '同一共识节点重复签名'),
  CONSENTER_INVALID: no('a consenter’s certificate is not an orderer’s of its MSP', '共识节点证书不是其组织的排序节点证书'),
  BLOCK_SIGNATURE_WRONG: no('a consenter’s signature does not fit the block', '共识节点签名与区块不符'),
  BLOCK_SIGNATURE_HIGH_S: no('a consenter’s signature has a high S', '共识节点签名的 S 值过高'),
  QUORUM_MISSING: no('too few consenters signed a block', '区块的共识签名数不足'),
  SUBJECT_MISSING: no('no transaction of the package touches its subject', '证据包中没有涉及该对象的交易'),
  CHANNEL_WRONG: no('a transaction belongs to another channel', '交易属于其他通道'),
  ACTION_COUNT_WRONG: no('a transaction does not hold exactly one action', '交易的动作数不为一'),
  CREATOR_SIGNATURE_WRONG: no('a transaction is not signed by the one it names', '交易签名与其签署者不符'),
  TRANSACTION_ID_WRONG: no('a transaction id does not follow from nonce and creator', '交易编号与随机数及签署者不符'),
  PROPOSAL_HASH_WRONG: no('what was endorsed is not what was proposed', '背书内容与提案不符'),
  ENDORSEMENT_SIGNATURE_WRONG: no('an endorsement’s signature does not fit what was endorsed', '背书签名与背书内容不符'),
  ENDORSER_INVALID: no('an endorser is not a peer of a member', '背书者不是成员的节点'),
  CHAINCODE_POLICY_UNMET: no('the endorsements do not meet the chaincode’s policy', '背书不满足链码背书策略'),
  KEY_POLICY_UNMET: no('the endorsements do not meet the policy that guards a key', '背书不满足键级背书策略'),
  COLLECTION_POLICY_UNMET: no('the endorsements do not meet a collection’s policy', '背书不满足私有数据集合策略'),
  LIFECYCLE_POLICY_UNMET: no('the chaincode’s definition is not endorsed by enough members', '链码定义的背书成员不足'),
  POLICY_MALFORMED: no('a policy on the ledger cannot be evaluated', '账本上的策略无法评估'),
  POLICY_UNKNOWN: unknown('the package holds no policy of the chaincode', '证据包未包含链码背书策略'),
  ATTESTATION_MISSING: unknown('no member attests the validity of a transaction', '没有成员对交易有效性作证'),
  ATTESTATION_STRAY: no('an attestation speaks of a transaction that is not in question', '证明所涉交易与本案无关'),
  ATTESTATION_WRONG: no('an attestation does not answer the question it was asked', '证明与其所答问题不符'),
  ATTESTATION_SIGNATURE_WRONG: no('an attesting member’s signature does not fit', '作证成员的签名不符'),
  ATTESTATION_TOO_FEW: no('too few members attest the validity of a transaction', '对交易有效性作证的成员不足'),
  ATTESTED_OTHERWISE: no('members attest another validity than the block notes', '成员证明的有效性与区块记录不符'),
  MSP_UNKNOWN: no('a signer belongs to no MSP of the channel', '签署者不属于通道中的任何组织'),
  CERTIFICATE_CHAIN_BROKEN: no('a certificate does not lead to a root of its MSP', '证书无法追溯至其组织的根证书'),
  CERTIFICATE_ROLE_WRONG: no('a certificate is not of the role it is used in', '证书角色与用途不符'),
  CERTIFICATE_REVOKED: no('a certificate is on its MSP’s revocation list', '证书已被其组织吊销'),
  EVENT_UNREADABLE: no('an event on the ledger is not canonical JSON', '账本上的事件不是规范 JSON'),
  EVENT_HASH_WRONG: no('an event’s hash does not follow from its content', '事件哈希与内容不符'),
  EVENT_LINK_BROKEN: no('an event does not carry the hash of the one before it', '事件未正确链接前一事件'),
  EVENT_SEQUENCE_BROKEN: no('the numbers of the events have a gap', '事件序号不连续'),
  EVENT_TRANSACTION_WRONG: no('an event names another transaction, right or key than its own', '事件所指交易、权利或键与其所在不符'),
  EVENTS_DIFFER_FROM_BLOCKS: no('the events listed are not those written in the blocks', '所列事件与区块写入内容不符'),
  WRITE_WITHOUT_EVENT: no('the right is changed by a transaction that records no event', '有交易改变了权利却未记录事件'),
  READ_VERSION_UNEXPLAINED: no(
    'a transaction read a version of the right that no included block wrote',
    '有交易读取了证据包未包含的权利版本',
  ),
  FOUNDING_MISSING: no('the transaction that founded the register is missing', '缺少创立登记簿的交易'),
  FOUNDING_WRONG: no('what founded the register is no whole founding of its own name', '创立登记簿的交易不完整或名称不符'),
  FOUNDING_NOT_BY_ALL: no('not all members of block 0 endorsed the founding of the register', '创立登记簿的交易未经全体创世成员背书'),
  GUARD_TEXT_WRONG: no('a document names other guards than the register’s rules do', '文档所载守护成员与登记簿规则不符'),
  GUARD_POLICY_WRONG: no(
    'the policy set on a key is not that of the guards its document should name',
    '键上设置的背书策略与应有的守护成员不符',
  ),
  CITED_TRANSACTION_MISSING: no('a transaction that an event rests on is not in the package', '证据包缺少事件所依据的交易'),
  CITED_TRANSACTION_INVALID: no('a transaction that an event rests on is not valid', '事件所依据的交易无效'),
  CITED_TRANSACTION_FOREIGN: no(
    'a transaction that an event rests on is no earlier act of its dealing',
    '事件所依据的交易并非该事项的在先行为',
  ),
  CONSENT_MISSTATED: no(
    'a consent names another dealing, party, transaction or member than its own',
    '同意所载事项、当事人、交易或成员与其所在不符',
  ),
  CONSENT_PARTY_MISSING: no('the party that consents is not in the package', '证据包未包含同意方的登记'),
  CONSENT_SIGNER_FOREIGN: no('a consent is signed by another than the party’s member', '同意并非由当事人所属成员签署'),
  EXTRACT_DIFFERS: no('the extract is not what the blocks wrote last', '登记摘录与区块最后写入内容不符'),
  EXTRACT_HEAD_WRONG: no('the right’s document does not close the chain of its events', '权利文档与事件链末端不符'),
  EXTRACT_NOT_FOLD: no('the documents of the right do not follow from its events', '权利文档不能由其事件推出'),
} as const satisfies Record<string, FindingKind>

export type FindingCode = keyof typeof findings

/** Something found, and where: a block, a transaction, a key. */
export interface Finding {
  readonly code: FindingCode
  readonly where: string
}

export const finding = (code: FindingCode, where: string): Finding => ({ code, where })
