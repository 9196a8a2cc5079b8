import type { OrderingService } from '../orderer/ordering-service.js'
import type { SigningIdentity } from '../signing-identity.js'
import type { BlockReader } from '../store/block-reader.js'
import type { StateReads } from '../store/state-reads.js'
import type { PrivateStaging } from '../store/world-state.js'
import { peer } from '../wire/protos.js'
import { lifecycleNamespace } from './definition-keys.js'
import { approvalKeys, approvalResults, commitResults, keyHash, validationParameter, type NewDefinition } from './definition-rwset.js'
import { lifecycleTransaction, type LifecycleTransaction } from './lifecycle-transaction.js'

/** A member's part in a definition: its admin proposes, its peer endorses. */
export interface DefiningMember {
  readonly admin: SigningIdentity
  readonly peer: SigningIdentity
}

export interface DefinitionLedger {
  readonly orderers: OrderingService
  readonly blocks: BlockReader
  readonly committed: StateReads
  readonly staging: PrivateStaging
}

/** Approval by each member in its own implicit collection, then the commit, endorsed by all: as `peer lifecycle chaincode` does it. */
export async function defineChaincode(
  of: NewDefinition,
  members: readonly DefiningMember[],
  ledger: DefinitionLedger,
  nowMs: number,
): Promise<void> {
  const approvals = members.filter(({ peer: { mspId } }) => !hasApproved(of, mspId, ledger.committed))
  await committed(
    approvals.map((member) => approve(of, member, ledger, nowMs)),
    ledger,
  )
  const [first] = members
  if (!first) throw new Error('expected at least one member, got none')
  const read = members.map(({ peer: { mspId } }) => {
    const collection = implicitCollection(mspId)
    return [collection, (key: string) => ledger.committed.privateHashVersion(lifecycleNamespace, collection, keyHash(key))] as const
  })
  const call = {
    channelId: of.channelId,
    function: 'CommitChaincodeDefinition',
    args: commitArgs(of),
    results: commitResults(of, new Map(read)),
  }
  const endorsers = members.map((member) => member.peer)
  await committed([lifecycleTransaction(call, first.admin, endorsers, nowMs)], ledger)
}

const implicitCollection = (mspId: string): string => `_implicit_org_${mspId}`

function hasApproved(of: NewDefinition, mspId: string, state: StateReads): boolean {
  return approvalKeys(of).every((key) => state.privateHashVersion(lifecycleNamespace, implicitCollection(mspId), keyHash(key)))
}

function approve(of: NewDefinition, member: DefiningMember, ledger: DefinitionLedger, nowMs: number): LifecycleTransaction {
  const { mspId } = member.peer
  const [results, privateWrites] = approvalResults(of, implicitCollection(mspId))
  const call = { channelId: of.channelId, function: 'ApproveChaincodeDefinitionForMyOrg', args: approveArgs(of), results }
  const transaction = lifecycleTransaction(call, member.admin, [member.peer], nowMs)
  ledger.staging.stage(mspId, transaction.txId, ledger.blocks.height, privateWrites.serializeBinary())
  return transaction
}

async function committed(transactions: readonly LifecycleTransaction[], { orderers, blocks }: DefinitionLedger): Promise<void> {
  for (const { envelope } of transactions) {
    const outcome = await orderers.submit(envelope)
    if (!outcome.accepted) throw new Error(`expected the orderers to take the chaincode definition: ${outcome.message}`)
  }
  for (const { txId } of transactions) {
    while (!blocks.transaction(txId)) await blocks.waitForHeight(blocks.height + 1)
    const code = blocks.transaction(txId)?.validationCode
    if (code !== 0) throw new Error(`expected lifecycle transaction ${txId} to be valid, got code ${code}`)
  }
}

function approveArgs(of: NewDefinition): Uint8Array {
  const local = new peer.lifecycle.ChaincodeSource.Local()
  local.setPackageId(of.packageId)
  const source = new peer.lifecycle.ChaincodeSource()
  source.setLocalPackage(local)
  const args = new peer.lifecycle.ApproveChaincodeDefinitionForMyOrgArgs()
  args.setSequence(of.sequence)
  args.setName(of.name)
  args.setVersion(of.version)
  args.setEndorsementPlugin('escc')
  args.setValidationPlugin('vscc')
  args.setValidationParameter(validationParameter(of.endorsementPolicy))
  args.setSource(source)
  return args.serializeBinary()
}

function commitArgs(of: NewDefinition): Uint8Array {
  const args = new peer.lifecycle.CommitChaincodeDefinitionArgs()
  args.setSequence(of.sequence)
  args.setName(of.name)
  args.setVersion(of.version)
  args.setEndorsementPlugin('escc')
  args.setValidationPlugin('vscc')
  args.setValidationParameter(validationParameter(of.endorsementPolicy))
  return args.serializeBinary()
}
