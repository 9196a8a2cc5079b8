/** `npm run enrol`: makes a key of one's own and has one's member certify it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { certificateRequest } from '@ip-rights-ledger/network/certificate-request'
import { GatewayCaller } from './signing/gateway-caller.js'

const usage = `expected: npm run enrol -- --gateway URL --token-file FILE --user NAME --out DIR
  --gateway URL      your member's gateway
  --token-file FILE  your access token
  --user NAME        your name at the member, as in the token
  --out DIR          where key.pem, cert.pem and chain.pem go; what is there is not overwritten`

function parsed() {
  const options = {
    gateway: { type: 'string' },
    'token-file': { type: 'string' },
    user: { type: 'string' },
    out: { type: 'string' },
  } as const
  try {
    const { gateway, 'token-file': tokenFile, user, out } = parseArgs({ options }).values
    return gateway && tokenFile && user && out ? { gateway, tokenFile, user, out } : undefined
  } catch {
    return undefined
  }
}

async function enrol({ gateway, tokenFile, user, out }: NonNullable<ReturnType<typeof parsed>>): Promise<string> {
  const token = (await readFile(tokenFile, 'utf8')).trim()
  const { csr, key } = await certificateRequest(user)
  await mkdir(out, { recursive: true, mode: 0o700 })
  // The key first: a certificate without its key is of no use, and the CA has then certified it for nothing.
  await writeFile(join(out, 'key.pem'), key, { mode: 0o600, flag: 'wx' })
  const { body } = await new GatewayCaller(gateway, token).call('POST', '/enrolments', { certificateRequest: csr })
  await writeFile(join(out, 'cert.pem'), String(body['certificate']), { flag: 'wx' })
  await writeFile(join(out, 'chain.pem'), String(body['chain']), { flag: 'wx' })
  return String(body['notAfter'])
}

const given = parsed()
if (given === undefined) {
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    console.log(`${join(given.out, 'cert.pem')} is good until ${await enrol(given)}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
