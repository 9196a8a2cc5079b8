import type { Docs } from '@ip-rights-ledger/chaincode/domain'

/** A state of the index: the last block taken in, and its hash. */
export interface Place {
  readonly block: number
  readonly hash: string
}

/** What some blocks changed. */
export interface Changed {
  /** Keys of documents, and of numbers that rights bear now. */
  readonly keys: ReadonlySet<string>
  /** Ids of rights that may bear other numbers than before. */
  readonly rights: ReadonlySet<string>
}

/** Documents that something was judged by, and no others. */
export interface Held {
  readonly docs: Docs
  /** Whether each of them still is what it was; keeps none of them in memory. */
  readonly stands: () => boolean
}

/** That a document is kept, for as long as it is the same. */
interface Mark {
  gone: boolean
}

/** A document is a few kilobytes; these are what is asked for over and over, not the register. */
const mostKept = 4096

/** No answer may alter what the next is made from. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}

/** The right that bears a number; undefined for every other document, and for a number that none bears. */
function bearerOf(key: string, document: unknown): string | undefined {
  return key.startsWith('number~') ? (document as { readonly id: string } | undefined)?.id : undefined
}

/**
 * Documents by their keys as the index has them at one block, read a moment ago. What a later block changes is let go as soon as its rows are
 * committed, so that all of it is of that one block; a key that is empty is there with undefined.
 */
export class KnownDocs {
  readonly #docs = new Map<string, unknown>()
  readonly #marks = new Map<string, Mark>()
  /** Keys of the kept numbers by the right that bears them: what a block changes is found without looking through all that is kept. */
  readonly #borne = new Map<string, Set<string>>()
  #place: Place | undefined

  /** Last block taken in; undefined while it is not known. */
  get block(): number | undefined {
    return this.#place?.block
  }

  /** The documents that `needed` names, if all of them are kept. */
  holding(needed: (known: Docs) => readonly string[]): Held | undefined {
    if (this.#place === undefined) return undefined
    const docs = new Map<string, unknown>()
    const marks: Mark[] = []
    for (const key of new Set(needed(this.#docs))) {
      const mark = this.#marks.get(key)
      if (mark === undefined) return undefined
      docs.set(key, this.#docs.get(key))
      marks.push(mark)
    }
    return { docs, stands: () => !marks.some(({ gone }) => gone) }
  }

  /** Keeps what was read of a state, if it is still the one kept of. */
  keep(docs: Docs, place: Place): void {
    if (this.#place?.block !== place.block || this.#place.hash !== place.hash) return
    for (const [key, document] of docs) this.#put(key, document)
    for (const key of this.#docs.keys()) {
      if (this.#docs.size <= mostKept) return
      this.#drop(key)
    }
  }

  /** Goes on to the state that these changes made of the one before. */
  advance(place: Place, { keys, rights }: Changed): void {
    this.#place = place
    for (const key of keys) this.#drop(key)
    for (const right of rights) for (const key of this.#borne.get(right) ?? []) this.#drop(key)
  }

  /** Begins anew, at a state that need not follow the one before; at none until the next is known. */
  forget(place?: Place): void {
    for (const mark of this.#marks.values()) mark.gone = true
    this.#marks.clear()
    this.#docs.clear()
    this.#borne.clear()
    this.#place = place
  }

  #put(key: string, document: unknown): void {
    // What governs all is put again with whatever is read, and is the same nearly always: it goes on standing.
    const same = this.#marks.has(key) && this.#docs.get(key) === document
    if (same) this.#docs.delete(key)
    else this.#drop(key)
    this.#docs.set(key, frozen(document))
    if (same) return
    this.#marks.set(key, { gone: false })
    const bearer = bearerOf(key, document)
    if (bearer === undefined) return
    const keys = this.#borne.get(bearer) ?? new Set()
    this.#borne.set(bearer, keys.add(key))
  }

  #drop(key: string): void {
    const bearer = bearerOf(key, this.#docs.get(key))
    this.#docs.delete(key)
    const mark = this.#marks.get(key)
    if (mark) mark.gone = true
    this.#marks.delete(key)
    if (bearer === undefined) return
    const keys = this.#borne.get(bearer)
    keys?.delete(key)
    if (keys?.size === 0) this.#borne.delete(bearer)
  }
}
