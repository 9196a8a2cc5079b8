import type { Caller } from '../ledger/ledger.js'
import type { Register } from './register.js'

export interface DirectoryEntry {
  readonly name: string
  readonly roles: readonly string[]
  /** Right types this member registers. */
  readonly rightTypes: readonly string[]
}

interface Directory {
  readonly members: Readonly<Record<string, DirectoryEntry>>
}

const keepForMs = 30_000

/** The member directory on the ledger: which MSP registers which types of right. It changes by governance only, so it is kept a while. */
export class MemberDirectory {
  readonly #register: Register
  #known: { readonly at: number; readonly directory: Directory } | undefined

  constructor(register: Register) {
    this.#register = register
  }

  async members(caller: Caller): Promise<Directory['members']> {
    if (!this.#known || Date.now() - this.#known.at > keepForMs) {
      this.#known = { at: Date.now(), directory: await this.#register.ask<Directory>(caller, 'members') }
    }
    return this.#known.directory.members
  }

  /** MSP that registers this type of right; undefined where none does. */
  async registrarOf(caller: Caller, rightType: string): Promise<string | undefined> {
    const members = await this.members(caller)
    return Object.keys(members).find((msp) => members[msp]?.rightTypes.includes(rightType))
  }
}
