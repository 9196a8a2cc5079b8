import { configTable } from '@ip-rights-ledger/gateway/config-table'
import { table } from './markers.js'

/** Everything a gateway can be told, from the schema that reads it. */
export function configuration(): string {
  return table(
    ['variable', 'what it is for', 'expected', 'default'],
    configTable().map(({ variable, description, expected, byDefault }) => [
      `\`${variable.replaceAll(', ', '`, `')}\``,
      description,
      expected,
      byDefault,
    ]),
  )
}
