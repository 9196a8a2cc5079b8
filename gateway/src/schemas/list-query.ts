import Type, { type Static, type TProperties } from 'typebox'

const day = { pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'date' }
const id = Type.String({ minLength: 1, maxLength: 96 })

export const minBlock = {
  minBlock: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Waits until the index has this block; 503 where it does not come in time' }),
  ),
}

/** What every list takes. */
export const paging = {
  after: Type.Optional(Type.String({ maxLength: 64, description: 'Id after which the list goes on, in the order of ids' })),
  limit: Type.Integer({
    minimum: 1,
    maximum: 200,
    default: 50,
    description: 'More is refused with 400: a page cut short would pass for all there is',
  }),
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
  sort: Type.Optional(
    Type.String({ maxLength: 200, description: 'column:asc or column:desc, several parted by commas; by id where absent' }),
  ),
  fields: Type.Optional(Type.String({ maxLength: 500, description: 'Members of each item to answer, parted by commas; the id always' })),
  count: Type.Optional(Type.Boolean({ description: 'Whether page.total says how many match in all' })),
  consistency: Type.Optional(
    Type.Unsafe<'index' | 'ledger'>({
      type: 'string',
      enum: ['index', 'ledger'],
      description: 'ledger: by the peer, by id, without filters',
    }),
  ),
  ...minBlock,
}

const expand = {
  expand: Type.Optional(Type.String({ maxLength: 200, description: 'Related things to answer along with the list, parted by commas' })),
}

const updatedSince = {
  updatedSince: Type.Optional(
    Type.String({
      pattern: '^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]{5,15}(Z|[+-]\\d{2}:\\d{2}))?$',
      description: 'Written last on or after this Beijing day or instant, by the time its transaction states',
    }),
  ),
}

const words = {
  q: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Words that must all occur; Chinese and others' })),
}

export const rightFilters = {
  rightType: Type.Optional(Type.String({ maxLength: 8 })),
  registrar: Type.Optional(Type.String({ maxLength: 64, description: 'MSP id' })),
  status: Type.Optional(Type.String({ maxLength: 40 })),
  phase: Type.Optional(Type.String({ maxLength: 20 })),
  holder: Type.Optional(Type.String({ maxLength: 64, description: 'Id of a party that holds it, alone or with others' })),
  applicationNumber: Type.Optional(Type.String({ maxLength: 64, description: 'In any printed form' })),
  registrationNumber: Type.Optional(Type.String({ maxLength: 64, description: 'In any printed form' })),
  'filingDate.gte': Type.Optional(Type.String(day)),
  'filingDate.lte': Type.Optional(Type.String(day)),
  encumbered: Type.Optional(Type.Boolean()),
  frozen: Type.Optional(Type.Boolean({ description: 'Held by a freeze at the time of asking' })),
  ...updatedSince,
  ...words,
}

export const dealingFilters = {
  party: Type.Optional({ ...id, description: 'me, or a party: takes part in any role' }),
  pledgee: Type.Optional({ ...id, description: 'me, or a party: takes the right in pledge' }),
  state: Type.Optional(Type.String({ maxLength: 40 })),
  ipRightId: Type.Optional({ ...id, description: 'Id or any printed number of a right it is about' }),
  'maturity.lte': Type.Optional(Type.String({ ...day, description: 'The debt it secures falls due by this day' })),
  ...updatedSince,
}

export const documentFilters = { ...updatedSince }

/** For documents whose words the index has. */
export const wordedFilters = { ...documentFilters, ...words }

/** Types of the parameters; which of them a route takes stands in its schema. */
const _paging = Type.Object(paging)
export type PagingQuery = Static<typeof _paging>
export const rightsQuery = Type.Object({ ...paging, ...rightFilters, ...expand })
export type RightsQuery = Static<typeof rightsQuery>
const _others = Type.Object({ ...dealingFilters, ...wordedFilters, ...expand })
export type OthersQuery = PagingQuery & Static<typeof _others>

/** A list's parameters: those of every list and its own filters. */
export const queryOf = (filters: TProperties) => Type.Object({ ...paging, ...filters })

/** Without what only the peer's own list needs; bodies get no defaults, and unknown members are refused in every one. */
const { consistency: _consistency, limit, offset, ...searched } = paging
export const searchBody = Type.Object(
  { ...searched, limit: Type.Optional(limit), offset: Type.Optional(offset), ...rightFilters, ...expand },
  { additionalProperties: false },
)
