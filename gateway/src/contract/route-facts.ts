import type { Scope } from '../callers/scopes.js'
import { bodyCheck } from '../plugins/strict-bodies.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Codes of the catalogue that this route may refuse by, beyond those that follow from what it takes and asks. */
    refuses?: readonly string[]
    /** True where the register's rules judge, though the route is none of their acts' own. */
    acts?: boolean
    /** True where the answer comes from the gateway alone, without the ledger. */
    ownStore?: boolean
    /** Name of the operation where its path would not say it well. */
    operationId?: string
    /** As the tables show it: of an act, what is sent and what it is answered with once recorded; of a read, what is read. */
    example?: RouteExample
  }
}

/** What is sent, where something is, and the success that it is answered with. */
export interface RouteExample {
  readonly body?: object
  readonly status: number
  readonly answer: object
}

/** What a route's declaration says of it; which refusals are possible follows from these. */
export interface RouteFacts {
  readonly method: string
  /** As Fastify writes it, with `:names`. */
  readonly url: string
  readonly config: {
    readonly public?: boolean
    readonly probe?: boolean
    readonly stream?: boolean
    readonly nonPublic?: true | 'byRight'
    readonly subscribes?: unknown
    readonly acts?: boolean
    readonly ownStore?: boolean
    readonly scope?: Scope | readonly Scope[]
    readonly refuses?: readonly string[]
    readonly operationId?: string
    readonly example?: RouteExample
  }
  readonly schema: {
    readonly params?: object
    readonly querystring?: object
    readonly headers?: object
    readonly body?: object
    readonly response?: Readonly<Record<string, unknown>>
  }
}

/** Whether the schema of a request's part names a parameter. */
export function takes(part: object | undefined, name: string): boolean {
  const { properties = {} } = (part ?? {}) as { readonly properties?: object }
  return Object.hasOwn(properties, name)
}

export const changes = ({ method }: Pick<RouteFacts, 'method'>): boolean => method !== 'GET' && method !== 'HEAD'

/** A write that leads to a transaction, of which the register's rules judge. */
export const isAct = ({ schema, config }: Pick<RouteFacts, 'schema' | 'config'>): boolean =>
  config.acts === true || takes(schema.querystring, 'simulate')

/** An act without fields needs no body: its route takes none for an empty one. */
export const needsBody = (route: RouteFacts): boolean => {
  const { body } = route.schema
  return body !== undefined && !(isAct(route) && bodyCheck(body)({}))
}
