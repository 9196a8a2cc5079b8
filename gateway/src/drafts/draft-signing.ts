import { createHash } from 'node:crypto'
import type { Enrolments } from '../enrolment/enrolments.js'
import type { EnrolledIdentity, Ledger } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'
import type { DraftRow, DraftRows } from '../store/draft-rows.js'
import type { Sealing } from '../store/sealing.js'
import type { CommandDesk } from '../writes/command-desk.js'
import { problemKept } from '../writes/kept-problem.js'
import type { Asked, End, Operation } from '../writes/operation.js'
import { repeatableOf } from '../writes/outcome-answer.js'
import type { Repeatable } from '../writes/request-names.js'
import { answerTo, parseReply } from '../writes/replies.js'
import { demandTransactionSize } from '../writes/transaction-size.js'
import { checkedSignature } from './caller-signature.js'
import { type Draft, openedDraft, openedProposal, sealedProposal, signBy } from './draft.js'
import type { Drafts } from './drafts.js'
import { openedTransaction, sealedTransaction, sealTransactionsInTheOpen, withoutSignature } from './sealed-transaction.js'

export interface SigningParts {
  readonly ledger: Ledger
  readonly rows: DraftRows
  readonly sealing: Sealing
  readonly drafts: Drafts
  readonly enrolments: Enrolments
  readonly desk: CommandDesk
}

/** What a caller gets to sign. */
export interface ToSign {
  readonly draft: Draft
  readonly bytes: Uint8Array
  /** 64 hex, of the bytes. */
  readonly digest: string
  readonly signBy: Date
}

const fetchAgain = { act: 'fetch the proposal again: POST …/proposal', source: 'Transaction time' }

const notReady = (detail: string): Problem => new Problem('DRAFT_NOT_READY', { detail })
const movedOn = (): Problem => notReady('another request took the draft a step further meanwhile')

/** The steps in which a caller's own key is asked for; between the first and the last lies at most a minute. */
export class DraftSigning {
  readonly #parts: SigningParts

  constructor(parts: SigningParts) {
    this.#parts = parts
  }

  /**
   * Bytes with a nonce and a time of now; those given out before are void.
   * @param digest of the certificate to build with; absent: the caller's latest
   */
  async propose(caller: EnrolledIdentity, id: string, digest: string | undefined): Promise<ToSign> {
    const { drafts, enrolments, ledger, sealing } = this.#parts
    const draft = await drafts.owned(caller, id)
    if (draft.state === 'signed' || draft.state === 'committed')
      throw notReady(`expected a draft that is not signed yet, got one that is ${draft.state} in transaction ${draft.row.txId}`)
    await drafts.demandApproved(draft)
    const now = new Date()
    const { certificate } = await enrolments.certificateOf(caller, digest, now)
    const { txId, whole, toSign } = ledger.offline.propose(certificate, draft.invocation)
    const built = {
      state: 'proposed',
      txId,
      certificate,
      builtAt: now.toISOString(),
      proposal: sealedProposal(sealing, id, whole),
    } as const
    return this.#toSign(await this.#moved(draft, { ...built, reply: null, transaction: null, end: null }), toSign)
  }

  /** Takes the signed proposal to its endorsers. What is to be signed next; nothing where the ledger had answered this request before. */
  async endorse(caller: EnrolledIdentity, id: string, signature: string): Promise<ToSign | Draft> {
    const { drafts, ledger, sealing } = this.#parts
    const draft = await drafts.owned(caller, id)
    const { row, invocation } = draft
    if (row.certificate === null || row.proposal === null) throw notReady('expected a draft whose proposal was fetched')
    const proposal = openedProposal(sealing, row)
    const checked = checkedSignature(row.certificate, ledger.offline.proposalToSign(proposal), signature)
    if (draft.state === 'endorsed') return this.#toSign(draft, ledger.offline.transactionToSign(openedTransaction(sealing, row)))
    if (draft.state !== 'proposed') return draft
    demandInTime(row)
    const { whole, toSign, reply } = await ledger.offline.endorse(invocation, proposal, checked)
    const { replayOf } = parseReply(reply)
    if (replayOf !== undefined) {
      const end: End = {
        answer: answerTo(parseReply(reply), { txId: replayOf, block: await ledger.blockOf(caller, replayOf) }),
        replayed: true,
      }
      return this.#moved(draft, { state: 'committed', txId: replayOf, reply, end: JSON.stringify(end) })
    }
    demandTransactionSize(whole)
    const transaction = sealedTransaction(sealing, id, whole)
    return this.#toSign(await this.#moved(draft, { state: 'endorsed', reply, transaction }), toSign)
  }

