import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAuthority } from '../../../../network/src/crypto/authority.js'
import { lowSSigner } from '../../../../network/src/crypto/signer.js'
import { highSSigner, type Signing } from '../../gateway-client.js'
import { bank, court, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import { failure } from '../observed.js'
import type { Question } from '../question.js'

const pem = (n: AskedNetwork, mspId: string, file: string): string => readFileSync(join(n.running.dir, 'crypto', mspId, file), 'utf8')
const signedBy = (key: string): NonNullable<Signing['sign']> => {
  const sign = lowSSigner(key)
  return (message) => Promise.resolve(sign(message))
}

/** Both of what a client may ask for, by one that is not let in. */
async function refusals(n: AskedNetwork, ofMsp: string, signing: Signing): Promise<unknown> {
  const client = n.running.client(ip, ofMsp, signing)
  const evaluated = await failure(client.contract.evaluateTransaction('get', 'k'))
  const once = await failure(endorsed(client.contract, 'put', ['k', 'v']))
  const named = await failure(endorsed(client.contract, 'put', ['k', 'v'], { named: [ip, bank] }))
  client.close()
  return { evaluated, once, named }
}

/** Whom a peer lets in. */
export const callers: readonly Question[] = [
  {
    name: 'caller: a signature by another key',
    ask: (n) => refusals(n, ip, { sign: signedBy(pem(n, bank, 'users/admin/key.pem')) }),
  },
  { name: 'caller: a signature that is none', ask: (n) => refusals(n, ip, { sign: () => Promise.resolve(Buffer.from('garbage')) }) },
  { name: 'caller: no signature', ask: (n) => refusals(n, ip, { sign: () => Promise.resolve(new Uint8Array()) }) },
  {
    name: 'caller: a signature with high S',
    ask: (n) => refusals(n, ip, { sign: highSSigner(pem(n, ip, 'users/admin/key.pem')) }),
  },
  { name: 'caller: a certificate of another MSP', ask: (n) => refusals(n, bank, { claimedMspId: ip }) },
  { name: 'caller: an unknown MSP', ask: (n) => refusals(n, ip, { claimedMspId: 'NopeMSP' }) },
  {
    name: 'caller: the MSP of the member’s orderer',
    ask: (n) =>
      refusals(n, ip, {
        claimedMspId: 'IpOfficeOrdererMSP',
        certificate: Buffer.from(pem(n, 'IpOfficeOrdererMSP', 'orderer/cert.pem')),
        sign: signedBy(pem(n, 'IpOfficeOrdererMSP', 'orderer/key.pem')),
      }),
  },
  {
    name: 'caller: a certificate that signed itself',
    ask: async (n) => {
      const { cert, key } = await createAuthority(ip, 'forged', new Date())
      return refusals(n, ip, { certificate: Buffer.from(cert), sign: signedBy(key) })
    },
  },
  { name: 'caller: no certificate at all', ask: (n) => refusals(n, ip, { certificate: Buffer.from('no PEM') }) },
  {
    name: 'caller: a peer as client',
    ask: (n) => refusals(n, ip, { certificate: Buffer.from(pem(n, ip, 'peer/cert.pem')), sign: signedBy(pem(n, ip, 'peer/key.pem')) }),
  },
  {
    name: 'caller: clients of other members, at any gateway',
    ask: async (n) => ({
      bankAtOffice: await failure(n.evaluated(n.contract(ip, bank), 'caller')),
      officeAtCourt: await failure(n.evaluated(n.contract(court, ip), 'caller')),
    }),
  },
]
