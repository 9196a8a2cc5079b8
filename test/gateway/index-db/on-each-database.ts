import { describe } from '@jest/globals'
import { postgresIsHere, postgresServer, sqliteFiles, type Databases } from './databases.js'

export type Engine = 'SQLite' | 'PostgreSQL'

/** The same suite on both databases; where the machine has no PostgreSQL, that half is told as skipped. */
export function onEachDatabase(title: string, suite: (start: () => Promise<Databases>, engine: Engine) => void): void {
  describe(`${title} in SQLite`, () => suite(sqliteFiles, 'SQLite'))
  const describeIfHere = postgresIsHere ? describe : describe.skip
  describeIfHere(`${title} in PostgreSQL`, () => suite(postgresServer, 'PostgreSQL'))
}
