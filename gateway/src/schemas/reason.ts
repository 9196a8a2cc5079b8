import Type from 'typebox'

/** A ground as the register's answers tell it. */
export const reasonSchema = Type.Object(
  {
    code: Type.String(),
    title: Type.Object({ 'zh-CN': Type.String(), en: Type.String() }),
    source: Type.String({ description: 'Article, clause or standard it rests on' }),
    remedy: Type.Optional(Type.Object({ act: Type.String(), source: Type.String() }, { description: 'The nearest act that lifts it' })),
    params: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    target: Type.Optional(Type.String()),
  },
  { title: 'Reason' },
)
