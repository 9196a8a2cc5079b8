import { base64, hex } from '../crypto/encodings.js'
import { gapsOf } from '../gaps.js'
import { placed } from '../questions/events-complete.js'
import { readBlock, type BlockReading } from '../reading/block.js'
import { decisive, decode, type Decoded } from '../reading/package-reading.js'
import { readTransaction } from '../reading/transaction.js'
import { historyOf } from '../reading/subject-history.js'
import { packageFormat, packageVersion, type BareHeader, type EvidencePackage, type Subject } from './evidence-package.js'
import { seal } from './manifest.js'

/** What a gateway fetched from its peer. */
export interface AssembleInput {
  readonly channel: string
  readonly chaincode: string
  readonly subject: Subject
  /** Instant in UTC (RFC 3339, ending in Z) and the MSP id of the gateway's member. */
  readonly generated: { readonly at: string; readonly by: string }
  /** Serialized common.Block of every block from 0 to the last that touches the subject; later ones are cut off. Those that matter are kept whole. */
  readonly blocks: readonly Uint8Array[]
  /** One serialized common.Envelope for each transaction of `transactionsToAttest`, as `endorse()` of qscc's GetTransactionByID made it. */
  readonly attestations: readonly { readonly transactionId: string; readonly envelope: Uint8Array }[]
  /** Serialized common.SignaturePolicyEnvelope, used where the blocks hold no definition of the chaincode. */
  readonly statedPolicy?: Uint8Array
}

type Chosen = Pick<AssembleInput, 'subject' | 'chaincode'> & { readonly blocks: readonly Uint8Array[] }

interface Kept {
  readonly decoded: Decoded
  readonly bytes: ReadonlyMap<number, Uint8Array>
  readonly headers: readonly BareHeader[]
}

interface ReadBlock {
  readonly bytes: Uint8Array
  readonly block: BlockReading
}

const readBefore = new WeakMap<readonly Uint8Array[], readonly ReadBlock[]>()

/** In order. Most of the work of taking evidence is decoding a chain that is asked about twice: whom to ask to attest, then what to put together. */
function readOnce(blocks: readonly Uint8Array[]): readonly ReadBlock[] {
  const read =
    readBefore.get(blocks) ?? blocks.map((bytes) => ({ bytes, block: readBlock(bytes) })).sort((a, b) => a.block.number - b.block.number)
  readBefore.set(blocks, read)
  return read
}

function keep({ blocks, subject, chaincode }: Chosen): Kept {
  const read = readOnce(blocks)
  const decoded = decode(
    read.map(({ block }) => block),
    subject,
    chaincode,
  )
  const last = decoded.touching.at(-1)
  if (!last) throw new Error(`expected a block that touches the ${subject.kind} ${subject.id}, got none among ${blocks.length}`)
  const named = new Set([...decoded.touching, ...decisive(decoded)].map(({ block }) => block))
  const upTo = read.filter(({ block }) => block.number <= last.block)
  const whole = upTo.filter(({ block }) => block.isConfig || named.has(block.number))
  return {
    decoded: decode(
      whole.map(({ block }) => block),
      subject,
      chaincode,
    ),
    bytes: new Map(whole.map(({ block, bytes }) => [block.number, bytes])),
    headers: upTo.filter((each) => !whole.includes(each)).map(({ block }) => header(block)),
  }
}

const header = ({ number, previousHash, dataHash }: BlockReading): BareHeader => ({
  number,
  previousHash: hex(previousHash),
  dataHash: hex(dataHash),
})

/** Ids of the transactions whose validity members are to attest, before a package is assembled of the same blocks. */
export function transactionsToAttest(chosen: Chosen): readonly string[] {
  return decisive(keep(chosen).decoded).map(({ transactionId }) => transactionId)
}

/**
 * A sealed package of what was fetched. It judges nothing: a package of a forged chain is assembled like any other, and refused by `verify`.
 * @throws Error where no block touches the subject, Unreadable where bytes do not parse
 */
export async function assemble(input: AssembleInput): Promise<EvidencePackage> {
  const { channel, chaincode, subject, generated, attestations, statedPolicy } = input
  const { decoded, bytes, headers } = keep(input)
  const history = historyOf(decoded, { subject, chaincode })
  const content = {
    format: packageFormat,
    version: packageVersion,
    channel,
    chaincode,
    subject,
    generated,
    blocks: [...bytes].map(([number, each]) => ({ number, bytes: base64(each) })),
    headers,
    events: placed(history.events),
    attestations: attestations.map(({ transactionId, envelope }) => ({ transactionId, envelope: base64(envelope) })),
    extract: history.documents,
    ...(statedPolicy && decoded.definitions.length === 0 ? { statedPolicy: base64(statedPolicy) } : {}),
    notProved: [],
  } as const
  const read = attestations.map(({ transactionId, envelope }) => ({ ...readTransaction(envelope), about: transactionId }))
  const notProved = gapsOf({ ...decoded, package: { ...content, manifest: {} }, attestations: read })
  return seal({ ...content, notProved })
}
