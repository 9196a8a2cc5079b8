import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { Command, RightTypeTable } from '../command.js'
import type { EnrolledIdentity, Ledger } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'
import type { MemberDirectory } from '../register/member-directory.js'
import type { Register } from '../register/register.js'
import { invocationOf, subjectsOf, type CommandCall } from './command-call.js'
import { fingerprintOf, Once, requestIdOf, type Answer, type Repeatable } from './once.js'
import { Operations } from './operations.js'
import { parseReply } from './replies.js'
import { SubjectQueue } from './subject-queue.js'
import { write, type Pending, type Written } from './write.js'

export interface WriteRequest {
  readonly caller: EnrolledIdentity
  readonly command: Command
  readonly id?: string
  readonly body: Readonly<Record<string, unknown>>
  readonly key: string
  readonly method: string
  readonly path: string
  readonly expectedHead?: string
  readonly simulate: boolean
  readonly respondAsync: boolean
}

export interface DeskParts {
  readonly ledger: Ledger
  readonly register: Register
  readonly directory: MemberDirectory
  readonly mspId: string
  readonly rightTypes: readonly RightTypeTable[]
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
    const call = await this.#call(request)
    const invocation = invocationOf(call, this.#parts.mspId)
    if (request.simulate) {
      const { id, noun, events, result } = parseReply(await this.#parts.ledger.evaluate(caller, invocation))
      const body = { simulated: true, id, noun, events, ...(result === undefined ? {} : { result }) }
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

  #committed({ reply, txId, block }: Written): Answer {
    this.#parts.register.saw(block)
    const { id, noun, events, result } = reply
    const body = { id, noun, txId, block, events, ...(result === undefined ? {} : { result }) }
    return { status: 201, headers: { location: `/api/v1/${noun}/${encodeURIComponent(id)}` }, body }
  }

  #accepted(caller: EnrolledIdentity, finish: () => Promise<Answer>, txId: string | undefined): Answer {
    const operation = this.operations.follow(caller.user, finish)
    const location = `/api/v1/operations/${operation.id}`
    const body = { operation: { id: operation.id, state: operation.state, href: location }, ...(txId === undefined ? {} : { txId }) }
    return { status: 202, headers: { location, 'retry-after': '1' }, body }
  }

  async #call(request: WriteRequest): Promise<CommandCall> {
    const { caller, id, expectedHead, command } = request
    const secret = this.#isSecret(request)
    if (secret) await this.#demandRegistrar(request)
    const body = secret ? request.body : await this.#withContent(request, command)
    return {
      command,
      secret,
      ...(id === undefined ? {} : { id }),
      body,
      requestId: requestIdOf(caller.user, request.key),
      ...(expectedHead === undefined ? {} : { expectedHead }),
    }
  }

  /** One command may be secret for one type of right and open for another: the body says which type it files. */
  #isSecret({ command, body }: WriteRequest): boolean {
    const type = this.#parts.rightTypes.find((each) => each.code === body['rightType'])
    const row = type?.lifecycle.find((each) => each.on === command.name)
    return row === undefined ? command.confidential : row.confidential === true
  }

  /** A secret passes through this process: only the registrar's own may see it. */
  async #demandRegistrar({ caller, id, body }: WriteRequest): Promise<void> {
    const { directory, register, mspId } = this.#parts
    const registrar =
      id === undefined
        ? await directory.registrarOf(caller, String(body['rightType']))
        : (await register.ask<{ readonly registrar?: string }>(caller, 'read', { kind: 'right', id })).registrar
    if (registrar === undefined || registrar === mspId) return
    const members = await directory.members(caller)
    throw new Problem('FILE_AT_THE_REGISTRAR', {
      detail: `expected the gateway of ${members[registrar]?.name ?? registrar}`,
      params: { registrar },
      remedies: [{ act: `file at the gateway of ${registrar}`, source: 'Patent Law art. 21' }],
    })
  }

  /** What was filed in secret becomes public by this command: the registrar's peer gives the content that was committed to. */
  async #withContent({ caller, id, body }: WriteRequest, command: Command): Promise<WriteRequest['body']> {
    const { properties } = command.payload as { readonly properties?: Readonly<Record<string, unknown>> }
    if (id === undefined || !Object.hasOwn(properties ?? {}, 'content') || Object.hasOwn(body, 'content')) return body
    const filing = await this.#parts.register.ask<{ readonly content?: unknown }>(caller, 'confidential', { id })
    return { ...body, content: filing.content ?? filing }
  }
}

async function settled(finish: () => Promise<Written | undefined>): Promise<Written> {
  for (;;) {
    const written = await finish()
    if (written) return written
  }
}