  /** Hands the signed transaction over, by the same way as every write: kept before it is sent, and sent until its end is known. */
  async submit(caller: EnrolledIdentity, id: string, signature: string, respondAsync: boolean): Promise<Repeatable> {
    const { drafts, ledger, sealing } = this.#parts
    const draft = await drafts.owned(caller, id)
    const { row } = draft
    if (row.certificate === null || row.transaction === null) throw notReady('expected a draft whose proposal was signed and endorsed')
    const unsigned = openedTransaction(sealing, row)
    const checked = checkedSignature(row.certificate, ledger.offline.transactionToSign(unsigned), signature)
    if (draft.state !== 'endorsed') return this.#sent(draft, respondAsync)
    demandInTime(row)
    const transaction = sealedTransaction(sealing, id, ledger.offline.signed(unsigned, checked))
    return this.#sent(await this.#moved(draft, { state: 'signed', transaction }), respondAsync)
  }

  /** Takes note of the ends of drafts that an earlier process signed away. */
  async start(): Promise<void> {
    const { rows, sealing, ledger } = this.#parts
    await sealTransactionsInTheOpen(rows, sealing, ledger)
    for (const row of await rows.signed()) {
      const draft = openedDraft(sealing, row)
      void this.#sent(draft, true).catch(() => undefined)
    }
  }

  async #sent(draft: Draft, respondAsync: boolean): Promise<Repeatable> {
    if (draft.end) return repeated(draft.end)
    const { desk } = this.#parts
    const asked = this.#asked(draft)
    const outcome = await desk.dispatch.once(asked, (earlier) => desk.begun(asked, earlier), respondAsync)
    if (outcome.operation.end) await this.#ended(draft, outcome.operation.end)
    else this.#follow(draft, outcome.operation)
    return repeatableOf(outcome)
  }

  /** What becomes of it after its caller was answered is written down all the same; else the next start does. */
  #follow(draft: Draft, operation: Operation): void {
    void this.#parts.desk.dispatch
      .takeUp(operation)
      .then(({ end }) => end && this.#ended(draft, end))
      .catch(() => undefined)
  }

  #asked({ row, path, subjects }: Draft): Asked {
    // Each transaction of a draft is an operation of its own: one that was void is followed by another under the same request key.
    const requestId = createHash('sha256').update(`draft|${row.id}|${row.txId}`).digest('hex')
    const transaction = Buffer.from(openedTransaction(this.#parts.sealing, row)).toString('base64')
    const work = { kind: 'callerSigned', txId: row.txId ?? '', transaction } as const
    return { requestId, fingerprint: requestId, user: row.user, method: 'POST', path, subjects, work }
  }

  async #ended({ row }: Draft, end: End): Promise<void> {
    const { rows, sealing, ledger } = this.#parts
    const state = 'problem' in end ? 'failed' : 'committed'
    const unsigned = withoutSignature(ledger.offline, openedTransaction(sealing, row))
    await rows.move(row, { state, end: JSON.stringify(end), transaction: sealedTransaction(sealing, row.id, unsigned) })
  }

  /** @throws Problem where it was moved meanwhile */
  async #moved(draft: Draft, to: Partial<DraftRow>): Promise<Draft> {
    const { rows, sealing } = this.#parts
    if (!(await rows.move(draft.row, to))) throw movedOn()
    return openedDraft(sealing, { ...draft.row, ...to })
  }

  #toSign(draft: Draft, bytes: Uint8Array): ToSign {
    const until = signBy(draft.row)
    if (!until) throw new Error(`expected draft ${draft.row.id} to be signed by some time, got state ${draft.state}`)
    return { draft, bytes, digest: createHash('sha256').update(bytes).digest('hex'), signBy: until }
  }
}

function repeated(end: End): Repeatable {
  if ('problem' in end) throw problemKept(end.problem, true)
  if ('ends' in end) throw new Error('expected one end of a draft, got several')
  return { answer: end.answer, replayed: true }
}

function demandInTime(row: DraftRow): void {
  const until = signBy(row)
  if (until && Date.now() <= until.getTime()) return
  throw new Problem('SIGNING_WINDOW_OVER', {
    detail: `expected the signature by ${until?.toISOString() ?? 'an instant long past'}`,
    remedies: [fetchAgain],
  })
}
