import { sql, type RawBuilder } from 'kysely'
import type { SoughtWord } from './words.js'

/** Where SQLite and PostgreSQL differ: everything else is said once, in what both understand. */
export interface SqlEngine {
  readonly name: 'sqlite' | 'postgres'
  /** Column types; text is compared by its bytes on both, whatever the locale. */
  readonly text: string
  readonly integer: string
  /** Statements that make `texts` searchable. */
  readonly search: readonly string[]
  /** Subquery of the ids of the things of a kind whose text holds all the words, of which there is one at least. */
  idsWith(kind: string, words: readonly SoughtWord[]): RawBuilder<string>
  /** Reads until the end of the transaction see one state of the index. */
  readonly snapshot: string | undefined
}

/** Words are letters and digits only, so quotes need no escape. */
const quoted = (mark: string, words: readonly SoughtWord[], prefix: string, and: string): string =>
  words.map(({ word, begins }) => `${mark}${word}${mark}${begins ? prefix : ''}`).join(and)

/** The full-text table holds no text of its own: it must be told what to forget (SQLite FTS5, section 4.4.3). */
const added = 'insert into "textSearch"(rowid, words) values (new.rowid, new.words);'
const removed = `insert into "textSearch"("textSearch", rowid, words) values ('delete', old.rowid, old.words);`

/** Words come as they are to be found: its other tokenizers fold and part them once more, by tables of another Unicode than the caller's. */
const asTheyAre = 'ascii'

export const sqlite: SqlEngine = {
  name: 'sqlite',
  text: 'text not null',
  integer: 'integer not null',
  search: [
    `create virtual table "textSearch" using fts5(words, content='texts', tokenize='${asTheyAre}')`,
    `create trigger "textAdded" after insert on texts begin ${added} end`,
    `create trigger "textRemoved" after delete on texts begin ${removed} end`,
    `create trigger "textChanged" after update on texts begin ${removed} ${added} end`,
  ],
  // `cross join` keeps the order: from the few that hold the words. Left to itself SQLite tries every text of the kind.
  idsWith: (kind, words) =>
    sql`(select texts.id from "textSearch" cross join texts on texts.rowid = "textSearch".rowid
      where texts.kind = ${kind} and "textSearch" match ${quoted('"', words, '*', ' AND ')})`,
  snapshot: undefined,
}

export const postgres: SqlEngine = {
  name: 'postgres',
  text: 'text collate "C" not null',
  integer: 'integer not null',
  search: [
    `alter table texts add column vector tsvector generated always as (array_to_tsvector(string_to_array(words, ' '))) stored`,
    'create index "textsVector" on texts using gin (vector)',
  ],
  idsWith: (kind, words) =>
    sql`(select texts.id from texts where texts.kind = ${kind} and texts.vector @@ (${quoted("'", words, ':*', ' & ')})::tsquery)`,
  snapshot: 'set transaction isolation level repeatable read, read only',
}
