/** `npm run sign`: signs a transaction draft with a key of one's own, after showing what its bytes say. */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { GatewayCaller } from './signing/gateway-caller.js'
import { signDraft } from './signing/sign-draft.js'

const usage = `expected: npm run sign -- --gateway URL --token-file FILE --key FILE --cert FILE [--expect HASH] DRAFT
  --gateway URL      your member's gateway
  --token-file FILE  your access token
  --key FILE         your private key, PEM; it is not sent anywhere
  --cert FILE        its certificate, as npm run enrol wrote it
  --expect HASH      hash of the terms that were approved; without it you are asked`

function parsed() {
  const options = {
    gateway: { type: 'string' },
    'token-file': { type: 'string' },
    key: { type: 'string' },
    cert: { type: 'string' },
    expect: { type: 'string' },
  } as const
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    const { gateway, 'token-file': tokenFile, key, cert, expect } = values
    const [draft, ...more] = positionals
    const whole = gateway && tokenFile && key && cert && draft && more.length === 0
    if (!whole || (expect !== undefined && !/^[0-9a-f]{64}$/.test(expect))) return undefined
    return { gateway, tokenFile, key, cert, expect, draft }
  } catch {
    return undefined
  }
}

async function asked(): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('expected --expect HASH where nobody can be asked: not signed')
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await prompt.question('sign this? yes/no: ')).trim() === 'yes'
  } finally {
    prompt.close()
  }
}

const given = parsed()
if (given === undefined) {
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    const [token, key, certificate] = await Promise.all([given.tokenFile, given.key, given.cert].map((file) => readFile(file, 'utf8')))
    const recorded = await signDraft({
      gateway: new GatewayCaller(given.gateway, (token ?? '').trim()),
      draft: given.draft,
      key: key ?? '',
      certificate: certificate ?? '',
      expected: given.expect,
      confirmed: asked,
      say: (line) => console.error(line),
    })
    console.log(JSON.stringify(recorded))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
