import Type from 'typebox'
import { reasonSchema } from './reason.js'

/** Where one of many rights stands. */
export const rightStatusSchema = Type.Object({
  asked: Type.String(),
  reason: Type.Optional(reasonSchema),
  ipRightId: Type.Optional(Type.String()),
  rightType: Type.Optional(Type.String()),
  registrar: Type.Optional(Type.String()),
  status: Type.Optional(Type.String()),
  phase: Type.Optional(Type.String()),
  since: Type.Optional(Type.String()),
  holders: Type.Optional(Type.Array(Type.String())),
  pledges: Type.Optional(Type.Integer()),
  openDisputes: Type.Optional(Type.Integer()),
  frozenUntil: Type.Optional(Type.String()),
  freezesQueued: Type.Optional(Type.Integer()),
  termEnd: Type.Optional(Type.String()),
  feesPaidToYear: Type.Optional(Type.Integer()),
  feeDueOn: Type.Optional(Type.String()),
  version: Type.Optional(Type.Integer()),
  head: Type.Optional(Type.String({ description: 'Hash of the right’s last event' })),
  registerCompleteTo: Type.Optional(Type.String()),
})
