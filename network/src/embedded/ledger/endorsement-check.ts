import { implicitOrg, type Definitions, type PolicyReference } from '../lifecycle/definitions.js'
import type { Identity, MspManager } from '../msp/identity.js'
import { signersOf } from '../msp/signed-data.js'
import type { PolicyTree } from '../policy/policy-tree.js'
import { compilePolicyBytes } from '../policy/signature-policy.js'
import { decodeMetadata } from '../store/key-metadata.js'
import type { StateReads } from '../store/state-reads.js'
import { asBuffer } from '../wire/bytes.js'
import { peer, common } from '../wire/protos.js'
import { latin1 } from './apply-writes.js'
import { decodeRwSet, writesTo, type NamespaceRwSet, type ParsedTransaction } from './parsed-transaction.js'
import { keyBytes, type KeyName } from './update-batch.js'

const Code = peer.TxValidationCode
const validationParameter = 'VALIDATION_PARAMETER'

/** A key policy that does not parse: as on a peer, the channel stops here for ever (fabric#3105). */
export class PoisonedPolicyError extends Error {
  override readonly name = 'PoisonedPolicyError'
}

export interface EndorsementVerdict {
  readonly code: number
  /** Decoded once, for the checks that follow; absent when it does not parse. */
  readonly namespaces: readonly NamespaceRwSet[] | undefined
}

/** Endorsement checks of the transactions of one block, in order (`plugindispatcher/dispatcher.go`, `core/common/validation/statebased`). */
export class EndorsementCheck {
  readonly #msps: MspManager
  readonly #policies: PolicyTree
  readonly #definitions: Definitions
  readonly #committed: StateReads
  /** Keys whose metadata an earlier transaction of this block writes, once its endorsements held, whatever its reads. */
  readonly #policyChanged = new Set<string>()

  constructor(msps: MspManager, policies: PolicyTree, definitions: Definitions, committed: StateReads) {
    this.#msps = msps
    this.#policies = policies
    this.#definitions = definitions
    this.#committed = committed
  }

  check(transaction: ParsedTransaction): EndorsementVerdict {
    const action = decodeAction(transaction.proposalResponsePayload)
    if (!action) return { code: Code.BAD_RESPONSE_PAYLOAD, namespaces: undefined }
    const namespaces = decode(action.getResults_asU8())
    if (!namespaces) return { code: Code.BAD_RWSET, namespaces: undefined }
    const fault = chaincodeFault(transaction.invoked, action)
    if (fault !== undefined) return { code: fault, namespaces }
    if (new Set(namespaces.map((ns) => ns.namespace)).size !== namespaces.length) return { code: Code.ILLEGAL_WRITESET, namespaces }
    const signers = this.#signers(transaction)
    const written = new Set([transaction.invoked ?? '', ...namespaces.filter(writesTo).map((ns) => ns.namespace)])
    for (const ns of written) {
      const policy = this.#definitions.endorsementPolicy(ns)
      if (!policy) return { code: Code.INVALID_CHAINCODE, namespaces }
      const own = namespaces.find((each) => each.namespace === ns)
      if (!this.#endorsed(ns, own, policy, signers)) return { code: Code.ENDORSEMENT_POLICY_FAILURE, namespaces }
      if (own) this.#rememberPolicyChanges(own)
    }
    return { code: Code.VALID, namespaces }
  }

  #signers(transaction: ParsedTransaction): Identity[] {
    const payload = transaction.proposalResponsePayload
    const signatures = transaction.endorsements.map((endorsement) => {
      const endorser = asBuffer(endorsement.getEndorser_asU8())
      return { data: Buffer.concat([payload, endorser]), identity: endorser, signature: endorsement.getSignature_asU8() }
    })
    return signersOf(signatures, this.#msps)
  }

  /** `validator_keylevel.go:Evaluate` over `v20.go`: a key's own policy replaces the others; the chaincode's is asked where none was. */
  #endorsed(ns: string, own: NamespaceRwSet | undefined, chaincodePolicy: PolicyReference, signers: readonly Identity[]): boolean {
    const satisfied = new Map<string, boolean>()
    let anyChecked = false
    const holds = (collection: string): boolean => {
      let result = satisfied.get(collection)
      if (result === undefined) {
        const policy = collection === '' ? chaincodePolicy : this.#definitions.collectionPolicy(ns, collection)
        result = policy !== undefined && this.#evaluate(policy, signers)
        satisfied.set(collection, result)
      }
      anyChecked = true
      return result
    }
    for (const name of own ? writtenKeys(own) : []) {
      if (this.#policyChanged.has(idOf(name))) return false
      const keyPolicy = this.#keyPolicy(name)
      if (!keyPolicy) {
        if (!holds(name.collection)) return false
        continue
      }
      if (!evaluateBytes(keyPolicy, signers)) return false
      anyChecked = true
    }
    return anyChecked || holds('')
  }

  #evaluate(policy: PolicyReference, signers: readonly Identity[]): boolean {
    return 'path' in policy ? this.#policies.satisfies(policy.path, signers) : evaluateBytes(policy.signature, signers)
  }

