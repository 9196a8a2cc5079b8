import { asBuffer } from '../wire/bytes.js'
import { common, msp, orderer } from '../wire/protos.js'
import { PolicyTree } from '../policy/policy-tree.js'
import { ChannelMsps } from '../msp/channel-msps.js'

/** What the parts read from a configuration block, decoded once (`common/channelconfig/bundle.go`). */
export interface ChannelConfig {
  readonly channelId: string
  readonly config: common.Config
  readonly msps: ChannelMsps
  readonly policies: PolicyTree
  readonly consenters: readonly common.Consenter[]
  readonly batchSize: { readonly maxMessageCount: number; readonly absoluteMaxBytes: number; readonly preferredMaxBytes: number }
  readonly batchIntervalMs: number
  /** MSP ids of the application organisations. */
  readonly applicationOrgs: readonly string[]
}

/** @param block serialized common.Block whose one transaction is a configuration */
export function channelConfigOf(block: Uint8Array): ChannelConfig {
  const [envelope] = common.Block.deserializeBinary(block).getData()?.getDataList_asU8() ?? []
  if (!envelope) throw new Error('expected a configuration block, got one without transactions')
  const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(envelope).getPayload_asU8())
  const header = common.ChannelHeader.deserializeBinary(payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array())
  if (header.getType() !== common.HeaderType.CONFIG) throw new Error(`expected a configuration block, got header type ${header.getType()}`)
  const config = common.ConfigEnvelope.deserializeBinary(payload.getData_asU8()).getConfig()
  const root = config?.getChannelGroup()
  const ordererRoot = root?.getGroupsMap().get('Orderer')
  const application = root?.getGroupsMap().get('Application')
  if (!config || !root || !ordererRoot || !application) throw new Error('expected Orderer and Application groups in the configuration')
  const size = orderer.BatchSize.deserializeBinary(valueOf(ordererRoot, 'BatchSize'))
  const consensus = orderer.ConsensusType.deserializeBinary(valueOf(ordererRoot, 'ConsensusType'))
  const options = orderer.smartbft.Options.deserializeBinary(consensus.getMetadata_asU8())
  return {
    channelId: header.getChannelId(),
    config,
    msps: new ChannelMsps(rootsByMsp([...ordererRoot.getGroupsMap().entries(), ...application.getGroupsMap().entries()])),
    policies: new PolicyTree(root),
    consenters: common.Orderers.deserializeBinary(valueOf(ordererRoot, 'Orderers')).getConsenterMappingList(),
    batchSize: {
      maxMessageCount: size.getMaxMessageCount(),
      absoluteMaxBytes: size.getAbsoluteMaxBytes(),
      preferredMaxBytes: size.getPreferredMaxBytes(),
    },
    batchIntervalMs: milliseconds(options.getRequestBatchMaxInterval()),
    applicationOrgs: [...application.getGroupsMap().entries()].map(([, group]) => mspConfig(group).getName()),
  }
}

function valueOf(group: common.ConfigGroup, key: string): Uint8Array {
  const value = group.getValuesMap().get(key)
  if (!value) throw new Error(`expected the value ${key} in the configuration, got none`)
  return value.getValue_asU8()
}

function mspConfig(group: common.ConfigGroup): msp.FabricMSPConfig {
  return msp.FabricMSPConfig.deserializeBinary(msp.MSPConfig.deserializeBinary(valueOf(group, 'MSP')).getConfig_asU8())
}

function rootsByMsp(groups: readonly [string, common.ConfigGroup][]): Map<string, string[]> {
  return new Map(
    groups.map(([, group]) => {
      const config = mspConfig(group)
      return [config.getName(), config.getRootCertsList_asU8().map((pem) => asBuffer(pem).toString('utf8'))]
    }),
  )
}

function milliseconds(duration: string): number {
  const parts = /^(\d+)(ms|s)$/.exec(duration)
  if (!parts) throw new Error(`expected a duration in ms or s, got ${JSON.stringify(duration)}`)
  return Number(parts[1]) * (parts[2] === 's' ? 1000 : 1)
}
