import type { GatewayUser } from '../http/gateway-user.js'

interface Told {
  readonly sequence: number
  readonly type: string
  readonly legalDate: string
  readonly code?: { readonly category: string; readonly national?: string }
  readonly actor: { readonly msp: string; readonly role?: string; readonly party?: string }
  readonly block: number
}

/** Columns as wide as their widest cell. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** A right's whole history, one event a line: the code is the ST.27 category and, where the gazette has one, its own. */
export async function eventsTable(reader: GatewayUser, right: string): Promise<readonly string[]> {
  const { items } = (await reader.read(`/ip-rights/${right}/events`)) as { readonly items: readonly Told[] }
  const rows = items.map(({ sequence, type, legalDate, code, actor, block }) => [
    String(sequence),
    legalDate,
    code ? `${code.category}${code.national === undefined ? '' : `/${code.national}`}` : '',
    type,
    `${actor.role ?? ''}@${actor.msp}`,
    String(block),
  ])
  return aligned([['#', 'legal date', 'code', 'event', 'actor', 'block'], ...rows])
}
