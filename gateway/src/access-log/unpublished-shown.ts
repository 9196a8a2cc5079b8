import { tellsUnpublished } from '@ip-rights-ledger/chaincode/domain'
import type { FastifyRequest } from 'fastify'
import type { Expanded } from '../index-db/expansions.js'

type Thing = Readonly<Record<string, unknown>>

declare module 'fastify' {
  interface FastifyRequest {
    /** Ids of rights of which the answer tells what is not published; null where of none. */
    unpublishedShown: readonly string[] | null
  }
}

/** To be called with what is answered, before members are left out of it: that a right is unpublished may be among these. @param fields as asked for */
export function noteRightsShown(request: FastifyRequest, rights: readonly Thing[], fields?: string): void {
  const asked = fields?.split(',').map((name) => name.trim())
  const left = (right: Thing): Thing =>
    asked === undefined
      ? right
      : Object.fromEntries(Object.entries(right).filter(([name]) => name === 'commitment' || asked.includes(name)))
  noteUnpublished(
    request,
    rights.filter((right) => tellsUnpublished(left(right))).map(({ id }) => String(id)),
  )
}

/** The same of the rights answered along with other things. */
export function noteExpanded(request: FastifyRequest, { rights = {} }: Expanded): void {
  noteRightsShown(request, Object.values(rights))
}

export function noteUnpublished(request: FastifyRequest, ids: readonly string[]): void {
  if (ids.length > 0) request.unpublishedShown = [...new Set([...(request.unpublishedShown ?? []), ...ids])].sort()
}
