import Type from 'typebox'
import { reasonSchema } from './reason.js'

/** Whether one right can be taken in pledge. */
export const pledgeCheckedSchema = Type.Object({
  asked: Type.String(),
  ipRightId: Type.Optional(Type.String()),
  result: Type.Union([Type.Literal('clear'), Type.Literal('conditional'), Type.Literal('refused')]),
  reasons: Type.Array(reasonSchema),
  pledges: Type.Array(
    Type.Object({
      id: Type.String(),
      rank: Type.Integer(),
      veto: Type.String({ description: 'ledger: no member can act against the pledgee; rules: the rules alone hold' }),
    }),
  ),
  head: Type.Optional(Type.String({ description: 'Hash of the right’s last event' })),
  status: Type.Optional(Type.String()),
  registerCompleteTo: Type.Optional(Type.String()),
})
