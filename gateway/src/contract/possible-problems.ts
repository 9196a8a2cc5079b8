import type { Catalogue } from '../problems/catalogue.js'
import { changes, isAct, takes, type RouteFacts } from './route-facts.js'

const always = ['MALFORMED', 'NOT_ACCEPTABLE', 'INTERNAL']
const ofLoad = ['TOO_MANY_REQUESTS', 'OVERLOADED']
const ofCredential = [
  'UNAUTHENTICATED',
  'IDENTITY_UNKNOWN',
  'SCOPE_MISSING',
  'ROLE_NOT_ALLOWED',
  'ISSUER_UNREACHABLE',
  'LEDGER_UNREACHABLE',
  'STORE_UNAVAILABLE',
]
const ofLedger = ['LEDGER_FAULT', 'LEDGER_UNREACHABLE']
/** Of the register's own, by which it refuses a question. */
const ofQuestion = ['NOT_FOUNDED', 'NOT_PUBLISHED']
const ofBody = ['BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED']
const ofKey = ['IDEMPOTENCY_KEY_MISSING', 'REQUEST_RUNNING', 'REQUEST_KEY_REUSED']
const ofAct = ['CONCURRENT_CHANGE', 'ENDORSEMENT_REFUSED', 'NOT_FOUND', 'TRANSACTION_TOO_LARGE']

/** Codes of all that a request to this route may be refused by; where the register's own rules judge, by any of theirs. */
export function possibleProblems(route: RouteFacts, catalogue: Catalogue): readonly string[] {
  const { config, schema } = route
  const when = (fact: boolean, codes: readonly string[]) => (fact ? codes : [])
  const asksLedger = config.public !== true && config.ownStore !== true
  const codes = [
    ...always,
    ...when(config.probe !== true, ofLoad),
    ...when(config.stream !== true, ['LEDGER_SLOW']),
    ...when(config.public !== true, ofCredential),
    ...when(asksLedger, [...ofLedger, ...ofQuestion.filter((code) => catalogue.isRule(code))]),
    ...when(schema.params !== undefined, ['NOT_FOUND']),
    ...when(changes(route), ofBody),
    ...when(takes(schema.headers, 'idempotency-key'), ofKey),
    ...when(takes(schema.headers, 'if-match'), ['HEAD_MOVED']),
    ...when(takes(schema.querystring, 'minBlock'), ['INDEX_BEHIND']),
    ...when(config.nonPublic !== undefined || config.subscribes !== undefined, ['ACCESS_LOG_UNAVAILABLE']),
    ...when(isAct(route), [...ofAct, ...catalogue.ofRegister()]),
    ...(config.refuses ?? []),
  ]
  return [...new Set(codes)]
}

/** The same by the status each is answered with, in ascending order. @throws Error naming a code that no catalogue has */
export function problemsByStatus(route: RouteFacts, catalogue: Catalogue): ReadonlyMap<number, readonly string[]> {
  const of = new Map<number, string[]>()
  for (const code of possibleProblems(route, catalogue)) {
    const entry = catalogue.find(code)
    if (!entry) throw new Error(`expected config.refuses of ${route.method} ${route.url} to name codes of the catalogue, got ${code}`)
    of.set(entry.status, [...(of.get(entry.status) ?? []), code])
  }
  return new Map([...of].sort(([a], [b]) => a - b))
}
