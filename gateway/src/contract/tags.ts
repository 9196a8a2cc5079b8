/** What each group of operations is about; a noun of the tables that stands not here is named alone. */
const about: Readonly<Record<string, string>> = {
  'ip-rights': 'Rights of any type: their life, their state, their history',
  transfers: 'Changes of holder',
  pledges: 'Pledges of rights, by rank',
  licences: 'Licences',
  freezes: 'What a court freezes',
  disputes: 'Cases about a right: invalidation, ownership and others',
  parties: 'Persons and organisations that hold, pledge and license',
  mandates: 'Who may act for whom',
  'register-completions': 'Up to which day the registrar says that nothing is missing',
  'pledge-checks': 'Whether rights can be taken in pledge, signed',
  consents: 'What waits for the caller’s word',
  events: 'What happened, in one order on all gateways',
  alerts: 'What time brings',
  watchlists: 'Rights that a caller watches together',
  'webhook-endpoints': 'Where events are pushed to',
  members: 'The consortium’s directory',
  rules: 'Periods and ages in force',
  'clock-runs': 'What time has ended, recorded',
  evidence: 'Packages that anyone can check without this gateway',
  batches: 'Several acts in one request',
  operations: 'Writes on their way to the ledger',
  enrolments: 'Keys of the caller’s own',
  'transaction-drafts': 'Acts that their caller signs itself',
  health: 'Whether the gateway lives and is ready',
  problems: 'The catalogue of refusals',
}

export const tagsOf = (names: Iterable<string>): readonly { readonly name: string; readonly description: string }[] =>
  [...new Set(names)].map((name) => ({ name, description: about[name] ?? name }))
