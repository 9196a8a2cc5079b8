import { execFile } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readNodeMaterial } from '../crypto/node-material.js'
import { nodeDir, mspDir } from '../crypto/paths.js'
import { genesisBlock } from '../embedded/channel-config/genesis-block.js'
import { channel, host, memberByMsp, members, portsOf } from '../topology.js'
import { fabricDir, genesisFile, organisationMspDir } from './files.js'
import { writeMspFolder } from './msp-folder.js'
import { writeSettings } from './node-files.js'
import { configtxProfile, configtxSettings } from './settings/configtx-settings.js'

const run = promisify(execFile)

/**
 * Makes the channel's block 0 once: all nodes join from these very bytes.
 * @param configtxgen the program's path; without it the block is made here, the same but for its time and nonce: no image of Fabric 3 holds configtxgen
 */
export async function ensureGenesisBlock(dir: string, portBase: number, configtxgen?: string): Promise<void> {
  if (existsSync(genesisFile(dir))) return
  if (configtxgen === undefined) {
    const material = (mspId: string) => readNodeMaterial(dir, mspId, memberByMsp(mspId).mspId === mspId ? 'peer' : 'orderer')
    writeFileSync(`${genesisFile(dir)}.partial`, genesisBlock(portBase, material, Date.now()))
    return renameSync(`${genesisFile(dir)}.partial`, genesisFile(dir))
  }
  for (const mspId of members.flatMap((member) => [member.mspId, member.ordererMspId])) {
    const target = organisationMspDir(dir, mspId)
    const root = (name: string) => readFileSync(join(mspDir(dir, mspId), name), 'utf8')
    if (!existsSync(target)) writeMspFolder(target, { caCert: root('ca.pem'), tlsCaCert: root('tlsca.pem') })
  }
  const settings = configtxSettings({
    mspDirOf: (mspId) => organisationMspDir(dir, mspId),
    peerOf: (member) => ({ host, port: portsOf(portBase, member).peer }),
    ordererOf: (member) => {
      const material = nodeDir(dir, member.ordererMspId, 'orderer')
      return { host, port: portsOf(portBase, member).orderer, cert: join(material, 'cert.pem'), tlsCert: join(material, 'tls-cert.pem') }
    },
  })
  const home = join(fabricDir(dir), 'configtx')
  writeSettings(join(home, 'configtx.yaml'), settings)
  const partial = join(home, 'genesis.block')
  await run(configtxgen, ['-configPath', home, '-profile', configtxProfile, '-channelID', channel.id, '-outputBlock', partial], {
    env: { ...process.env, FABRIC_LOGGING_SPEC: 'error' },
    timeout: 30_000,
  })
  renameSync(partial, genesisFile(dir))
}
