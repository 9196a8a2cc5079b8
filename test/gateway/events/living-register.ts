import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dealings, foundingRules, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { dealingKinds } from '../../../gateway/src/index-db/dealing-kinds.js'
import type { IndexLocation } from '../../../gateway/src/index-db/index-db.js'
import { IndexedRegister } from '../../../gateway/src/index-db/indexed-register.js'
import { RegisterIndex } from '../../../gateway/src/index-db/register-index.js'
import { channel, chaincode } from '../../../network/src/topology.js'
import { makeConsortium, type Consortium } from '../../evidence/consortium.js'
import { storyAt } from '../../evidence/right-story.js'
import { encumbered, frozen, pledge, right, title } from '../index-db/documents.js'
import { RegisterChain, type Recorded } from '../index-db/register-chain.js'

let consortium: Promise<Consortium> | undefined

/** A chain that grows while an index follows it. */
export class LivingRegister {
  readonly chain: RegisterChain
  readonly indexed: IndexedRegister
  readonly #index: RegisterIndex
  readonly #grown = new EventTarget()
  readonly #folder: string | undefined

  private constructor(chain: RegisterChain, place: IndexLocation | undefined, reader: string) {
    this.chain = chain
    this.#folder = place ? undefined : mkdtempSync(join(tmpdir(), 'ip-rights-ledger-living-'))
    const location = place ?? { file: join(this.#folder ?? '', 'index.db') }
    const source = (from: number, signal: AbortSignal) => this.#blocks(from, signal)
    const options = { location, source, log: { warn: () => undefined }, rightTypes, dealingKinds }
    this.#index = new RegisterIndex({ ...options, channel: channel.id, chaincode: chaincode.name })
    this.indexed = new IndexedRegister(this.#index, { rightTypes, dealings }, reader)
  }

  static async open(place?: IndexLocation, reader = 'BankMSP'): Promise<LivingRegister> {
    consortium ??= makeConsortium(storyAt)
    const chain = new RegisterChain(await consortium)
    chain.block({ writes: { 'rules~set': { rules: foundingRules, digest: 'c'.repeat(64) } } })
    return new LivingRegister(chain, place, reader)
  }

  start(): void {
    this.#index.start()
  }

  /** Appends a block and waits until the index has it. */
  async tell(...transactions: readonly Recorded[]): Promise<number> {
    const block = this.chain.block(...transactions)
    this.#grown.dispatchEvent(new Event('block'))
    if (!(await this.#index.reaches(block, 20_000))) throw new Error(`expected the index to have block ${block}`)
    return block
  }

  /** An event in the chain of a right, with the documents it writes. */
  happened(type: string, id: string, writes: Readonly<Record<string, unknown>> = {}, data: object = {}): Promise<number> {
    const sequence = this.chain.chain.next
    const json = { type, sequence, data, legalDate: '2026-11-24', assertedAt: storyAt.toISOString() }
    const event = { type, subject: { kind: 'right', id }, sequence }
    return this.tell({ writes: { ...writes, [`event~${id}~${String(sequence).padStart(8, '0')}`]: json }, events: [event] })
  }

  async stop(): Promise<void> {
    await this.#index.stop()
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
  }

  async *#blocks(from: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    for (let next = from; !signal.aborted;) {
      const bytes = this.chain.blocks[next]
      if (bytes) {
        next += 1
        yield bytes
      } else await Promise.race([once(this.#grown, 'block'), once(signal, 'abort')])
    }
  }
}

/** A right held by P1. */
export const held = (id: string, ...holders: readonly string[]): Readonly<Record<string, unknown>> => ({
  [`right~${id}`]: right(id, { aliases: [] }),
  [`title~${id}`]: title(id, ...(holders.length === 0 ? ['P1'] : holders)),
})

/** The same, pledged to a bank. */
export const pledgedTo = (id: string, bank: string): Readonly<Record<string, unknown>> => ({
  [`title~${id}`]: encumbered(title(id, 'P1'), `PL-${id}`, bank),
  [`pledge~PL-${id}`]: pledge(`PL-${id}`, id, { terms: { pledgor: 'P1', pledgees: [bank], debtTermEnd: '2028-01-01' } }),
})

export const frozenUntil = (id: string, endsAt: string): Readonly<Record<string, unknown>> => ({ [`restraint~${id}`]: frozen(id, endsAt) })
