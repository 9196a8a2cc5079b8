import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

interface Logger {
  isLevelEnabled(level: string): boolean
  write: (this: Logger, line: { readonly level: string }, ...rest: readonly unknown[]) => boolean
}

// The shim's own: a logger knows only the classes of the copy it was made by.
const { Logger } = createRequire(fileURLToPath(import.meta.resolve('fabric-shim')))('winston') as {
  readonly Logger: { readonly prototype: Logger }
}

/**
 * winston 3 formats every line and only then asks whether anybody wants it (`lib/winston/logger.js`: `_transform`), and the shim says much at
 * level debug: a third of an endorsement's time went into lines that nobody sees. From here on those are let go before they are formatted.
 */
export function formatSeenLinesOnly(): void {
  const { write } = Logger.prototype
  Logger.prototype.write = function (line, ...rest) {
    return this.isLevelEnabled(line.level) ? write.call(this, line, ...rest) : true
  }
}
