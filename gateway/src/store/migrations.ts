import type { Migration } from 'kysely'

/**
 * Steps from an empty store to the present one, in the order of their names: `001-operations`. A step that was released is never changed,
 * since stores out there have taken it; what comes after is a step of its own. Each keeps to what SQLite and PostgreSQL both know.
 */
export const migrations: Readonly<Record<string, Migration>> = {}
