type ColumnKind = 'text' | 'integer'

interface Table {
  readonly columns: Readonly<Record<string, ColumnKind>>
  /** Columns that name a row. */
  readonly key: readonly string[]
  readonly indexes?: readonly (readonly string[])[]
}

const text = 'text'
const integer = 'integer'
/** Block and asserted time of the transaction that wrote last. */
const written = { updatedBlock: integer, updatedAt: text } as const

/**
 * What the index knows, every row a function of the blocks. No column is ever null: an absent value is '' (the two engines sort nulls
 * to different ends). Truth values are 0 and 1.
 */
export const tables = {
  /** The register's public documents as they were written last, by kind and id. */
  documents: { columns: { kind: text, id: text, json: text, ...written }, key: ['kind', 'id'] },
  rights: {
    columns: {
      id: text,
      rightType: text,
      registrar: text,
      status: text,
      phase: text,
      filingDate: text,
      encumbered: integer,
      /** Instant until which freezes known now hold it, those in the queue included; '' where none does. */
      frozenUntil: text,
      ...written,
    },
    key: ['id'],
    indexes: [['filingDate'], ['status'], ['updatedAt'], ['frozenUntil']],
  },
  holders: { columns: { ipRightId: text, party: text, holding: text }, key: ['ipRightId', 'party'], indexes: [['party']] },
  /** Who held a right, and the last block up to which: of several times the last. */
  formerHolders: { columns: { ipRightId: text, party: text, untilBlock: integer }, key: ['ipRightId', 'party'] },
  numbers: { columns: { scheme: text, value: text, ipRightId: text }, key: ['scheme', 'value'], indexes: [['ipRightId']] },
  parties: { columns: { id: text, name: text, ...written }, key: ['id'], indexes: [['updatedAt']] },
  dealings: {
    columns: { kind: text, id: text, state: text, maturity: text, ...written },
    key: ['kind', 'id'],
    indexes: [
      ['kind', 'state'],
      ['kind', 'maturity'],
    ],
  },
  dealingParties: {
    columns: { kind: text, dealing: text, role: text, party: text },
    key: ['kind', 'dealing', 'role', 'party'],
    indexes: [['party']],
  },
  dealingRights: {
    columns: { kind: text, dealing: text, ipRightId: text, state: text },
    key: ['kind', 'dealing', 'ipRightId'],
    indexes: [['ipRightId']],
  },
  /** What falls due for a right as it stands; `reader` is the one member that may know of it, '' where all may. */
  dueDates: {
    columns: { ipRightId: text, rule: text, dueDate: text, dealings: text, reader: text, updatedBlock: integer },
    key: ['ipRightId', 'rule', 'dueDate'],
    indexes: [['dueDate'], ['rule', 'dueDate'], ['updatedBlock']],
  },
  /** Every public event in the order of the ledger. */
  events: {
    columns: { block: integer, tx: integer, event: integer, txId: text, type: text, subjectKind: text, subjectId: text, json: text },
    key: ['block', 'tx', 'event'],
    indexes: [['subjectId'], ['type']],
  },
  /** Words of things that can be looked for, in reading order, parted by spaces. */
  texts: { columns: { kind: text, id: text, words: text }, key: ['kind', 'id'] },
} as const satisfies Readonly<Record<string, Table>>

export type TableName = keyof typeof tables

type RowOf<T extends Table> = { [C in keyof T['columns']]: T['columns'][C] extends 'integer' ? number : string }

/** How far the index has come, and what it needs to judge the next block: one row. */
export interface CheckpointRow {
  readonly one: number
  readonly block: number
  readonly hash: string
  readonly config: string
}

export type Rows = { [T in TableName]: RowOf<(typeof tables)[T]> }
export type Schema = Rows & { checkpoint: CheckpointRow }

export const tableNames = Object.keys(tables) as readonly TableName[]
