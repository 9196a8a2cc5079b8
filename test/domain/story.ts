import { createHash } from 'node:crypto'
import { expect } from '@jest/globals'
import {
  addSeconds,
  beijingDay,
  canonical,
  commands,
  dayBegins,
  dealingIn,
  decide,
  evolve,
  holdingsProblem,
  isRefusal,
  keys,
  malformed,
  reads,
  registerTables,
  restraintIn,
  rightIn,
  titleIn,
  type Actor,
  type ChainedEvent,
  type Command,
  type Context,
  type DealingDocument,
  type Docs,
  type DomainEvent,
  type Refusal,
  type Tables,
  type RefusalCode,
} from '@ip-rights-ledger/chaincode/domain'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

type Body = Readonly<Record<string, unknown>>
interface Aim {
  /** The subject; without it, the story's own right or the dealing last opened by that contract. */
  readonly id?: string
  readonly expectedHead?: string
  readonly expectedVersion?: number
}

const creating = new Set(commands.filter((spec) => spec.creates).map((spec) => `${spec.contract}.${spec.name}`))

/** A secret command comes as transient data; which is one follows from the tables. */
function isSecret(contract: string, name: string, body: Body): boolean {
  if (contract !== 'rights') return false
  const row = registerTables.rightTypes.find((type) => type.code === body['rightType'])?.lifecycle.find((each) => each.on === name)
  return (row?.confidential ?? registerTables.acts.find((act) => act.contract === contract && act.name === name)?.confidential) === true
}

/**
 * The documents a command sees: what `reads` names, as often as it names more; hashes of private data on every peer, the data itself
 * only on its own. A rule that looks at a key it has not read would see nothing here, as on the ledger.
 */
export function seen(docs: Docs, command: Command, actor: Actor, tables: Tables = registerTables): Docs {
  const visible = new Map<string, unknown>()
  for (;;) {
    const asked = reads(command, visible, { actor }, tables).filter((key) => !visible.has(key))
    if (asked.length === 0) return visible
    for (const key of asked) visible.set(key, held(docs, key, actor.msp))
  }
}

function held(docs: Docs, key: string, msp: string): unknown {
  if (key.startsWith('private-hash~')) {
    const value = docs.get(key.replace('private-hash~', 'private~'))
    return value === undefined ? undefined : sha256(typeof value === 'string' ? value : canonical(value))
  }
  return key.startsWith('private~') && !key.startsWith(`private~${msp}~`) ? undefined : docs.get(key)
}

/** A register at one moment. Stories never change: what follows from one is another, so that tests branch from a common beginning. */
export class Story {
  readonly docs: Docs
  readonly now: string
  readonly events: readonly DomainEvent[]
  /** The right the story is about. */
  readonly right: string
  /** What each contract's last creating command opened. */
  readonly opened: Readonly<Record<string, string>>
  readonly transactions: number
  readonly tables: Tables

  constructor(from: Pick<Story, 'docs' | 'now' | 'events' | 'right' | 'opened' | 'transactions'> & { readonly tables?: Tables }) {
    this.docs = from.docs
    this.now = from.now
    this.events = from.events
    this.right = from.right
    this.opened = from.opened
    this.transactions = from.transactions
    this.tables = from.tables ?? registerTables
  }

  /** Nine in the morning of a Beijing day. */
  on(day: string): Story {
    return this.at(addSeconds(dayBegins(day), 9 * 3600))
  }

  at(instant: string): Story {
    return new Story({ ...this, now: instant })
  }

  about(right: string): Story {
    return new Story({ ...this, right })
  }

  /** The same moment over other documents: what a forger would have left behind. */
  with(docs: Docs): Story {
    return new Story({ ...this, docs })
  }

  /** The same moment, with what an earlier story had opened where this one opened something of the same kind since. */
  reopen(earlier: Story): Story {
    return new Story({ ...this, opened: { ...this.opened, ...earlier.opened } })
  }

  get today(): string {
    return beijingDay(this.now)
  }

  when(name: string, actor: Actor, body: Body = {}, aim: Aim = {}): Outcome {
    const command = this.command(name, body, aim)
    const outcome =
      malformed(command, this.tables) ?? decide(seen(this.docs, command, actor, this.tables), command, this.context(actor), this.tables)
    return new Outcome(this, command, isRefusal(outcome) ? { refusal: outcome } : outcome)
  }

