import type { FastifySchemaValidationError } from 'fastify'
import { textProblem } from '@ip-rights-ledger/chaincode/domain'
import { actingScopes, scopeOfAct, type Scope } from '../callers/scopes.js'
import type { Command, RightTypeTable } from '../command.js'
import { bodySchema, commandRoutes, type CommandRoute } from '../command-routes.js'
import { bodyCheck, type Checked } from '../plugins/strict-bodies.js'
import { Problem } from '../problems/problem.js'

const prefix = '/api/v1'
const longestId = 96

interface Entry {
  readonly route: CommandRoute
  readonly pattern: RegExp
  readonly check: Checked
}

/** A command named by its path, as a client would POST it. */
export interface NamedCommand {
  readonly command: Command
  readonly id?: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Every route of a command, to be drafted instead of done: the same paths, bodies held to the same schemas. */
export class DraftedCommands {
  readonly #entries: readonly Entry[]

  constructor(commands: readonly Command[], rightTypes: readonly RightTypeTable[]) {
    this.#entries = commandRoutes(commands, rightTypes).map((route) => ({
      route,
      pattern: new RegExp(`^${prefix}${route.path.replace(':id', '([^/?#]+)')}$`),
      check: bodyCheck(bodySchema(route)),
    }))
  }

  /** Of a path that names no command any that lets act: it is refused for its path. */
  scopesOf(path: string): readonly Scope[] {
    const entry = this.#entries.find(({ pattern }) => pattern.test(path))
    return entry ? [scopeOfAct(entry.route.command)] : actingScopes
  }

  /** @throws Problem, or what a refused schema throws: places stand below `/path` and `/body` */
  named(path: string, body: Readonly<Record<string, unknown>>): NamedCommand {
    const entry = this.#entries.find(({ pattern }) => pattern.test(path))
    if (!entry)
      throw new Problem('MALFORMED', { target: '/path', detail: `expected the path of a command, as ${prefix}/pledges, got ${path}` })
    const [, encoded] = entry.pattern.exec(path) ?? []
    if (!entry.check(body)) throw refusedBody(entry.check.errors ?? [])
    const { command, preset } = entry.route
    const id = encoded === undefined ? undefined : idOf(encoded)
    return { command, ...(id === undefined ? {} : { id }), body: { ...body, ...preset } }
  }
}

function idOf(encoded: string): string {
  const id = decoded(encoded)
  if (id === undefined || id.length > longestId || textProblem(id) !== undefined)
    throw new Problem('MALFORMED', { target: '/path', detail: `expected an id of at most ${longestId} visible characters in the path` })
  return id
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function refusedBody(errors: readonly FastifySchemaValidationError[]): Error {
  const validation = errors.map((error) => ({ ...error, instancePath: `/body${error.instancePath}` }))
  return Object.assign(new Error('expected the body of the command'), { validation, validationContext: 'body', statusCode: 400 })
}
