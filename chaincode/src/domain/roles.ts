/** What a member's certificate may act as; a role counts only where the directory gives it to the certificate's MSP. */
export const roles = [
  'registrar',
  'examiner',
  'tribunal',
  'clock',
  'agent',
  'owner',
  'loan-officer',
  'judge',
  'clerk',
  'mediator',
  'arbitrator',
  'notary',
  'enforcer',
  'police',
  'procurator',
  'customs',
  'auditor',
] as const

export type Role = (typeof roles)[number]

/** The roles whose holders act for a party (their own or, under a mandate, another's), not for an authority. */
export const partyRoles: readonly Role[] = ['agent', 'owner', 'loan-officer']
