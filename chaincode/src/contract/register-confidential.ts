import { beijingDay, canonical, keys, membersIn, refuse, type FilingDocument } from '../domain/index.js'
import { digest, readAll, readDocument } from '../ledger/documents-io.js'
import { Refused } from '../ledger/refused.js'
import type { Question } from './register.js'

/** Who at the registrar may see an unpublished filing: its officers, and the agent who filed it. */
function mayRead(q: Question, filing: FilingDocument): boolean {
  const { actor } = q
  if (actor.role === 'registrar' || actor.role === 'examiner') return true
  return actor.role === 'agent' && filing.filedBy.role === 'agent' && actor.party === filing.filedBy.party
}

/** A value in an implicit collection is guarded by peer, not by client: so the caller's member and role are asked here. */
async function filingOf(q: Question, id: string): Promise<FilingDocument | undefined> {
  const docs = await readAll(q.stub, () => [keys.members])
  const member = membersIn(docs)?.members[q.actor.msp]
  if (!member || member.rightTypes.length === 0 || q.actor.role === undefined || !member.roles.includes(q.actor.role)) return undefined
  const filing = await readDocument(q.stub, keys.filing(q.actor.msp, id)).catch(() => undefined)
  return filing !== undefined && mayRead(q, filing as FilingDocument) ? (filing as FilingDocument) : undefined
}

/** An application that is not on the public ledger yet, for those who may see it. */
export async function filingView(q: Question, id: string): Promise<unknown> {
  const filing = await filingOf(q, id)
  if (!filing) return undefined
  return {
    id,
    rightType: filing.type,
    registrar: q.actor.msp,
    procedure: { status: filing.status, since: beijingDay(filing.receivedAt) },
    particulars: filing.content.particulars,
    title: filing.content.holdings,
    commitment: digest(canonical(filing.content)),
  }
}

export async function answerConfidential(q: Question): Promise<unknown> {
  const id = typeof q.ask['id'] === 'string' ? q.ask['id'] : ''
  const filing = await filingOf(q, id)
  if (!filing) throw new Refused(refuse('NOT_FOUND', { got: id }))
  return {
    content: filing.content,
    commitment: digest(canonical(filing.content)),
    declarations: filing.declarations,
    receivedAt: filing.receivedAt,
  }
}
