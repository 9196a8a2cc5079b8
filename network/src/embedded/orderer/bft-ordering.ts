import { bftQuorum } from '../channel-config/orderer-group.js'
import type { ChannelConfig } from '../channel-config/channel-config.js'
import { nowMs, type Faults } from '../faults.js'
import { blockHeaderHash } from '../wire/block-header.js'
import { common } from '../wire/protos.js'
import { viewMetadataOf } from '../wire/view-metadata.js'
import { admit, type AdmittedRequest } from './admission.js'
import { assembleBlock, type BlockSigner } from './block-assembly.js'
import type { OrderedBlocks } from './ordered-blocks.js'
import type { BroadcastAnswer, OrdererNode, OrderingService, SubmitOutcome } from './ordering-service.js'
import { RequestPool } from './request-pool.js'

export interface Consenter extends BlockSigner {
  readonly mspId: string
  readonly endpoint: string
}

export interface OrderingOptions {
  readonly config: ChannelConfig
  /** By consenter id, ascending: the leader of view v is the one at v modulo their number. */
  readonly consenters: readonly Consenter[]
  readonly blocks: OrderedBlocks
  readonly faults: Faults
  /** How long requests wait for a silent leader before the others depose it: forward and complain timeouts. */
  readonly viewChangeMs: number
  /** Height the peers have committed. */
  committedHeight(): number
  /** Called with each block once it is durable. */
  deliver(number: number, block: Buffer): void
}

const { SUCCESS, SERVICE_UNAVAILABLE } = common.Status
const success: BroadcastAnswer = { status: SUCCESS, info: '' }
const stopped: BroadcastAnswer = { status: SERVICE_UNAVAILABLE, info: 'orderer is stopped' }

/** Four orderers in one process: their pools, leader, quorum and signatures are real, their messages are function calls. */
export class BftOrdering implements OrderingService {
  readonly nodes: readonly OrdererNode[]
  readonly #options: OrderingOptions
  readonly #pool = new RequestPool()
  readonly #quorum: number
  #height: number
  #previousHash: Buffer
  #view: { viewId: number; sequence: number; decisions: number }
  #timer: NodeJS.Timeout | undefined
  /** Set while a whole batch waits: no need to wait for the interval. */
  #full: NodeJS.Immediate | undefined
  #leaderSilentSince: number | undefined
  #closed = false

