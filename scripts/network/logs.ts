import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines } from '@ip-rights-ledger/network/supervisor'

const shownLines = 20

/** Prints what the programs of a data folder last wrote, or one of them. */
export function logs(dataDir: string, program: string | undefined): number {
  const folder = join(dataDir, 'logs')
  const known = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.log'))
        .map((file) => file.slice(0, -'.log'.length))
        .sort()
    : []
  if (known.length === 0) throw new Error(`expected logs in ${folder}, got none`)
  if (program !== undefined && !known.includes(program)) throw new TypeError(`expected one of ${known.join(', ')}, got ${program}`)
  for (const name of program === undefined ? known : [program])
    console.log(`==> ${name}\n${lastLines(join(folder, `${name}.log`), shownLines)}`)
  return 0
}
