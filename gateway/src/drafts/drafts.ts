import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { uuidv7 } from 'uuidv7'
import type { Scope } from '../callers/scopes.js'
import type { EnrolledIdentity, Ledger } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'
import { rightIdOf } from '../register/right-numbers.js'
import type { DraftApproval, DraftRow, DraftRows } from '../store/draft-rows.js'
import type { Sealing } from '../store/sealing.js'
import { invocationOf, subjectsOf } from '../writes/command-call.js'
import { fingerprintOf, requestIdOf } from '../writes/request-names.js'
import { preparedCall, type PreparingParts } from '../writes/prepared-call.js'
import { type Draft, openedDraft, sealedDraft, termsOf } from './draft.js'
import { termsHashOf } from './draft-terms.js'
import type { DraftedCommands } from './drafted-commands.js'

export interface DraftParts extends PreparingParts {
  readonly ledger: Ledger
  readonly rows: DraftRows
  readonly sealing: Sealing
  readonly commands: DraftedCommands
  readonly channel: string
  readonly chaincode: string
  /** Hours for which a recorded draft is kept. */
  readonly keptHours: number
}

const hour = 3_600_000
/** People take their time, yet not for ever. */
const hoursLeft = 90 * 24
/** Each may be as large as what it writes down and the transaction built of it. */
const mostUnrecorded = 500

/** A command that is written down to be signed by its caller. */
export interface DraftRequest {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** Hash of the last event the caller knew of the right. */
  readonly expectedHead?: string
  /** Users of this member all of whom must approve before there is anything to sign. */
  readonly approvers?: readonly string[]
}

/** Drafts: written down and approved without time, so that people may take theirs. */
export class Drafts {
  readonly #parts: DraftParts

  constructor(parts: DraftParts) {
    this.#parts = parts
  }

