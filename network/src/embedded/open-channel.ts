import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureConsortiumMaterial } from '../crypto/consortium-material.js'
import { readNodeMaterial } from '../crypto/node-material.js'
import { chaincode, chaincodePolicy, members } from '../topology.js'
import type { Channel, ChannelOptions } from './channel.js'
import { channelConfigOf, type ChannelConfig } from './channel-config/channel-config.js'
import { genesisBlock, switchboardPolicy } from './channel-config/genesis-block.js'
import { CommitQueue } from './commit-queue.js'
import { nowMs } from './faults.js'
import { Committer } from './ledger/committer.js'
import { collectionMembers, privateWritesOfBlock } from './ledger/private-writes.js'
import { defineChaincode } from './lifecycle/define-chaincode.js'
import { Definitions, implicitOrg } from './lifecycle/definitions.js'
import { BftOrdering, type Consenter } from './orderer/bft-ordering.js'
import { OrderedBlocks } from './orderer/ordered-blocks.js'
import { endorsementLayouts, type PolicySource } from './policy/layouts.js'
import { rolePolicy } from './policy/signature-policy.js'
import { nodeIdentity, userIdentity, type SigningIdentity } from './signing-identity.js'
import { BlockStore } from './store/block-store.js'
import { openLedgerDatabase } from './store/ledger-database.js'
import { PrivateDatabase } from './store/private-database.js'
import { Snapshots } from './store/snapshots.js'
import { StateReads } from './store/state-reads.js'
import type { PrivateStaging } from './store/world-state.js'
import { common } from './wire/protos.js'

/** SmartBFT's forward and complain timeouts: so long a dead leader is waited for. */
const viewChangeMs = 7000

/** Opens the channel: makes keys, genesis block and chaincode definition at the first start, and commits what was only ordered before a crash. */
export async function openChannel(options: ChannelOptions): Promise<Channel> {
  const { dir, faults } = options
  await ensureConsortiumMaterial(dir, new Date(nowMs(faults)))
  const file = (name: string): string => join(dir, 'ledger', `${name}.db`)
  const ordered = new OrderedBlocks(file('orderer'))
  const database = openLedgerDatabase(file('ledger'))
  const blocks = new BlockStore(database)
  const genesis = firstBlock(options, ordered, blocks)
  const config = channelConfigOf(genesis)
  requireMarked(options, config)
  const privates = new Map(members.map(({ mspId }) => [mspId, new PrivateDatabase(file(`private-${mspId}`))]))
  const committed = new StateReads(database)
  const definitions = new Definitions(committed)
  const committer = new Committer({ database, blocks, committed, definitions, privates, config })
  const queue = new CommitQueue(committer, blocks, ordered, faults)
  queue.catchUp()
  const orderers = new BftOrdering({
    config,
    consenters: consentersOf(config, dir),
    blocks: ordered,
    faults,
    viewChangeMs: options.viewChangeMs ?? viewChangeMs,
    committedHeight: () => blocks.height,
    deliver: (number, block) => queue.deliver(number, block),
  })
  const state = new Snapshots(file('ledger'), privates)
  const privateStaging: PrivateStaging = {
    stage: (mspId, txId, height, writes) => privateStore(privates, mspId).stage(txId, height, writes),
  }
  if (!definitions.definition(chaincode.name, chaincode.packageId)) {
    const parts = members.map(({ mspId }) => ({ admin: userIdentity(dir, mspId, 'admin'), peer: nodeIdentity(dir, mspId, 'peer') }))
    const wanted = { channelId: config.channelId, ...chaincode, endorsementPolicy: chaincodePolicy() }
    await defineChaincode(wanted, parts, { orderers, blocks, committed, staging: privateStaging }, nowMs(faults))
  }
  const definition = definitions.definition(chaincode.name, chaincode.packageId)
  if (!definition) throw new Error(`expected the definition of ${chaincode.name} to be valid at block ${blocks.height - 1}, got none`)
  const source: PolicySource = {
    chaincodePolicy: definition.endorsementPolicy,
    collectionPolicy: (collection) => collectionPolicy(collection, definitions),
    collectionMembers: (collection) => collectionMembers(chaincode.name, collection, definitions),
  }
  let closed = false
  return {
    id: config.channelId,
    state,
    blocks,
    privateStaging,
    // Values of a block that never committed lie there too, and are no part of it.
    privateWritesOf: (mspId, block) => (block < blocks.height ? privateWritesOfBlock(block, privateStore(privates, mspId)) : new Map()),
    msps: config.msps,
    orderers,
    policies: {
      satisfies: (path, signers) => config.policies.satisfies(path, signers),
      endorsementLayouts: (interest) => endorsementLayouts(interest, source),
    },
    genesisBlock: genesis,
    config: config.config,
    definition,
    get orderedHeight() {
      return orderers.height
    },
    get stalled() {
      return queue.stalled
    },
    close: async () => {
      if (closed) return
      closed = true
      await orderers.close()
      state.close()
      for (const store of privates.values()) store.close()
      ordered.close()
      database.close()
    },
  }
}

function privateStore(privates: ReadonlyMap<string, PrivateDatabase>, mspId: string): PrivateDatabase {
  const store = privates.get(mspId)
  if (!store) throw new Error(`expected the MSP id of a member, got ${mspId}`)
  return store
}

function firstBlock(options: ChannelOptions, ordered: OrderedBlocks, blocks: BlockStore): Buffer {
  const present = blocks.block(0) ?? ordered.block(0)
  if (present) return present
  const { dir, portBase, faults, switchboard = false } = options
  const isOrderer = new Set(members.map((member) => member.ordererMspId))
  const genesis = genesisBlock(
    portBase,
    (mspId) => readNodeMaterial(dir, mspId, isOrderer.has(mspId) ? 'orderer' : 'peer'),
    nowMs(faults),
    {
      switchboard,
    },
  )
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'genesis.block'), genesis)
  ordered.append(0, genesis, 0)
  return genesis
}

/** A ledger founded without a switchboard can never be given one: its genesis block would not say so. */
function requireMarked({ dir, switchboard = false }: ChannelOptions, { config }: ChannelConfig): void {
  if (!switchboard || config.getChannelGroup()?.getPoliciesMap().has(switchboardPolicy)) return
  throw new Error(`expected a ledger founded with a switchboard in ${dir}, got one founded without`)
}

function consentersOf(config: ChannelConfig, dir: string): Consenter[] {
  return config.consenters
    .map((consenter) => ({
      consenterId: consenter.getId(),
      mspId: consenter.getMspId(),
      endpoint: `${consenter.getHost()}:${consenter.getPort()}`,
      sign: signerOf(nodeIdentity(dir, consenter.getMspId(), 'orderer')),
    }))
    .sort((a, b) => a.consenterId - b.consenterId)
}

const signerOf =
  (identity: SigningIdentity) =>
  (message: Uint8Array): Buffer =>
    identity.sign(message)

function collectionPolicy(collection: string, definitions: Definitions): common.SignaturePolicyEnvelope | undefined {
  const org = implicitOrg(collection)
  if (org !== undefined) return rolePolicy(org, 'peer')
  const policy = definitions.collectionPolicy(chaincode.name, collection)
  return policy && 'signature' in policy ? common.SignaturePolicyEnvelope.deserializeBinary(policy.signature) : undefined
}
