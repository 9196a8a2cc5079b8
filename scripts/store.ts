/** `npm run store -- …`: copies of what a gateway keeps of its own, for the case that its disk is lost. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backUpStore, restoreStore } from '@ip-rights-ledger/gateway/store-backup'
import { userOf } from '@ip-rights-ledger/network/supervisor'
import { defaultDataDir, members } from '@ip-rights-ledger/network/topology'

const usage = `expected: npm run store -- COMMAND MEMBER FILE [--data DIR]
  backup   copies the store of MEMBER's gateway to FILE, while it runs
  restore  puts FILE in its place, while nothing runs on DIR`

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: defaultDataDir } } })
  const [command = '', member = '', file, ...more] = positionals
  if (!['backup', 'restore'].includes(command) || file === undefined || more.length > 0) throw new TypeError(usage)
  if (!members.some(({ name }) => name === member)) {
    throw new TypeError(`expected a member of ${members.map(({ name }) => name).join(', ')}, got ${JSON.stringify(member)}`)
  }
  const dataDir = resolve(values.data)
  const store = join(dataDir, 'store', `${member}.db`)
  if (command === 'restore') {
    const holder = userOf(dataDir)
    if (holder !== undefined) throw new Error(`expected nothing to run on ${dataDir}, got process ${holder}: stop it first`)
  }
  const content = command === 'backup' ? await backUpStore(store, resolve(file)) : await restoreStore(resolve(file), store)
  console.log(
    `${command === 'backup' ? `copied ${store} to ${file}` : `restored ${store} from ${file}`}: ${Object.entries(content)
      .map(([table, rows]) => `${table} ${rows}`)
      .join(', ')}`,
  )
}

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof TypeError ? 2 : 1
}
