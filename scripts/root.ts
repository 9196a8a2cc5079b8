/** `npm run root -- MEMBER`: SHA-256 of the root certificate of a member's CA, alone on standard output, as a verifier pins it. */
import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataDir, members } from '@ip-rights-ledger/network/topology'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: defaultDataDir } } })
const found = members.find(({ name }) => name === positionals[0])
if (found === undefined || positionals.length > 1) {
  console.error(`expected: npm run root -- MEMBER [--data DIR], a member of ${members.map(({ name }) => name).join(', ')}`)
  process.exitCode = 2
} else {
  try {
    const certificate = new X509Certificate(await readFile(join(resolve(values.data), 'crypto', found.mspId, 'ca.pem')))
    console.log(certificate.fingerprint256.replaceAll(':', '').toLowerCase())
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
