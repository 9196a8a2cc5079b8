import { clientTypes } from './client.js'
import { compose } from './compose.js'
import { configuration } from './configuration.js'
import { openapi } from './openapi.js'
import { blockingMatrix, casesAndDealings, lives, periods, refusalCatalogue } from './register-tables.js'
import { scopeTable } from './scopes.js'

/** A file that is generated whole, or a hand-written document with generated sections. Paths are from the root of the repository. */
export type Producer =
  | { readonly path: string; readonly whole: () => Promise<string> }
  | { readonly path: string; readonly sections: () => Promise<Readonly<Record<string, string>>> }

/** One line a generated file. */
export const producers: readonly Producer[] = [
  { path: 'docker-compose.yml', whole: compose },
  { path: 'docs/openapi.json', whole: openapi },
  { path: 'client/src/generated/api.ts', whole: clientTypes },
  { path: 'docs/configuration.md', sections: async () => ({ configuration: configuration() }) },
  { path: 'docs/callers.md', sections: async () => ({ scopes: scopeTable() }) },
  { path: 'docs/lives.md', sections: async () => ({ lives: lives(), dealings: casesAndDealings() }) },
  { path: 'docs/refusals.md', sections: async () => ({ refusals: refusalCatalogue() }) },
  { path: 'docs/rules.md', sections: async () => ({ periods: periods(), blocking: blockingMatrix() }) },
]
