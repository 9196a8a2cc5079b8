import type { Metadata } from '@grpc/grpc-js'
import { gateway, google } from '../../../network/src/embedded/wire/protos.js'
import { host, members, portsOf } from '../../../network/src/topology.js'
import type { Observed } from './question.js'

/** What a client meets where it expected an answer. */
export interface Failure {
  readonly class: string
  readonly code: number
  readonly message: string
  readonly details: readonly { readonly address: string; readonly mspId: string; readonly message: string }[]
}

interface Thrown {
  readonly name: string
  readonly code: number
  readonly message: string
  /** Of the SDK. */
  readonly details?: unknown
  /** Below the SDK. */
  readonly metadata?: Metadata
}

/** What peers and orderers said, as the SDK unpacks it. */
function detailsOf({ details, metadata }: Thrown): Failure['details'] {
  if (Array.isArray(details)) return details as Failure['details']
  return (metadata?.get('grpc-status-details-bin') ?? [])
    .flatMap((bytes) => google.rpc.Status.deserializeBinary(Buffer.from(bytes)).getDetailsList())
    .map((any) => gateway.ErrorDetail.deserializeBinary(any.getValue_asU8()))
    .map((said) => ({ address: said.getAddress(), mspId: said.getMspId(), message: said.getMessage() }))
}

/** The failure that some work ends with; a success is the answer where it does not. */
export async function failure(work: Promise<unknown>): Promise<Failure | { readonly answered: unknown }> {
  let answered: unknown
  try {
    answered = await work
  } catch (error) {
    const { name, code, message } = error as Thrown
    const inOrder = detailsOf(error as Thrown)
      .map(({ address, mspId, message }) => ({ address, mspId, message }))
      .sort((a, b) => (a.mspId < b.mspId ? -1 : 1))
    return { class: name, code, message, details: inOrder }
  }
  return { answered: answered instanceof Uint8Array ? Buffer.from(answered).toString() : (answered ?? null) }
}

/** Which nodes a gateway heard first is chance; how many and what they said is not. */
export function byAny(failed: unknown): unknown {
  const { details, ...rest } = failed as Failure
  return details === undefined ? rest : { ...rest, details: details.map(({ message }) => message) }
}

/** What differs from run to run, by what stands for it. */
function placeholders(portBase: number): readonly (readonly [RegExp, string])[] {
  const addresses = members.flatMap((member) => {
    const { peer, orderer, chaincode } = portsOf(portBase, member)
    const at = (port: number) => new RegExp(`${host}:${port}(?!\\d)`, 'g')
    return [
      [at(peer), `<peer of ${member.mspId}>`],
      [at(orderer), `<orderer of ${member.ordererMspId}>`],
      [at(chaincode), '<chaincode>'],
    ] as const
  })
  return [
    ...addresses,
    [/ip-rights-ledger_1\.0:(embedded|[0-9a-f]{64})/g, '<package>'],
    [/(?<=Creator \[)[0-9a-f]+(?=\])/g, '<creator>'],
    [/\b[0-9a-f]{64}\b/g, '<64 hex>'],
    [/(?<=BlockNum: )\d+/g, '<number>'],
    [/(?<=message payload is )\d+/g, '<size>'],
    [/\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?(Z| [+-]\d{4} [A-Z]+)?( m=[+-][\d.]+)?/g, '<time>'],
  ]
}

/** An answer as it may stand in a fixture: the same for every run of one engine. */
export function normalised(answer: unknown, portBase: number): Observed {
  const rules = placeholders(portBase)
  // Go ranges over a map here: the names come in any order.
  const inOrder = (value: string): string =>
    value.replace(/(?<=\[)(_implicit_org_\w+ ?){2,}(?=\])/g, (names) => names.split(' ').sort().join(' '))
  const text = (value: string): string => rules.reduce((said, [pattern, name]) => said.replace(pattern, name), inOrder(value))
  const walk = (value: unknown): Observed => {
    if (typeof value === 'string') return text(value)
    if (typeof value === 'number' || typeof value === 'boolean') return value
    if (typeof value === 'bigint') return Number(value)
    if (value === null || value === undefined) return null
    if (Array.isArray(value)) return value.map(walk)
    if (value instanceof Uint8Array) return `<${value.length} bytes>`
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]))
  }
  return walk(answer)
}
