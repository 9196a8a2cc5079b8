import type { TSchema } from 'typebox'

/** Text in the register's two languages. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}

/**
 * One act as the domain's tables give it: from this value follow its route, schema and documentation.
 * Several values may share noun and name where right types differ; `rightTypes` then tells them apart.
 */
export interface Command {
  /** Contract of the chaincode: the transaction is `contract:name`. */
  readonly contract: string
  /** lowerCamelCase, imperative. */
  readonly name: string
  /** Plural kebab-case collection of the REST path. */
  readonly noun: string
  /** True where the act makes the thing it is about: the route is then the collection's POST. */
  readonly creates: boolean
  /** JSON Schema of the act's own body fields. */
  readonly payload: TSchema
  /** True where the body travels as transient data to the registrar's peer only. */
  readonly confidential: boolean
  readonly title: Bilingual
  readonly source: string
  readonly by: readonly string[]
  readonly rightTypes?: readonly string[]
}

/** One line of the refusal catalogue. */
export interface RefusalEntry {
  readonly code: string
  readonly status: number
  readonly retryable: boolean
  readonly title: Bilingual
  readonly source: string
}

/** `payFee` → `pay-fee`: how a command's name stands in a path. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
