import type { NodeMaterial } from '../../crypto/node-material.js'
import { batch, bftTimers, host, members, or, portsOf, signedBy, type Member } from '../../topology.js'
import { outOf, signedByIndex } from '../policy/signature-policy.js'
import { common, msp, orderer } from '../wire/protos.js'
import { addCapabilities, addImplicitMeta, addPolicy, addSignaturePolicy, addValue, configGroup } from './config-group.js'
import { mspValue } from './msp-value.js'

type Material = (mspId: string) => NodeMaterial

/** Signatures a block needs of n consenters: any two quorums share an honest one (`common/policies/bft.go:ComputeBFTQuorum`). */
export const bftQuorum = (n: number): number => Math.ceil((n + Math.floor((n - 1) / 3) + 1) / 2)

/** BFT ordering by one orderer a member, each of its own MSP. */
export function ordererGroup(portBase: number, material: Material): common.ConfigGroup {
  const group = configGroup()
  addImplicitMeta(group, 'Readers', 'ANY', 'Readers')
  addImplicitMeta(group, 'Writers', 'ANY', 'Writers')
  addImplicitMeta(group, 'Admins', 'MAJORITY', 'Admins')
  const size = new orderer.BatchSize()
  size.setMaxMessageCount(batch.maxMessageCount)
  size.setAbsoluteMaxBytes(batch.absoluteMaxBytes)
  size.setPreferredMaxBytes(batch.preferredMaxBytes)
  addValue(group, 'BatchSize', size)
  const timeout = new orderer.BatchTimeout()
  timeout.setTimeout(`${batch.intervalMs}ms`)
  addValue(group, 'BatchTimeout', timeout)
  addValue(group, 'ChannelRestrictions', new orderer.ChannelRestrictions())
  addCapabilities(group, 'V2_0')
  const consenters = members.map((member) => consenter(member, portBase, material(member.ordererMspId)))
  const mapping = new common.Orderers()
  mapping.setConsenterMappingList(consenters)
  addValue(group, 'Orderers', mapping)
  addPolicy(group, 'BlockValidation', common.Policy.PolicyType.SIGNATURE, quorumPolicy(consenters))
  const consensus = new orderer.ConsensusType()
  consensus.setType('BFT')
  consensus.setMetadata(smartBftOptions().serializeBinary())
  addValue(group, 'ConsensusType', consensus)
  for (const member of members) {
    group.getGroupsMap().set(member.ordererMspId, ordererOrgGroup(member, portBase, material(member.ordererMspId)))
  }
  return group
}

function consenter(member: Member, portBase: number, material: NodeMaterial): common.Consenter {
  const result = new common.Consenter()
  result.setId(member.consenterId)
  result.setHost(host)
  result.setPort(portsOf(portBase, member).orderer)
  result.setMspId(member.ordererMspId)
  result.setIdentity(Buffer.from(material.cert))
  result.setClientTlsCert(Buffer.from(material.tlsCert))
  result.setServerTlsCert(Buffer.from(material.tlsCert))
  return result
}

/** Three of the four very certificates (`common/policies/bft.go:EncodeBFTBlockVerificationPolicy`). */
function quorumPolicy(consenters: readonly common.Consenter[]): common.SignaturePolicyEnvelope {
  const principals = consenters.map((each) => {
    const identity = new msp.SerializedIdentity()
    identity.setMspid(each.getMspId())
    identity.setIdBytes(each.getIdentity())
    const principal = new msp.MSPPrincipal()
    principal.setPrincipalClassification(msp.MSPPrincipal.Classification.IDENTITY)
    principal.setPrincipal(identity.serializeBinary())
    return principal
  })
  const envelope = new common.SignaturePolicyEnvelope()
  envelope.setRule(
    outOf(
      bftQuorum(consenters.length),
      consenters.map((_, i) => signedByIndex(i)),
    ),
  )
  envelope.setIdentitiesList(principals)
  return envelope
}

function smartBftOptions(): orderer.smartbft.Options {
  const options = new orderer.smartbft.Options()
  options.setRequestBatchMaxCount(batch.maxMessageCount)
  options.setRequestBatchMaxBytes(batch.preferredMaxBytes)
  options.setRequestBatchMaxInterval(`${batch.intervalMs}ms`)
  options.setIncomingMessageBufferSize(bftTimers.incomingMessageBufferSize)
  options.setRequestPoolSize(bftTimers.requestPoolSize)
  options.setRequestForwardTimeout(bftTimers.requestForwardTimeout)
  options.setRequestComplainTimeout(bftTimers.requestComplainTimeout)
  options.setRequestAutoRemoveTimeout(bftTimers.requestAutoRemoveTimeout)
  options.setRequestMaxBytes(batch.absoluteMaxBytes)
  options.setViewChangeResendInterval(bftTimers.viewChangeResendInterval)
  options.setViewChangeTimeout(bftTimers.viewChangeTimeout)
  options.setLeaderHeartbeatTimeout(bftTimers.leaderHeartbeatTimeout)
  options.setLeaderHeartbeatCount(bftTimers.leaderHeartbeatCount)
  options.setCollectTimeout(bftTimers.collectTimeout)
  options.setSyncOnStart(bftTimers.syncOnStart)
  options.setSpeedUpViewChange(bftTimers.speedUpViewChange)
  options.setLeaderRotation(orderer.smartbft.Options.Rotation.ROTATION_OFF)
  return options
}

function ordererOrgGroup(member: Member, portBase: number, material: NodeMaterial): common.ConfigGroup {
  const mspId = member.ordererMspId
  const group = configGroup()
  addSignaturePolicy(group, 'Readers', or(signedBy(mspId, 'member')))
  addSignaturePolicy(group, 'Writers', or(signedBy(mspId, 'orderer')))
  addSignaturePolicy(group, 'Admins', or(signedBy(mspId, 'admin')))
  addValue(group, 'MSP', mspValue(mspId, material.caCert, material.tlsCaCert))
  const endpoints = new common.OrdererAddresses()
  endpoints.setAddressesList([`${host}:${portsOf(portBase, member).orderer}`])
  addValue(group, 'Endpoints', endpoints)
  return group
}
