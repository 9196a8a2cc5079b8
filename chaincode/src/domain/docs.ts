import type {
  CompletenessDocument,
  ConsentDocument,
  DealingDocument,
  FilingDocument,
  MandateDocument,
  MembersDocument,
  PartyDocument,
  RestraintDocument,
  RightDocument,
  TitleDocument,
} from './documents.js'

/**
 * The documents a decision may see, by key: exactly those the transaction reads. A key that was read and is empty is present with
 * `undefined`. Keys are `~`-joined parts; `private~<msp>~…` lies in that member's implicit collection, `private-hash~<msp>~…` is
 * what every member sees of it.
 */
export type Docs = ReadonlyMap<string, unknown>

export const keys = {
  right: (id: string) => `right~${id}`,
  title: (id: string) => `title~${id}`,
  restraint: (id: string) => `restraint~${id}`,
  event: (id: string, sequence: number) => `event~${id}~${String(sequence).padStart(8, '0')}`,
  number: (scheme: string, value: string) => `number~${scheme}~${value}`,
  dealing: (kind: string, id: string) => `${kind}~${id}`,
  consent: (dealing: string, party: string) => `consent~${dealing}~${party}`,
  party: (id: string) => `party~${id}`,
  mandate: (id: string) => `mandate~${id}`,
  completion: (id: string) => `register-completion~${id}`,
  completeness: (msp: string) => `completeness~${msp}`,
  request: (msp: string, requestId: string) => `request~${msp}~${requestId}`,
  members: 'members',
  rules: 'rules~set',
  calendars: 'calendars',
  epoch: 'epoch',
  filing: (msp: string, id: string) => `private~${msp}~filing~${id}`,
  content: (msp: string, id: string) => `private~${msp}~content~${id}`,
  contentHash: (msp: string, id: string) => `private-hash~${msp}~content~${id}`,
  declaration: (msp: string, id: string, command: string) => `private~${msp}~declaration~${id}~${command}`,
  declarationHash: (msp: string, id: string, command: string) => `private-hash~${msp}~declaration~${id}~${command}`,
  consentWord: (msp: string, dealing: string, party: string) => `private~${msp}~consent~${dealing}~${party}`,
  consentWordHash: (msp: string, dealing: string, party: string) => `private-hash~${msp}~consent~${dealing}~${party}`,
} as const

/** The dealing id under which consents to a right's own command lie. */
export const commandDealing = (rightId: string, command: string): string => `${rightId}.${command}`

export const rightIn = (docs: Docs, id: string) => docs.get(keys.right(id)) as RightDocument | undefined
export const titleIn = (docs: Docs, id: string) => docs.get(keys.title(id)) as TitleDocument | undefined
export const restraintIn = (docs: Docs, id: string) => docs.get(keys.restraint(id)) as RestraintDocument | undefined
export const dealingIn = (docs: Docs, kind: string, id: string) => docs.get(keys.dealing(kind, id)) as DealingDocument | undefined
export const consentIn = (docs: Docs, dealing: string, party: string) =>
  docs.get(keys.consent(dealing, party)) as ConsentDocument | undefined
export const partyIn = (docs: Docs, id: string) => docs.get(keys.party(id)) as PartyDocument | undefined
export const mandateIn = (docs: Docs, id: string) => docs.get(keys.mandate(id)) as MandateDocument | undefined
export const completenessIn = (docs: Docs, msp: string) => docs.get(keys.completeness(msp)) as CompletenessDocument | undefined
export const membersIn = (docs: Docs) => docs.get(keys.members) as MembersDocument | undefined
export const filingIn = (docs: Docs, msp: string, id: string) => docs.get(keys.filing(msp, id)) as FilingDocument | undefined
