/** SQLITE_BUSY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN (sqlite.org/rescode.html). */
const passingOfSqlite: ReadonlySet<number> = new Set([5, 10, 13, 14])

/** Connection exceptions, insufficient resources, operator intervention (PostgreSQL, appendix A: classes 08, 53, 57P). */
const passingOfPostgres = /^(08|53|57P)/

const connectionErrors = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/

/** Words of the PostgreSQL client where a connection ends under a question; it gives them no code. */
const cutOff = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Whether a database did not take what it was asked because it is away, full or busy: what a later attempt may find otherwise. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, errcode, message } = error as { readonly code?: unknown; readonly errcode?: unknown; readonly message?: unknown }
  // Extended codes carry the primary one in their lowest byte.
  if (typeof errcode === 'number') return passingOfSqlite.has(errcode & 0xff)
  if (typeof code === 'string' && (connectionErrors.test(code) || passingOfPostgres.test(code))) return true
  return typeof message === 'string' && cutOff.test(message)
}
