import type { NodeMaterial } from '../../crypto/node-material.js'
import { host, members, or, portsOf, signedBy, type Member } from '../../topology.js'
import type { common } from '../wire/protos.js'
import { peer } from '../wire/protos.js'
import { addCapabilities, addImplicitMeta, addSignaturePolicy, addValue, configGroup } from './config-group.js'
import { mspValue } from './msp-value.js'

/** Members, their peers, and the policies their transactions stand under. Groups are named by MSP id. */
export function applicationGroup(portBase: number, material: (mspId: string) => NodeMaterial): common.ConfigGroup {
  const group = configGroup()
  addImplicitMeta(group, 'Readers', 'ANY', 'Readers')
  addImplicitMeta(group, 'Writers', 'ANY', 'Writers')
  addImplicitMeta(group, 'Admins', 'MAJORITY', 'Admins')
  addImplicitMeta(group, 'LifecycleEndorsement', 'MAJORITY', 'Endorsement')
  addImplicitMeta(group, 'Endorsement', 'MAJORITY', 'Endorsement')
  addCapabilities(group, 'V2_5')
  for (const member of members) group.getGroupsMap().set(member.mspId, memberGroup(member, portBase, material(member.mspId)))
  return group
}

function memberGroup(member: Member, portBase: number, material: NodeMaterial): common.ConfigGroup {
  const { mspId } = member
  const group = configGroup()
  addSignaturePolicy(group, 'Readers', or(signedBy(mspId, 'admin'), signedBy(mspId, 'peer'), signedBy(mspId, 'client')))
  addSignaturePolicy(group, 'Writers', or(signedBy(mspId, 'admin'), signedBy(mspId, 'client')))
  addSignaturePolicy(group, 'Admins', or(signedBy(mspId, 'admin')))
  addSignaturePolicy(group, 'Endorsement', or(signedBy(mspId, 'peer')))
  addValue(group, 'MSP', mspValue(mspId, material.caCert, material.tlsCaCert))
  const anchor = new peer.AnchorPeer()
  anchor.setHost(host)
  anchor.setPort(portsOf(portBase, member).peer)
  const anchors = new peer.AnchorPeers()
  anchors.addAnchorPeers(anchor)
  addValue(group, 'AnchorPeers', anchors)
  return group
}