  constructor(options: OrderingOptions) {
    this.#options = options
    this.#quorum = bftQuorum(options.consenters.length)
    this.#height = options.blocks.height
    const last = options.blocks.block(this.#height - 1)
    if (!last) throw new Error('expected the genesis block among the ordered blocks, got none')
    this.#previousHash = headerHashOf(last)
    this.#view = viewAfter(last)
    this.nodes = options.consenters.map((consenter) => ({
      mspId: consenter.mspId,
      endpoint: consenter.endpoint,
      broadcast: (envelope: Uint8Array) => Promise.resolve(this.#broadcast(consenter, this.#admit(envelope))),
    }))
  }

  get height(): number {
    return this.#height
  }

  submit(envelope: Uint8Array): Promise<SubmitOutcome> {
    const admitted = this.#admit(envelope)
    const { consenters } = this.#options
    const details: { address: string; mspId: string; message: string }[] = []
    for (const consenter of consenters) {
      const { status, info } = this.#broadcast(consenter, admitted)
      if (status === SUCCESS || info === 'failed to submit request: request already exists') continue
      const message = this.#options.faults.stoppedOrderers.has(consenter.mspId)
        ? `rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp ${consenter.endpoint}: connect: connection refused"`
        : `received unsuccessful response from orderer: status=${statusName(status)}, info=${info}`
      details.push({ address: consenter.endpoint, mspId: consenter.mspId, message })
    }
    if (consenters.length - details.length >= this.#quorum) return Promise.resolve({ accepted: true })
    const message = 'insufficient number of orderers could successfully process transaction to satisfy quorum requirement'
    // The gateway stops listening at the first failure that rules a quorum out, so it reports no more than these.
    return Promise.resolve({ accepted: false, message, details: details.slice(0, consenters.length - this.#quorum + 1) })
  }

  /** What lies in the pool is lost with the process, as in SmartBFT; a close still orders it where a quorum lives. */
  close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    clearImmediate(this.#full)
    while (this.#pool.size > 0 && this.#order()) continue
    return Promise.resolve()
  }

  #admit(envelope: Uint8Array): AdmittedRequest | BroadcastAnswer {
    return admit(envelope, this.#options.config, nowMs(this.#options.faults))
  }

  #broadcast(consenter: Consenter, admitted: AdmittedRequest | BroadcastAnswer): BroadcastAnswer {
    if (this.#closed || this.#options.faults.stoppedOrderers.has(consenter.mspId)) return stopped
    if ('status' in admitted) return admitted
    const refusal = this.#pool.take(admitted, consenter.consenterId)
    this.#schedule()
    return refusal === undefined ? success : { status: SERVICE_UNAVAILABLE, info: `failed to submit request: ${refusal}` }
  }

  #schedule(): void {
    const { batchSize, batchIntervalMs } = this.#options.config
    if (this.#closed || this.#pool.size === 0) return
    this.#timer ??= setTimeout(() => this.#tick(), batchIntervalMs)
    if (this.#leaderSilentSince !== undefined || !this.#pool.isFull(batchSize.maxMessageCount, batchSize.preferredMaxBytes)) return
    this.#full ??= setImmediate(() => this.#tick())
  }

  #tick(): void {
    clearTimeout(this.#timer)
    clearImmediate(this.#full)
    this.#timer = undefined
    this.#full = undefined
    this.#order()
    this.#schedule()
  }

  /** Orders one batch; false where no quorum or no leader lives, and the requests stay in the pool. */
  #order(): boolean {
    const { consenters, config, blocks, faults } = this.#options
    const alive = consenters.filter(({ mspId }) => !faults.stoppedOrderers.has(mspId))
    const leader = this.#leader()
    if (alive.length < this.#quorum || !leader) return false
    const batch = this.#pool.next(config.batchSize.maxMessageCount, config.batchSize.preferredMaxBytes)
    if (batch.length === 0) return false
    const { viewId, sequence, decisions } = this.#view
    const number = this.#height
    const view = { viewId, latestSequence: sequence, decisionsInView: decisions, previousCommitSignatureDigest: new Uint8Array() }
    const block = assembleBlock(number, this.#previousHash, batch, view, 0, this.#signers(leader, alive))
    blocks.append(number, block, this.#options.committedHeight())
    this.#height++
    this.#previousHash = headerHashOf(block)
    this.#view = { viewId, sequence: sequence + 1, decisions: decisions + 1 }
    this.#options.deliver(number, block)
    return true
  }

  /** The living leader; a silent one is deposed for the next living one after the timeouts. */
  #leader(): Consenter | undefined {
    const { consenters, faults, viewChangeMs } = this.#options
    const inView = (viewId: number): Consenter | undefined => consenters[viewId % consenters.length]
    const lives = (consenter: Consenter | undefined): boolean => consenter !== undefined && !faults.stoppedOrderers.has(consenter.mspId)
    if (lives(inView(this.#view.viewId))) {
      this.#leaderSilentSince = undefined
      return inView(this.#view.viewId)
    }
    this.#leaderSilentSince ??= Date.now()
    if (Date.now() - this.#leaderSilentSince < viewChangeMs) return undefined
    let { viewId } = this.#view
    for (let i = 0; i < consenters.length && !lives(inView(viewId)); i++) viewId++
    this.#view = { ...this.#view, viewId, decisions: 0 }
    this.#leaderSilentSince = undefined
    return inView(viewId)
  }

  /** The leader and the followers whose commits came first, which differ from block to block: a quorum exactly. */
  #signers(leader: Consenter, alive: readonly Consenter[]): Consenter[] {
    const followers = alive.filter((consenter) => consenter !== leader)
    const start = this.#height % Math.max(followers.length, 1)
    const chosen = [...followers.slice(start), ...followers.slice(0, start)].slice(0, this.#quorum - 1)
    return [...chosen, leader]
  }
}

function headerHashOf(block: Uint8Array): Buffer {
  const header = common.Block.deserializeBinary(block).getHeader()
  if (!header) throw new Error('expected a block with a header, got none')
  return blockHeaderHash({ number: header.getNumber(), previousHash: header.getPreviousHash_asU8(), dataHash: header.getDataHash_asU8() })
}

/** View of the next block, read from the metadata of the last; block 0 has none. */
function viewAfter(block: Uint8Array): { viewId: number; sequence: number; decisions: number } {
  const [signatures] = common.Block.deserializeBinary(block).getMetadata()?.getMetadataList_asU8() ?? []
  const signed = common.Metadata.deserializeBinary(signatures ?? new Uint8Array()).getValue_asU8()
  const metadata = common.OrdererBlockMetadata.deserializeBinary(signed).getConsenterMetadata_asU8()
  if (metadata.length === 0) return { viewId: 0, sequence: 1, decisions: 0 }
  const view = viewMetadataOf(metadata)
  return { viewId: view.viewId, sequence: view.latestSequence + 1, decisions: view.decisionsInView + 1 }
}

function statusName(status: number): string {
  return Object.entries(common.Status).find(([, value]) => value === status)?.[0] ?? String(status)
}
