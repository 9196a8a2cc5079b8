import Type from 'typebox'

/** Set where another member's peer answered in place of the own one. */
const viaSchema = Type.Optional(
  Type.String({ description: 'MSP id of the member whose peer answered while the gateway’s own was away: it is that member’s word' }),
)

export const asOfSchema = Type.Object(
  {
    block: Type.Integer({ description: 'The last block the answer takes in' }),
    source: Type.Unsafe<'ledger' | 'index'>({
      type: 'string',
      enum: ['ledger', 'index'],
      description: 'Who answered: the member’s peer or its index',
    }),
    via: viaSchema,
  },
  { title: 'AsOf' },
)

export const problemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    code: Type.String(),
    message: Type.String(),
    target: Type.Optional(Type.String({ description: 'JSON pointer into the body, or the name of a parameter' })),
    details: Type.Optional(Type.Array(Type.Object({ target: Type.String(), message: Type.String() }))),
    retryable: Type.Optional(Type.Boolean()),
    refusal: Type.Optional(
      Type.Object({
        code: Type.String(),
        legalSource: Type.String(),
        title: Type.Object({ 'zh-CN': Type.String(), en: Type.String() }),
        params: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
        remedies: Type.Array(Type.Unknown()),
      }),
    ),
    instance: Type.String(),
    requestId: Type.String(),
  },
  { title: 'Problem', description: 'RFC 9457' },
)

export const writtenSchema = Type.Object(
  {
    id: Type.String(),
    noun: Type.String(),
    txId: Type.String(),
    block: Type.Integer(),
    events: Type.Array(Type.Record(Type.String(), Type.Unknown())),
    result: Type.Optional(Type.Unknown()),
    via: viaSchema,
  },
  { title: 'Written' },
)

export const acceptedSchema = Type.Object(
  { operation: Type.Object({ id: Type.String(), state: Type.String(), href: Type.String() }), txId: Type.Optional(Type.String()) },
  { title: 'Accepted' },
)

/** Related things by relation and id, where they were asked for. */
export const expandedSchema = Type.Record(Type.String(), Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown())))

/** A document of the register as the ledger's chaincode lets this member see it. */
export const thingSchema = (title: string) => Type.Object({ asOf: asOfSchema }, { title, additionalProperties: true })

export const listSchema = Type.Object(
  {
    items: Type.Array(Type.Record(Type.String(), Type.Unknown())),
    page: Type.Object({
      limit: Type.Integer(),
      offset: Type.Optional(Type.Integer()),
      after: Type.Optional(Type.String()),
      next: Type.Optional(Type.String({ description: 'Id to go on after, where the list goes by id and there is more' })),
      total: Type.Optional(Type.Integer()),
    }),
    sort: Type.Optional(Type.String()),
    expanded: Type.Optional(expandedSchema),
    asOf: asOfSchema,
  },
  { title: 'List' },
)

/** An id of the ledger, or any printed form of an official number. */
export const idParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 96 }) })
