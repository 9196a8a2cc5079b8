import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { EnrolledIdentity, Ledger } from '../ledger/ledger.js'
import { invocationOf, subjectsOf } from './command-call.js'
import { fingerprintOf, Once, type Answer, type Repeatable } from './once.js'
import { Operations } from './operations.js'
import { preparedCall, type PreparingParts, type RequestedCommand } from './prepared-call.js'
import { parseReply } from './replies.js'
import { SubjectQueue } from './subject-queue.js'
import { write, type Pending, type Written } from './write.js'

export interface WriteRequest extends RequestedCommand {
  readonly method: string
  readonly path: string
  readonly simulate: boolean
  readonly respondAsync: boolean
}

export interface DeskParts extends PreparingParts {
  readonly ledger: Ledger
}

/** Takes commands to the ledger: each once, one at a time for each subject. */
export class CommandDesk {
  readonly operations = new Operations()
  readonly #parts: DeskParts
  readonly #once = new Once()
  readonly #queue = new SubjectQueue()

  constructor(parts: DeskParts) {
    this.#parts = parts
  }

  /** @throws Problem, LedgerFailure */
  async perform(request: WriteRequest): Promise<Repeatable> {
    const { caller } = request
    const call = await preparedCall(this.#parts, request)
    const invocation = invocationOf(call, this.#parts.mspId)
    if (request.simulate) {
      const { reply, via } = await this.#parts.ledger.evaluate(caller, invocation)
      const { id, noun, events, result } = parseReply(reply)
      const body = { simulated: true, id, noun, events, ...(result === undefined ? {} : { result }), ...(via === undefined ? {} : { via }) }
      return { answer: { status: 200, headers: {}, body }, replayed: false }
    }
    const fingerprint = fingerprintOf(request.method, request.path, canonical(request.body))
    return this.#once.run(call.requestId, fingerprint, async () => {
      let open: Pending | undefined
      const begin = () =>
        this.#queue.run(subjectsOf(call), () => write(this.#parts.ledger, caller, invocation, (pending) => (open = pending)))
      const end = () =>
        this.#once.conclude(call.requestId, fingerprint, async () => this.#committed(await settled(() => (open ? open.finish() : begin()))))
      const written = request.respondAsync ? undefined : await begin()
      if (!written) return { answer: this.#accepted(caller, end, open?.txId), replayed: false }
      return { answer: this.#committed(written), replayed: written.replayed }
    })
  }

  #committed({ reply, txId, block, via }: Written): Answer {
    const marked = via === undefined ? {} : { via }
    this.#parts.register.saw(block, marked)
    const { id, noun, events, result } = reply
    const body = { id, noun, txId, block, events, ...(result === undefined ? {} : { result }), ...marked }
    return { status: 201, headers: { location: `/api/v1/${noun}/${encodeURIComponent(id)}` }, body }
  }

  #accepted(caller: EnrolledIdentity, finish: () => Promise<Answer>, txId: string | undefined): Answer {
    const operation = this.operations.follow(caller.user, finish)
    const location = `/api/v1/operations/${operation.id}`
    const body = { operation: { id: operation.id, state: operation.state, href: location }, ...(txId === undefined ? {} : { txId }) }
    return { status: 202, headers: { location, 'retry-after': '1' }, body }
  }
}

async function settled(finish: () => Promise<Written | undefined>): Promise<Written> {
  for (;;) {
    const written = await finish()
    if (written) return written
  }
}
