/** `npm run token -- MEMBER USER`: an access token of the development issuer, alone on standard output. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { developmentToken } from '@ip-rights-ledger/network/development-token'
import { defaultDataDir } from '@ip-rights-ledger/network/topology'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: defaultDataDir } } })
const [member, user] = positionals
if (member === undefined || user === undefined || positionals.length > 2) {
  console.error('expected: npm run token -- MEMBER USER [--data DIR], as in: npm run token -- bank loan-officer')
  process.exitCode = 2
} else {
  try {
    console.log(await developmentToken(resolve(values.data), member, user))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
