import type { Related } from '../index-db/expansions.js'
import { Problem } from '../problems/problem.js'
import type { ReadQuery } from '../schemas/read-query.js'
import { withFields } from './list-request.js'
import type { DatedAnswer } from './read-thing.js'
import type { Thing, ThingRead } from './rights-reading.js'

/** Names of relations that are asked for. @throws Problem naming those there are */
export function expandOf({ expand, consistency }: { readonly expand?: string; readonly consistency?: string }, related: Related): string[] {
  const asked = (expand ?? '').split(',').map((name) => name.trim())
  const names = [...new Set(asked)].filter((name) => name !== '')
  const strange = names.find((name) => !Object.hasOwn(related, name))
  if (strange !== undefined) {
    const known = Object.keys(related).join(', ') || 'no expand here'
    throw new Problem('MALFORMED', { target: 'expand', detail: `expected ${known}, got ${strange.slice(0, 64)}` })
  }
  if (names.length > 0 && consistency === 'ledger') {
    throw new Problem('MALFORMED', { target: 'expand', detail: 'expected no expand with consistency=ledger: relations stand in the index' })
  }
  return names
}

/** One thing as it is answered: the members asked for, what was asked for along with it, and the block it is of. */
export function singleAnswer({ answer, asOf }: DatedAnswer<ThingRead>, { fields, expand }: ReadQuery): Thing {
  const [shown = {}] = withFields([answer.thing], fields)
  return { ...shown, ...(expand === undefined ? {} : { expanded: answer.expanded }), asOf }
}
