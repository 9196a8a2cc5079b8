import { createHash, randomBytes } from 'node:crypto'
import type { NodeMaterial } from '../../crypto/node-material.js'
import { channel } from '../../topology.js'
import { blockDataHash } from '../wire/block-header.js'
import { common, timestampOf } from '../wire/protos.js'
import { applicationGroup } from './application-group.js'
import { addCapabilities, addImplicitMeta, addValue, configGroup } from './config-group.js'
import { ordererGroup } from './orderer-group.js'

/**
 * A policy of the channel that nothing refers to: it stands where the operator may shift clocks, stop nodes and crash the ledger. Fabric lets a
 * group carry any policy by name, so a real peer joins such a channel all the same.
 */
export const switchboardPolicy = 'EmbeddedEngineSwitchboard'

export interface GenesisOptions {
  /** The ledger is founded to be disturbed by tests, and says so for ever. */
  readonly switchboard?: boolean
}

/** Serialized block 0 of the channel as configtxgen writes it (`common/genesis/genesis.go`, `internal/configtxgen/encoder`). */
export function genesisBlock(
  portBase: number,
  material: (mspId: string) => NodeMaterial,
  atMs: number,
  options: GenesisOptions = {},
): Buffer {
  const config = new common.Config()
  const group = channelGroup(portBase, material)
  if (options.switchboard === true) addImplicitMeta(group, switchboardPolicy, 'ANY', 'Readers')
  config.setChannelGroup(group)
  const content = new common.ConfigEnvelope()
  content.setConfig(config)
  const envelope = new common.Envelope()
  envelope.setPayload(configPayload(content.serializeBinary(), atMs).serializeBinary())
  const data = new common.BlockData()
  data.setDataList([envelope.serializeBinary()])
  const header = new common.BlockHeader()
  header.setNumber(0)
  header.setDataHash(blockDataHash(data.getDataList_asU8()))
  const block = new common.Block()
  block.setHeader(header)
  block.setData(data)
  block.setMetadata(genesisMetadata())
  return Buffer.from(block.serializeBinary())
}

function channelGroup(portBase: number, material: (mspId: string) => NodeMaterial): common.ConfigGroup {
  const group = configGroup()
  addImplicitMeta(group, 'Readers', 'ANY', 'Readers')
  addImplicitMeta(group, 'Writers', 'ANY', 'Writers')
  addImplicitMeta(group, 'Admins', 'MAJORITY', 'Admins')
  const hashing = new common.HashingAlgorithm()
  hashing.setName('SHA256')
  addValue(group, 'HashingAlgorithm', hashing)
  const structure = new common.BlockDataHashingStructure()
  structure.setWidth(0xffffffff)
  addValue(group, 'BlockDataHashingStructure', structure)
  addCapabilities(group, 'V3_0')
  group.getGroupsMap().set('Orderer', ordererGroup(portBase, material))
  group.getGroupsMap().set('Application', applicationGroup(portBase, material))
  return group
}

function configPayload(content: Uint8Array, atMs: number): common.Payload {
  const nonce = randomBytes(24)
  const signatureHeader = new common.SignatureHeader()
  signatureHeader.setNonce(nonce)
  const channelHeader = new common.ChannelHeader()
  channelHeader.setType(common.HeaderType.CONFIG)
  channelHeader.setVersion(1)
  channelHeader.setTimestamp(timestampOf(Math.floor(atMs / 1000) * 1000))
  channelHeader.setChannelId(channel.id)
  channelHeader.setTxId(createHash('sha256').update(nonce).digest('hex'))
  const header = new common.Header()
  header.setChannelHeader(channelHeader.serializeBinary())
  header.setSignatureHeader(signatureHeader.serializeBinary())
  const payload = new common.Payload()
  payload.setHeader(header)
  payload.setData(content)
  return payload
}

function genesisMetadata(): common.BlockMetadata {
  const lastConfig = new common.LastConfig()
  const signed = new common.OrdererBlockMetadata()
  signed.setLastConfig(lastConfig)
  const signatures = new common.Metadata()
  signatures.setValue(signed.serializeBinary())
  const last = new common.Metadata()
  last.setValue(lastConfig.serializeBinary())
  const metadata = new common.BlockMetadata()
  const empty = new Uint8Array()
  metadata.setMetadataList([signatures.serializeBinary(), last.serializeBinary(), empty, empty, empty])
  return metadata
}
