import { common, msp, orderer } from '@hyperledger/fabric-protos'
import { Certificate } from '../crypto/certificate.js'
import { revokedSerials } from '../crypto/revocation-list.js'
import { groupNamed, groupsOf, valueNamed } from './config-group.js'
import { Unreadable } from './unreadable.js'
import type { BlockReading } from './block.js'

export interface MspReading {
  readonly id: string
  readonly roots: readonly Certificate[]
  readonly intermediates: readonly Certificate[]
  /** Serial numbers on its revocation lists, lower-case hex without leading zeros. */
  readonly revoked: ReadonlySet<string>
}

export interface ConsenterReading {
  readonly id: number
  readonly mspId: string
  readonly certificate: Certificate
}

/** One configuration of the channel, and the block it came into force with. */
export interface ChannelConfig {
  readonly block: number
  readonly channelId: string
  readonly consensus: string
  readonly consenters: readonly ConsenterReading[]
  readonly msps: ReadonlyMap<string, MspReading>
  readonly memberMsps: readonly string[]
  readonly root: common.ConfigGroup
}

/** @throws Unreadable where the block is no configuration of a channel */
export function readChannelConfig(block: BlockReading): ChannelConfig {
  const [transaction] = block.transactions
  const at = `block ${block.number}`
  if (!transaction || !block.isConfig || block.transactions.length !== 1) throw new Unreadable(`expected one configuration in ${at}`)
  const payload = common.Payload.deserializeBinary(transaction.payload)
  const root = common.ConfigEnvelope.deserializeBinary(payload.getData_asU8()).getConfig()?.getChannelGroup()
  const ordering = root && groupNamed(root, 'Orderer')
  const application = root && groupNamed(root, 'Application')
  if (!root || !ordering || !application) throw new Unreadable(`expected groups Orderer and Application in the configuration of ${at}`)
  const members = groupsOf(application).map(readMsp)
  const consensus = orderer.ConsensusType.deserializeBinary(valueNamed(ordering, 'ConsensusType'))
  return {
    block: block.number,
    channelId: transaction.channelId,
    consensus: consensus.getType(),
    consenters: common.Orderers.deserializeBinary(valueNamed(ordering, 'Orderers'))
      .getConsenterMappingList()
      .map((each) => ({ id: each.getId(), mspId: each.getMspId(), certificate: Certificate.of(each.getIdentity_asU8()) })),
    msps: new Map([...members, ...groupsOf(ordering).map(readMsp)].map((each) => [each.id, each])),
    memberMsps: members.map(({ id }) => id),
    root,
  }
}

const mspConfigOf = (group: common.ConfigGroup): msp.FabricMSPConfig =>
  msp.FabricMSPConfig.deserializeBinary(msp.MSPConfig.deserializeBinary(valueNamed(group, 'MSP')).getConfig_asU8())

/** MSP id of an organisation's group; the group may bear another name. */
export const mspIdOf = (group: common.ConfigGroup): string => mspConfigOf(group).getName()

function readMsp(group: common.ConfigGroup): MspReading {
  const config = mspConfigOf(group)
  return {
    id: config.getName(),
    roots: config.getRootCertsList_asU8().map((pem) => Certificate.of(pem)),
    intermediates: config.getIntermediateCertsList_asU8().map((pem) => Certificate.of(pem)),
    revoked: new Set(config.getRevocationListList_asU8().flatMap(revokedSerials)),
  }
}
