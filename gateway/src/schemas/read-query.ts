import Type, { type Static } from 'typebox'
import type { Related } from '../index-db/expansions.js'
import { minBlock } from './list-query.js'

/** What every read of a single thing takes. */
export const reading = {
  consistency: Type.Optional(
    Type.Unsafe<'index' | 'ledger'>({
      type: 'string',
      enum: ['index', 'ledger'],
      description: 'ledger: from the member’s peer, not from its index',
    }),
  ),
  ...minBlock,
}

export const fields = {
  fields: Type.Optional(Type.String({ maxLength: 500, description: 'Members to answer, parted by commas; the id always' })),
}

/** Documents where there is something to be answered together with. */
export const expandable = (related: Related) => ({
  expand: Type.Optional(
    Type.String({
      maxLength: 200,
      description: `Related things to answer along with it, parted by commas, under \`expanded\` by id: ${Object.keys(related).join(', ') || 'none here'}`,
    }),
  ),
})

export const cut = {
  asOf: Type.Optional(
    Type.String({
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      format: 'date',
      description: 'Legal day, today at the latest: what the register said at its end',
    }),
  ),
  asOfBlock: Type.Optional(Type.Integer({ minimum: 0, description: 'Block: what was known then' })),
}

const _reading = Type.Object({ ...reading, ...fields, ...expandable({}), ...cut })
export type ReadQuery = Static<typeof _reading>
