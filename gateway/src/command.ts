import type { TSchema } from 'typebox'

/** Text in the register's two languages. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}

/** One act as the domain's tables give it: from this value follow its route, schema and documentation. */
export interface Command {
  /** Contract of the chaincode: the transaction is `contract:name`. */
  readonly contract: string
  /** lowerCamelCase, imperative. */
  readonly name: string
  /** Plural kebab-case collection of the REST path. */
  readonly noun: string
  /** True where the act makes the thing it is about: the route is then the collection's POST. */
  readonly creates: boolean
  /** JSON Schema of the body; a union where right types or kinds of case ask for different things. */
  readonly payload: TSchema
  /** True where for some right type the body travels as transient data to the registrar's peer only. */
  readonly confidential: boolean
  readonly title: Bilingual
  readonly source: string
  readonly by: readonly string[]
  /** What a credential must be for, beside its holder's role; `write` where absent. */
  readonly scope?: 'write' | 'admin'
  readonly rightTypes?: readonly string[]
  /** What is sent and what the chaincode answers, as documentation shows it. */
  readonly example?: CommandExample
}

export interface CommandExample {
  readonly body: Readonly<Record<string, unknown>>
  readonly answer: Readonly<Record<string, unknown>>
  /** The thing it makes, as it is read right after. */
  readonly made?: Readonly<Record<string, unknown>>
}

/** What the gateway asks of a right type's table: where a status stands in WIPO's stages, and which acts are secret or need consents. */
export interface RightTypeTable {
  readonly code: string
  readonly standard: string
  readonly statuses: Readonly<Record<string, { readonly st27: { readonly state: 'A' | 'N' | 'U'; readonly stage: number } }>>
  readonly lifecycle: readonly {
    readonly on: string
    readonly confidential?: boolean
    readonly consents?: readonly string[]
  }[]
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
