import { uuidv7 } from 'uuidv7'
import type { Sealing } from '../store/sealing.js'
import type { Store } from '../store/store.js'
import {
  changeOperation,
  insertOperation,
  openOperations,
  operationOf,
  operationOfRequest,
  operationsOfUser,
  pruneOperations,
  type OperationChange,
  type OperationRow,
} from '../store/operation-rows.js'
import { LateSteps } from './late-steps.js'
import type { Asked, End, Operation, OperationState, Signed, Step, Work } from './operation.js'

/** Steps shown of one operation; one that goes on for days repeats itself. */
const mostSteps = 60

class ReceivedBefore extends Error {}

const place = (id: string, what: string): string => `operations/${id}/${what}`

/**
 * Every write of this gateway and how far it has come, in the store. What is answered here is on the disk, but for `sent`: so bytes are kept
 * before they are sent. What is to be done and what was signed lie there sealed, since whoever has signed bytes can have them ordered.
 */
export class Operations {
  readonly #store: Store
  readonly #sealing: Sealing
  readonly #late = new LateSteps()

  constructor(store: Store, sealing: Sealing) {
    this.#store = store
    this.#sealing = sealing
  }

  /** Undefined where its request is one already. */
  async receive(asked: Asked): Promise<Operation | undefined> {
    const operation = begun(asked)
    return (await insertOperation(this.#store.db, this.#rowOf(operation))) ? operation : undefined
  }

  /**
   * Several at once and what stands for them all; undefined, and none received, where a request is one already.
   * @param earlier what stood for them all before, where it ended and is asked again
   */
  async receiveAll(
    items: readonly Asked[],
    whole: (ids: readonly string[]) => Asked,
    earlier?: Operation,
  ): Promise<readonly Operation[] | undefined> {
    const each = items.map(begun)
    const asked = whole(each.map(({ id }) => id))
    const last = earlier ? askedAgain(earlier, asked.work) : begun(asked)
    const fresh = earlier ? each : [...each, last]
    return this.#store.db
      .transaction()
      .execute(async (db) => {
        for (const operation of fresh) if (!(await insertOperation(db, this.#rowOf(operation)))) throw new ReceivedBefore()
        if (earlier) await changeOperation(db, last.id, this.#startingAnew(last))
        return [...each, last]
      })
      .catch((error: unknown) => {
        if (error instanceof ReceivedBefore) return undefined
        throw error
      })
  }

  async ofRequest(requestId: string): Promise<Operation | undefined> {
    const row = await operationOfRequest(this.#store.db, requestId)
    return row && this.#operationOf(row)
  }

  /** One that ended and may be asked again, with what is to be done now. */
  restarted(operation: Operation, work: Work): Promise<Operation> {
    const again = askedAgain(operation, work)
    return this.#kept(again, this.#startingAnew(again))
  }

  #startingAnew = (again: Operation): OperationChange => ({
    ...{ state: again.state, history: JSON.stringify(again.history), request: this.#sealedWork(again) },
    ...{ end: '', finalAt: '' },
  })

  signed(operation: Operation, signed: Signed): Promise<Operation> {
    const { id } = operation
    const bytes = Buffer.from(signed.bytes).toString('base64')
    return this.#kept(
      { ...operation, signed, state: 'signed', history: [...operation.history, step('signed', { txId: signed.txId })] },
      { txId: signed.txId, signed: this.#sealing.seal(bytes, place(id, 'signed')) },
    )
  }

  /**
   * The orderers took its bytes. It is kept with what comes next, or after a moment: a process that does not find it sends the same bytes again,
   * which changes nothing.
   */
  sent(operation: Operation): Operation {
    const before = operation.history.some((each) => each.state === 'sent' && each.txId === operation.signed?.txId)
    const about = { ...(operation.signed ? { txId: operation.signed.txId } : {}), ...(before ? { note: 'the same bytes again' } : {}) }
    const history = shortened([...operation.history, step('sent', about)])
    const sent: Operation = { ...operation, state: 'sent', history }
    const { id, state } = sent
    this.#late.add(id, () => changeOperation(this.#store.db, id, { state, history: JSON.stringify(history) }))
    return sent
  }

  /** Its bytes can have no effect any more: it is built anew. */
  again(operation: Operation, note: string): Promise<Operation> {
    const { signed, ...rest } = operation
    const about = { note, ...(signed ? { txId: signed.txId } : {}) }
    return this.#kept({ ...rest, state: 'received', history: [...rest.history, step('received', about)] }, { txId: '', signed: '' })
  }

  ended(operation: Operation, end: End): Promise<Operation> {
    const note = 'problem' in end ? end.problem.code : undefined
    const about = { ...(operation.signed ? { txId: operation.signed.txId } : {}), ...(note === undefined ? {} : { note }) }
    const final = step('final', about)
    const { signed: _signed, ...rest } = operation
    const whole: Operation = { ...rest, end, state: 'final', history: [...rest.history, final] }
    return this.#kept(whole, { end: JSON.stringify(end), finalAt: final.at, request: '', signed: '' })
  }

  /** Undefined where there is none of that id, or it is another caller's. */
  async find(id: string, user: string): Promise<Operation | undefined> {
    const row = await operationOf(this.#store.db, id)
    return row?.user === user ? this.#operationOf(row) : undefined
  }

  async byId(id: string): Promise<Operation | undefined> {
    const row = await operationOf(this.#store.db, id)
    return row && this.#operationOf(row)
  }

  async ofUser(user: string, page: { readonly state?: OperationState; readonly limit: number; readonly offset: number }) {
    const { rows, total } = await operationsOfUser(this.#store.db, user, page)
    return { operations: rows.map((row) => this.#operationOf(row)), total }
  }

  /** Those that have not ended, oldest first. @throws Error where what they keep was sealed under another key */
  async open(): Promise<Operation[]> {
    return (await openOperations(this.#store.db)).map((row) => this.#operationOf(row))
  }

  prune(before: Date): Promise<number> {
    return pruneOperations(this.#store.db, before.toISOString())
  }

  /** Keeps what is known to this process alone. */
  stop(): Promise<void> {
    return this.#late.stop()
  }

  async #kept(operation: Operation, change: OperationChange): Promise<Operation> {
    const history = shortened(operation.history)
    const { id, state } = operation
    await this.#late.surpassed(id)
    await changeOperation(this.#store.db, id, { ...change, state, history: JSON.stringify(history) })
    return { ...operation, history }
  }

  #sealedWork = ({ id, work }: Operation): string => this.#sealing.seal(JSON.stringify(work), place(id, 'request'))

  #rowOf(operation: Operation): OperationRow {
    const { id, requestId, user, fingerprint, method, path, state, startedAt, subjects, history, work } = operation
    const given = { id, requestId, user, fingerprint, method, path, state, startedAt, kind: work.kind }
    const documents = { subjects: JSON.stringify(subjects), history: JSON.stringify(history), request: this.#sealedWork(operation) }
    return { ...given, ...documents, finalAt: '', txId: '', signed: '', end: '' }
  }

  #operationOf(row: OperationRow): Operation {
    const { id, requestId, user, fingerprint, method, path, startedAt, txId, signed, request, end } = row
    const work = request === '' ? { kind: row.kind } : (JSON.parse(this.#sealing.open(request, place(id, 'request'))) as unknown)
    const bytes = signed === '' ? undefined : Buffer.from(this.#sealing.open(signed, place(id, 'signed')), 'base64')
    return {
      ...{ id, requestId, user, fingerprint, method, path, startedAt },
      subjects: JSON.parse(row.subjects) as string[],
      state: row.state as OperationState,
      history: JSON.parse(row.history) as Step[],
      work: work as Work,
      ...(bytes ? { signed: { txId, bytes } } : {}),
      ...(end === '' ? {} : { end: JSON.parse(end) as End }),
    }
  }
}

function step(state: OperationState, about: { readonly txId?: string; readonly note?: string } = {}): Step {
  return { state, at: new Date().toISOString(), ...about }
}

function begun(asked: Asked): Operation {
  const first = step('received')
  return { ...asked, id: uuidv7(), state: 'received', startedAt: first.at, history: [first] }
}

function askedAgain(operation: Operation, work: Work): Operation {
  const { end: _end, signed: _signed, ...rest } = operation
  return { ...rest, work, state: 'received', history: shortened([...rest.history, step('received', { note: 'asked again' })]) }
}

/** The first steps and the latest, and when it was signed last: by that is judged whether its bytes are dead. */
function shortened(steps: readonly Step[]): readonly Step[] {
  if (steps.length <= mostSteps) return steps
  const [left, right] = [mostSteps / 2, steps.length - mostSteps / 2]
  const signed = steps.findLastIndex(({ state }) => state === 'signed')
  return steps.filter((_, at) => at < left || at >= right || at === signed)
}