  command(name: string, body: Body, aim: Aim = {}): Command {
    const [contract = '', command = ''] = name.split('.')
    const id = aim.id ?? (creating.has(name) ? undefined : contract === 'rights' ? this.right : this.opened[contract])
    return {
      contract,
      name: command,
      requestId: sha256(`request ${this.transactions}`),
      body,
      ...(id === undefined || id === '' ? {} : { id }),
      ...(aim.expectedHead === undefined ? {} : { expectedHead: aim.expectedHead }),
      ...(aim.expectedVersion === undefined ? {} : { expectedVersion: aim.expectedVersion }),
      ...(isSecret(contract, command, body) ? { confidential: true as const } : {}),
    }
  }

  context(actor: Actor): Context {
    return { actor, now: this.now, txId: sha256(`transaction ${this.transactions}`), digest: sha256 }
  }

  dealing(contract: string): DealingDocument {
    const id = this.opened[contract] ?? ''
    const kinds = registerTables.dealings.filter((kind) => kind.contract === contract)
    const document = dealingIn(this.docs, kinds[0]?.key ?? '', id)
    if (!document) throw new Error(`expected something opened by ${contract}, got none`)
    return document
  }

  get status(): string | undefined {
    return rightIn(this.docs, this.right)?.status
  }

  get head(): string {
    return rightIn(this.docs, this.right)?.headHash ?? ''
  }

  /** The right, its title and its restraint, as one object to match against. */
  get view() {
    const [right, title, restraint] = [rightIn(this.docs, this.right), titleIn(this.docs, this.right), restraintIn(this.docs, this.right)]
    return { ...right, title, restraint }
  }

  /** The right's own events, oldest first. */
  get chain(): readonly ChainedEvent[] {
    const count = rightIn(this.docs, this.right)?.eventCount ?? 0
    return Array.from({ length: count }, (_, i) => this.docs.get(keys.event(this.right, i + 1)) as ChainedEvent)
  }

  sees(expected: object): Story {
    expect(this.view).toMatchObject(expected)
    return this
  }
}

type Result = { readonly refusal: Refusal } | { readonly id: string; readonly events: readonly DomainEvent[] }

export class Outcome {
  readonly #before: Story
  readonly #command: Command
  readonly result: Result

  constructor(before: Story, command: Command, result: Result) {
    this.#before = before
    this.#command = command
    this.result = result
  }

  /** Refused with this code and these facts; the story goes on as if nothing had been asked. */
  refused(code: RefusalCode, facts: object = {}): Story {
    const got = 'refusal' in this.result ? this.result.refusal : { accepted: this.result.events.map((event) => event.type) }
    expect(got).toMatchObject({ code, ...facts })
    return this.#before
  }

  accepted(): Story {
    if ('refusal' in this.result)
      throw new Error(`${this.#command.contract}.${this.#command.name} was refused: ${JSON.stringify(this.result.refusal)}`)
    const { id, events } = this.result
    const docs = events.reduce((state, event) => evolve(state, event, sha256), this.#before.docs)
    const { contract } = this.#command
    const right = events.find((event) => event.subject.kind === 'right' || event.subject.kind === 'filing')?.subject.id
    const opened = this.#command.id === undefined ? { ...this.#before.opened, [contract]: id } : this.#before.opened
    const after = new Story({
      docs,
      now: addSeconds(this.#before.now, 1),
      events: [...this.#before.events, ...events],
      right: contract === 'rights' && right !== undefined ? right : this.#before.right,
      opened,
      transactions: this.#before.transactions + 1,
      tables: this.#before.tables,
    })
    standsTogether(after, events)
    return after
  }

  /** Accepted, and the right then looks like this. */
  then(expected: object): Story {
    return this.accepted().sees(expected)
  }
}

/** What must hold after every accepted command, whichever it was. */
function standsTogether(after: Story, events: readonly DomainEvent[]): void {
  for (const event of events) {
    // Throws where an event holds what has no canonical form.
    canonical(event)
    if (event.subject.kind !== 'right') continue
    const { right, title } = { right: rightIn(after.docs, event.subject.id), title: titleIn(after.docs, event.subject.id) }
    if (!right || !title) throw new Error(`expected right and title of ${event.subject.id}`)
    if (title.holdings) expect(holdingsProblem(title.holdings)).toBeUndefined()
    expect(after.tables.rightTypes.find((type) => type.code === right.type)?.statuses).toHaveProperty(right.status)
    const { hash, ...unhashed } = after.docs.get(keys.event(right.id, right.eventCount)) as ChainedEvent
    expect([hash, right.headHash]).toEqual([sha256(canonical(unhashed)), hash])
    expect(event.legalDate <= beijingDay(event.assertedAt)).toBe(true)
  }
}

export const given = (story: Story): Story => story
