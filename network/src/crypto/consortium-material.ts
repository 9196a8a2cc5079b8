import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { host, members, sampleUsers } from '../topology.js'
import { createAuthority, issue, openAuthority } from './authority.js'
import { enrol, isEnrolled } from './enrol.js'
import { mspDir, nodeDir } from './paths.js'
import { writeWhole } from './whole-folder.js'

/** Makes what is missing of all authorities, nodes and sample users; safe to call at every start. */
export async function ensureConsortiumMaterial(dir: string, at: Date = new Date()): Promise<void> {
  await Promise.all(
    members.map(async (member) => {
      await ensureNode(dir, member.mspId, 'peer', at)
      await ensureNode(dir, member.ordererMspId, 'orderer', at)
      await enrol(dir, member.mspId, 'admin', { type: 'admin' }, at)
      await enrol(dir, member.ordererMspId, 'admin', { type: 'admin' }, at)
      // One who was given a party since then keeps it.
      const missing = sampleUsers[member.name].filter(({ user }) => !isEnrolled(dir, member.mspId, user))
      for (const { user, ...attributes } of missing) await enrol(dir, member.mspId, user, attributes, at)
    }),
  )
}

async function ensureNode(dir: string, mspId: string, kind: 'peer' | 'orderer', at: Date): Promise<void> {
  const root = mspDir(dir, mspId)
  if (!existsSync(join(root, 'tlsca.key'))) {
    mkdirSync(root, { recursive: true, mode: 0o700 })
    for (const each of ['ca', 'tlsca'] as const) {
      const pair = await createAuthority(mspId, `${each}.${mspId}`, at)
      writeFileSync(join(root, `${each}.pem`), pair.cert)
      writeFileSync(join(root, `${each}.key`), pair.key, { mode: 0o600 })
    }
  }
  if (existsSync(nodeDir(dir, mspId, kind))) return
  const read = (each: 'ca' | 'tlsca') =>
    openAuthority({ cert: readFileSync(join(root, `${each}.pem`), 'utf8'), key: readFileSync(join(root, `${each}.key`), 'utf8') })
  const identity = await issue(await read('ca'), { commonName: `${kind}.${mspId}`, ou: kind }, at)
  const tls = await issue(await read('tlsca'), { commonName: `${kind}.${mspId}`, hosts: ['localhost', host] }, at)
  writeWhole(nodeDir(dir, mspId, kind), {
    'cert.pem': identity.cert,
    'key.pem': identity.key,
    'tls-cert.pem': tls.cert,
    'tls-key.pem': tls.key,
  })
}
