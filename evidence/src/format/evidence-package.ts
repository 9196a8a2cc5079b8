/** The evidence package as JSON: bytes of the ledger and what is said about them. It knows nothing of trust; `verify` does. */

export const packageFormat = 'ip-rights-ledger/evidence'
export const packageVersion = 1

export interface Subject {
  readonly kind: 'right' | 'transaction'
  readonly id: string
}

/** A block whose bytes are included: serialized common.Block, base64. */
export interface IncludedBlock {
  readonly number: number
  readonly bytes: string
}

/** A block of which only the header is included; hashes are lower-case hex, `previousHash` empty for block 0. */
export interface BareHeader {
  readonly number: number
  readonly previousHash: string
  readonly dataHash: string
}

/** One event of the right where it lies: block number, index of the transaction in the block, transaction id. */
export interface PlacedEvent {
  readonly block: number
  readonly index: number
  readonly transactionId: string
  readonly event: Readonly<Record<string, unknown>>
}

/**
 * What several members' peers answered when asked for a transaction by its id (system chaincode qscc, GetTransactionByID), each signing the answer.
 * `envelope` is the serialized common.Envelope that `endorse()` made of question, answer and endorsements, base64; it was never submitted.
 */
export interface Attestation {
  readonly transactionId: string
  readonly envelope: string
}

/** The right's three documents as last written in the included blocks. */
export interface Extract {
  readonly right?: Readonly<Record<string, unknown>>
  readonly title?: Readonly<Record<string, unknown>>
  readonly restraint?: Readonly<Record<string, unknown>>
}

export interface EvidencePackage {
  readonly format: typeof packageFormat
  readonly version: typeof packageVersion
  readonly channel: string
  readonly chaincode: string
  readonly subject: Subject
  /** When and by whose gateway it was put together: a statement, proved by nothing. */
  readonly generated: { readonly at: string; readonly by: string }
  /** In order; block 0, configuration blocks, the chaincode's definition, and every block that touches the subject. */
  readonly blocks: readonly IncludedBlock[]
  /** In order; every block between 0 and the last included one that is not included whole. */
  readonly headers: readonly BareHeader[]
  readonly events: readonly PlacedEvent[]
  readonly attestations: readonly Attestation[]
  readonly extract: Extract
  /** The chaincode's policy as a gateway stated it (serialized common.SignaturePolicyEnvelope, base64), where its definition is in no block. */
  readonly statedPolicy?: string
  /** Codes of what this package cannot prove, sorted; the verifier works them out again. */
  readonly notProved: readonly string[]
  /** Hex SHA-256 of the canonical JSON of each part above, by its name. */
  readonly manifest: Readonly<Record<string, string>>
}

/** The package without its manifest. */
export type Unsealed = Omit<EvidencePackage, 'manifest'>