  /** Committed VALIDATION_PARAMETER of a key; empty bytes count as none. */
  #keyPolicy(name: KeyName): Buffer | undefined {
    if (name.collection !== '' && implicitOrg(name.collection) === undefined && !this.#definitions.collection(name.ns, name.collection)) {
      return undefined
    }
    const metadata =
      name.collection === ''
        ? this.#committed.metadataBytes(name.ns, name.key)
        : this.#committed.privateMetadataBytes(name.ns, name.collection, keyBytes(name))
    const policy = metadata && decodeMetadata(metadata).get(validationParameter)
    if (!policy || policy.length === 0) return undefined
    try {
      common.SignaturePolicyEnvelope.deserializeBinary(policy)
    } catch (cause) {
      throw new PoisonedPolicyError(
        `could not translate policy for ${name.ns}:${name.key}: could not unmarshal signature policy envelope`,
        { cause },
      )
    }
    return policy
  }

  #rememberPolicyChanges({ namespace: ns, kv, collections }: NamespaceRwSet): void {
    for (const write of kv.getMetadataWritesList()) this.#policyChanged.add(idOf({ ns, collection: '', key: write.getKey() }))
    for (const { name, hashed } of collections) {
      for (const write of hashed.getMetadataWritesList()) {
        this.#policyChanged.add(idOf({ ns, collection: name, key: latin1(write.getKeyHash_asU8()) }))
      }
    }
  }
}

const idOf = (name: KeyName): string => JSON.stringify([name.ns, name.collection, name.key])

/** A malformed but parsing policy is a failed one, as in `policySupport.Evaluate`. */
function evaluateBytes(policy: Uint8Array, signers: readonly Identity[]): boolean {
  try {
    return compilePolicyBytes(policy)(signers)
  } catch {
    return false
  }
}

function* writtenKeys({ namespace: ns, kv, collections }: NamespaceRwSet): IterableIterator<KeyName> {
  for (const write of kv.getWritesList()) yield { ns, collection: '', key: write.getKey() }
  for (const write of kv.getMetadataWritesList()) yield { ns, collection: '', key: write.getKey() }
  for (const { name: collection, hashed } of collections) {
    for (const write of hashed.getHashedWritesList()) yield { ns, collection, key: latin1(write.getKeyHash_asU8()) }
    for (const write of hashed.getMetadataWritesList()) yield { ns, collection, key: latin1(write.getKeyHash_asU8()) }
  }
}

function decodeAction(payload: Uint8Array): peer.ChaincodeAction | undefined {
  try {
    return peer.ChaincodeAction.deserializeBinary(peer.ProposalResponsePayload.deserializeBinary(payload).getExtension_asU8())
  } catch {
    return undefined
  }
}

function decode(results: Uint8Array): NamespaceRwSet[] | undefined {
  try {
    return decodeRwSet(results)
  } catch {
    return undefined
  }
}

/** Names of chaincode and event must agree throughout (`dispatcher.go:Dispatch`). */
function chaincodeFault(invoked: string | undefined, action: peer.ChaincodeAction): number | undefined {
  const id = action.getChaincodeId()
  if (invoked === undefined || !id) return Code.INVALID_OTHER_REASON
  if (invoked === '' || invoked !== id.getName() || id.getVersion() === '') return Code.INVALID_CHAINCODE
  const event = action.getEvents_asU8()
  if (event.length === 0) return undefined
  try {
    return peer.ChaincodeEvent.deserializeBinary(event).getChaincodeId() === invoked ? undefined : Code.INVALID_OTHER_REASON
  } catch {
    return Code.INVALID_OTHER_REASON
  }
}
