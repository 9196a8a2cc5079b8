import { Unreadable } from './unreadable.js'
import type { PlacedTransaction } from './block.js'
import type { ChannelConfig } from './channel-config.js'
import type { PackageReading } from './package-reading.js'

export const placeOf = ({ block, index, transactionId }: PlacedTransaction): string =>
  `block ${block}, transaction ${index} (${transactionId})`

/** The configuration under which a block was ordered and judged: the last one before it. */
export function configBefore(reading: Pick<PackageReading, 'configs'>, block: number): ChannelConfig {
  const found = reading.configs.filter((config) => config.block < block || (block === 0 && config.block === 0)).at(-1)
  if (!found) throw new Unreadable(`expected a configuration before block ${block}, got none`)
  return found
}
