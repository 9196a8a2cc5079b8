import { Type } from 'typebox'
import { Instant, LegalDay } from './days.js'
import { Digest, Id, Text } from './text.js'

/** The fields commands are made of; each is at once type, check, REST schema and documentation. */
export { Digest, Instant }
export const Day = LegalDay
export const PartyId = Id
export const RightId = Id
export const Title = Text({ maxLength: 400 })
export const Texts = Type.Array(Title, { maxItems: 100 })
/** Money: a decimal string with its ISO 4217 currency, never a float. */
export const Amount = Type.Object(
  { amount: Type.String({ pattern: '^(0|[1-9][0-9]{0,14})(\\.[0-9]{2})?$' }), currency: Type.String({ pattern: '^[A-Z]{3}$' }) },
  { additionalProperties: false },
)
/** 32 random bytes in hex; a shorter one fits the form, so that its refusal can say why it is too short. */
export const Salt = Type.String({ pattern: '^[0-9a-f]{0,64}$' })

/** Named on every dealing and case: which right, and the head the caller knew. */
export const RightReference = Type.Object({ ipRightId: RightId, expectedHead: Type.Optional(Digest) }, { additionalProperties: false })
export const RightReferences = Type.Array(RightReference, { minItems: 1, maxItems: 50 })

/** What every act may state besides its own fields. */
export const actFields = {
  legalDate: Type.Optional(Day),
  effectiveOn: Type.Optional(Day),
  documents: Type.Optional(
    Type.Array(Type.Object({ name: Title, sha256: Digest, code: Type.Optional(Title) }, { additionalProperties: false }), { maxItems: 50 }),
  ),
  onBehalfOf: Type.Optional(PartyId),
  mandateId: Type.Optional(Id),
}
