import { canonical } from '@ip-rights-ledger/chaincode/domain'
import type { Command, RightTypeTable } from '../command.js'
import { LedgerFailure } from '../ledger/ledger-failure.js'
import type { EnrolledIdentity } from '../ledger/ledger.js'
import { Problem } from '../problems/problem.js'
import type { MemberDirectory } from '../register/member-directory.js'
import type { Register } from '../register/register.js'
import type { CommandCall, Seen } from './command-call.js'
import { requestIdOf } from './request-names.js'

/** A command as a caller asks for it; `key` is the caller's name for this one write. */
export interface RequestedCommand {
  readonly caller: EnrolledIdentity
  readonly command: Command
  readonly id?: string
  readonly body: Readonly<Record<string, unknown>>
  readonly key: string
  readonly seen?: Seen
}

export interface PreparingParts {
  readonly register: Register
  readonly directory: MemberDirectory
  readonly mspId: string
  readonly rightTypes: readonly RightTypeTable[]
}

/** What is sent of it: complete, and through this gateway only where it may see it. @throws Problem, LedgerFailure */
export async function preparedCall(parts: PreparingParts, request: RequestedCommand): Promise<CommandCall> {
  const { caller, id, seen, command } = request
  const secret = isSecret(parts, request)
  if (secret) await demandRegistrar(parts, request)
  const body = secret ? request.body : await withContent(parts, request)
  return {
    command,
    secret,
    ...(id === undefined ? {} : { id }),
    body,
    requestId: requestIdOf(caller.user, request.key),
    ...(seen === undefined ? {} : { seen }),
  }
}

/** One command may be secret for one type of right and open for another: the body says which type it files. */
function isSecret({ rightTypes }: PreparingParts, { command, body }: RequestedCommand): boolean {
  const type = rightTypes.find((each) => each.code === body['rightType'])
  const row = type?.lifecycle.find((each) => each.on === command.name)
  return row === undefined ? command.confidential : row.confidential === true
}

/** A secret passes through this process: only the registrar's own may see it. */
async function demandRegistrar({ directory, register, mspId }: PreparingParts, { caller, id, body }: RequestedCommand): Promise<void> {
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
async function withContent({ register }: PreparingParts, { caller, id, body, command }: RequestedCommand): Promise<CommandCall['body']> {
  const { properties } = command.payload as { readonly properties?: Readonly<Record<string, unknown>> }
  if (id === undefined || !Object.hasOwn(properties ?? {}, 'content') || Object.hasOwn(body, 'content')) return body
  const filing = await register.ask<{ readonly content?: unknown }>(caller, 'confidential', { id }, { ownPeerOnly: true })
  return { ...body, content: admissible(filing.content ?? filing) }
}

/** What has no canonical form was never committed to: the peer made it up. */
function admissible(content: unknown): unknown {
  try {
    canonical(content)
    return content
  } catch (cause) {
    throw new LedgerFailure('network', 'expected the chaincode to answer what was filed, got what has no canonical form', { cause })
  }
}
