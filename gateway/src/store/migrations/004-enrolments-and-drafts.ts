import type { Migration } from 'kysely'

export const enrolmentsAndDrafts: Migration = {
  async up(db) {
    await db.schema
      .createTable('enrolment')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user', 'text', (column) => column.notNull())
      .addColumn('requestId', 'text', (column) => column.notNull().unique())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('certificateDigest', 'text', (column) => column.notNull())
      .addColumn('certificate', 'text', (column) => column.notNull())
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('notAfter', 'text', (column) => column.notNull())
      .addColumn('enrolledAt', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('enrolmentUser').on('enrolment').columns(['user', 'id']).execute()
    await db.schema
      .createTable('draft')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user', 'text', (column) => column.notNull())
      .addColumn('requestId', 'text', (column) => column.notNull().unique())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('draftedAt', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('termsHash', 'text', (column) => column.notNull())
      .addColumn('approvers', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('txId', 'text')
      .addColumn('certificate', 'text')
      .addColumn('builtAt', 'text')
      .addColumn('proposal', 'text')
      .addColumn('reply', 'text')
      .addColumn('transaction', 'text')
      .addColumn('end', 'text')
      .execute()
    await db.schema.createIndex('draftState').on('draft').columns(['state']).execute()
    await db.schema
      .createTable('draftApproval')
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('user', 'text', (column) => column.notNull())
      .addColumn('approvedAt', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('draftApprovalKey', ['draft', 'user'])
      .execute()
  },
}