  /** @param key the caller's name for this one write, on the ledger too @throws Problem, LedgerFailure */
  async draft(
    caller: EnrolledIdentity,
    request: DraftRequest,
    key: string,
  ): Promise<{ readonly draft: Draft; readonly replayed: boolean }> {
    const { rows, sealing } = this.#parts
    const requestId = requestIdOf(caller.user, key)
    const fingerprint = fingerprintOf('POST', '/transaction-drafts', canonical(request))
    const first = await this.#answered(requestId, fingerprint)
    if (first) return { draft: first, replayed: true }
    await this.#demandRoom(caller)
    const row = { requestId, fingerprint, ...(await this.#written(caller, request, key)) }
    if (await rows.add(row)) return { draft: openedDraft(sealing, row), replayed: false }
    const other = await this.#answered(requestId, fingerprint)
    if (other) return { draft: other, replayed: true }
    throw new Error(`expected a draft under the request ${requestId}, got none`)
  }

  /** Scopes of one of which a credential must be for the command at a path. */
  scopesOf(path: string): readonly Scope[] {
    return this.#parts.commands.scopesOf(path)
  }

  /** A draft of the caller's, or one that waits for its approval. @throws Problem NOT_FOUND */
  async seen(caller: EnrolledIdentity, id: string): Promise<Draft> {
    const row = await this.#parts.rows.find(id)
    const draft = row && openedDraft(this.#parts.sealing, row)
    if (draft && (draft.row.user === caller.user || draft.approvers.includes(caller.user))) return draft
    throw new Problem('NOT_FOUND', { target: 'id', detail: 'expected a draft of this caller, or one that it is to approve' })
  }

  /** @throws Problem NOT_FOUND */
  async owned(caller: EnrolledIdentity, id: string): Promise<Draft> {
    const draft = await this.seen(caller, id)
    if (draft.row.user === caller.user) return draft
    throw new Problem('ROLE_NOT_ALLOWED', { detail: 'expected the caller that made the draft: its key signs it' })
  }

  approvals({ row }: Draft): Promise<readonly DraftApproval[]> {
    return this.#parts.rows.approvals(row.id)
  }

  /** @param termsHash what the approver saw: it must be this draft's @throws Problem */
  async approve(caller: EnrolledIdentity, id: string, termsHash: string): Promise<Draft> {
    const draft = await this.seen(caller, id)
    if (!draft.approvers.includes(caller.user))
      throw new Problem('ROLE_NOT_ALLOWED', { detail: `expected one of the draft’s approvers (${draft.approvers.join(', ') || 'none'})` })
    if (draft.row.termsHash !== termsHash)
      throw new Problem('MALFORMED', { target: '/termsHash', detail: `expected ${draft.row.termsHash}, the hash of this draft’s terms` })
    await this.#parts.rows.approve(id, caller.user, new Date().toISOString())
    return draft
  }

  /** @throws Problem APPROVAL_MISSING naming whose */
  async demandApproved(draft: Draft): Promise<void> {
    const given = new Set((await this.approvals(draft)).map(({ user }) => user))
    const missing = draft.approvers.filter((user) => !given.has(user))
    if (missing.length > 0)
      throw new Problem('APPROVAL_MISSING', { detail: `expected the approval of ${missing.join(', ')}`, params: { missing } })
  }

  async #answered(requestId: string, fingerprint: string): Promise<Draft | undefined> {
    const row = await this.#parts.rows.ofRequest(requestId)
    if (row === undefined) return undefined
    if (row.fingerprint === fingerprint) return openedDraft(this.#parts.sealing, row)
    throw new Problem('REQUEST_KEY_REUSED', { target: 'Idempotency-Key', detail: 'expected the same body as first sent with this key' })
  }

  async #written(caller: EnrolledIdentity, request: DraftRequest, key: string): Promise<Omit<DraftRow, 'requestId' | 'fingerprint'>> {
    const { path, approvers = [] } = request
    await this.#demandApprovers(caller, approvers)
    const call = await this.#call(caller, request, key)
    const drafted = { path, invocation: invocationOf(call, this.#parts.mspId), subjects: subjectsOf(call) }
    const id = uuidv7()
    return {
      ...{ id, user: caller.user, draftedAt: new Date().toISOString(), sealed: sealedDraft(this.#parts.sealing, id, drafted) },
      ...{ termsHash: termsHashOf(termsOf(this.#parts, drafted.invocation)), approvers: JSON.stringify(approvers), state: 'drafted' },
      ...{ txId: null, certificate: null, builtAt: null, proposal: null, reply: null, transaction: null, end: null },
    }
  }

  async #call(caller: EnrolledIdentity, { path, body, expectedHead }: DraftRequest, key: string) {
    const { command, id: given, body: whole } = this.#parts.commands.named(path, body)
    const ofRight = command.noun === 'ip-rights' && given !== undefined
    if (expectedHead !== undefined && !ofRight)
      throw new Problem('MALFORMED', { target: '/expectedHead', detail: 'expected none where the command is not about one right' })
    const id = ofRight ? await rightIdOf(this.#parts.register, caller, given) : given
    const about = { ...(id === undefined ? {} : { id }), ...(expectedHead === undefined ? {} : { seen: { expectedHead } }) }
    return preparedCall(this.#parts, { caller, command, body: whole, key, ...about })
  }

  /** @throws Problem QUOTA_REACHED */
  async #demandRoom({ user }: EnrolledIdentity): Promise<void> {
    const { rows, keptHours } = this.#parts
    const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString()
    await rows.prune({ recorded: ago(keptHours), left: ago(hoursLeft) })
    if ((await rows.unrecorded(user)) < mostUnrecorded) return
    throw new Problem('QUOTA_REACHED', { detail: `expected at most ${mostUnrecorded} drafts of one caller that are not recorded yet` })
  }

  /** Four eyes: an approver is another identity of this member than the one that signs. */
  async #demandApprovers(caller: EnrolledIdentity, approvers: readonly string[]): Promise<void> {
    for (const [index, user] of approvers.entries()) {
      const wrong = (detail: string) => new Problem('MALFORMED', { target: `/approvers/${index}`, detail })
      if (user === caller.user) throw wrong('expected another than the caller that signs')
      if (approvers.indexOf(user) !== index) throw wrong(`expected each approver once, got ${user} again`)
      if (!(await this.#parts.ledger.identity(user))) throw wrong(`expected a user enrolled by this member, got ${user}`)
    }
  }
}
