/**
 * What the gateway keeps of its own, table by table: each concept's file declares its rows, this one joins them. Instants are RFC 3339
 * text (PostgreSQL's `integer` ends in 2038, a `bigint` comes back as text), bytes are base64, JSON is text, flags are 0 and 1.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- joined by the tables of each concept
export interface StoreSchema {}
