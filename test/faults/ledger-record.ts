import { X509Certificate } from 'node:crypto'
import { common, msp } from '@hyperledger/fabric-protos'
import { FabricLedger } from '@ip-rights-ledger/gateway/ledger'
import { readProfile } from '@ip-rights-ledger/gateway/profile'
import { profileFile } from '@ip-rights-ledger/network/embedded-system'
import { channel, chaincode, members, type MemberName } from '@ip-rights-ledger/network/topology'
import type { Actor } from '@ip-rights-ledger/chaincode/domain'
import { readBlock, type PlacedTransaction } from '../../evidence/src/reading/block.js'
import { keyParts } from '../../evidence/src/reading/state-key.js'

/** A transaction of the register's chaincode as a block holds it. */
export interface Recorded {
  readonly block: number
  readonly index: number
  readonly txId: string
  readonly valid: boolean
  readonly contract: string
  readonly name: string
  /** It wrote into a member's own collection alone: what it was told went as transient data. */
  readonly secret: boolean
  /** Absent where it is no command's. */
  readonly argument?: Readonly<Record<string, unknown>>
  readonly actor: Actor
  /** RFC 3339, to the second. */
  readonly now: string
  /** By the domain's key, what it wrote into the world state. */
  readonly writes: ReadonlyMap<string, string>
}

const deadlines = { evaluate: 10_000, endorse: 10_000, submit: 10_000, commit: 10_000 }
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')
const commitHash = 4

/** Attributes of Fabric's CA stand in the certificate as JSON text (extension 1.2.3.4.5.6.7.8.1). */
function actorOf(creator: Uint8Array): Actor {
  const identity = msp.SerializedIdentity.deserializeBinary(creator)
  const certificate = new X509Certificate(Buffer.from(identity.getIdBytes_asU8()))
  const found = /\{"attrs":(\{[^}]*\})\}/.exec(certificate.raw.toString('utf8'))
  const { role, party, court } = JSON.parse(found?.[1] ?? '{}') as Readonly<Record<string, string>>
  return {
    msp: identity.getMspid(),
    ...(role === undefined ? {} : { role }),
    ...(party === undefined ? {} : { party }),
    ...(court === undefined ? {} : { court }),
    ...(certificate.subject.split('\n').includes('OU=admin') ? { admin: true } : {}),
  } as Actor
}

function argumentOf(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed = JSON.parse(text(bytes)) as Readonly<Record<string, unknown>>
    return typeof parsed['requestId'] === 'string' ? parsed : undefined
  } catch {
    return undefined
  }
}

function recorded(placed: PlacedTransaction): Recorded | undefined {
  const { action } = placed
  if (action?.calledChaincode !== chaincode.name) return undefined
  const [call, argument] = action.arguments
  const [contract = '', name = ''] = text(call).split(':')
  const set = action.writeSets.find(({ namespace }) => namespace === chaincode.name)
  const asked = argumentOf(argument)
  return {
    ...{ block: placed.block, index: placed.index, txId: placed.transactionId, valid: placed.noted === 0, contract, name },
    ...(asked === undefined ? {} : { argument: asked }),
    secret: (set?.writes ?? []).length === 0 && (set?.collections ?? []).some(({ writes }) => writes > 0),
    actor: actorOf(placed.creator),
    now: new Date(Math.floor(placed.assertedAt / 1000) * 1000).toISOString().replace('.000Z', 'Z'),
    writes: new Map((set?.writes ?? []).map(({ key, value }) => [keyParts(key).join('~'), text(value)])),
  }
}

/** What two peers must agree on of a block; who of the orderers signed it may differ. */
function contentOf(bytes: Uint8Array): string {
  const { number, previousHash, dataHash, transactions } = readBlock(bytes)
  const metadata = common.Block.deserializeBinary(bytes).getMetadata()?.getMetadataList_asU8() ?? []
  const hex = (of: Uint8Array | undefined) => Buffer.from(of ?? []).toString('hex')
  return [number, hex(previousHash), hex(dataHash), transactions.map(({ noted }) => noted).join(','), hex(metadata[commitHash])].join(' ')
}

interface OfMember {
  readonly ledger: FabricLedger
  readonly contents: string[]
  readonly validIds: Set<string>
}

/** The chain as each member's own peer gives it, read on from where it was read before. */
export class LedgerRecord {
  /** Serialized blocks as the court's peer gives them. */
  readonly blocks: Uint8Array[] = []
  readonly transactions: Recorded[] = []
  readonly #members = new Map<MemberName, OfMember>()

  static async of(dataDir: string): Promise<LedgerRecord> {
    const record = new LedgerRecord()
    for (const { name } of members) {
      const ledger = new FabricLedger(await readProfile(profileFile(dataDir, name)), deadlines)
      record.#members.set(name, { ledger, contents: [], validIds: new Set() })
    }
    return record
  }

  /** Reads what is new, and answers where the members' chains differ. */
  async grow(): Promise<readonly string[]> {
    const heights = await Promise.all([...this.#members.values()].map(({ ledger }) => ledger.height()))
    const last = Math.max(...heights.map(({ block }) => block))
    await Promise.all([...this.#members].map(([name, member]) => this.#read(name, member, last)))
    const court = this.#of('court').contents
    return [...this.#members].flatMap(([name, { contents }]) => {
      const at = contents.findIndex((content, number) => content !== court[number])
      return at === -1 ? [] : [`block ${at} of ${name}: expected ${court[at]}, got ${contents[at]}`]
    })
  }

  /** Members in whose chain a transaction does not stand as valid. */
  missingAt(txId: string): readonly string[] {
    return [...this.#members].filter(([, { validIds }]) => !validIds.has(txId)).map(([name]) => name)
  }

  close(): void {
    for (const { ledger } of this.#members.values()) ledger.close()
  }

  #of(name: MemberName): OfMember {
    const member = this.#members.get(name)
    if (member === undefined) throw new Error(`expected a member, got ${name}`)
    return member
  }

  async #read(name: MemberName, { ledger, contents, validIds }: OfMember, last: number): Promise<void> {
    const deadline = performance.now() + 60_000
    while (contents.length <= last) {
      const number = contents.length
      const bytes = await ledger.query({ user: 'auditor' }, 'GetBlockByNumber', [channel.id, `${number}`]).catch((error: unknown) => {
        if (performance.now() > deadline) throw error
        return undefined
      })
      if (bytes === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        continue
      }
      contents.push(contentOf(bytes))
      const { transactions } = readBlock(bytes)
      for (const { transactionId, noted } of transactions) if (noted === 0) validIds.add(transactionId)
      if (name !== 'court') continue
      this.blocks.push(bytes)
      this.transactions.push(...transactions.flatMap((each) => recorded(each) ?? []))
    }
  }
}
