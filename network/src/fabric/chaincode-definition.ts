import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mspDir } from '../crypto/paths.js'
import { chaincode, chaincodePolicy, channel, host, type Member, members, portsOf } from '../topology.js'
import { chaincodePackage, packageIdOf } from './chaincode-package.js'
import { chaincodePackageFile } from './files.js'
import type { PeerCommand } from './peer-command.js'
import { signaturePolicyText } from './settings/signature-policy-text.js'

/** Writes a member's package: it names the address and the TLS root of the member's own chaincode process. */
export function writeChaincodePackage(dir: string, member: Member, portBase: number): void {
  const file = chaincodePackageFile(dir, member)
  const address = `${host}:${portsOf(portBase, member).chaincode}`
  const bytes = chaincodePackage({ address, tlsCaCert: readFileSync(join(mspDir(dir, member.mspId), 'tlsca.pem'), 'utf8') })
  if (existsSync(file) && readFileSync(file).equals(bytes)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.partial`, bytes)
  renameSync(`${file}.partial`, file)
}

export const packageIdAt = (dir: string, member: Member): string => packageIdOf(readFileSync(chaincodePackageFile(dir, member)))

const definition = [
  ...['--channelID', channel.id, '--name', chaincode.name, '--version', chaincode.version],
  ...['--sequence', `${chaincode.sequence}`, '--signature-policy', signaturePolicyText(chaincodePolicy())],
]

/** Asks the orderer that leads from the first: a follower would hold a request until RequestForwardTimeout. */
function orderedBy(dir: string, portBase: number): readonly string[] {
  const [first] = members
  if (first === undefined) throw new Error('expected a member in the topology, got none')
  const root = join(mspDir(dir, first.ordererMspId), 'tlsca.pem')
  return ['--orderer', `${host}:${portsOf(portBase, first).orderer}`, '--tls', '--cafile', root]
}

async function ensureInstalled(dir: string, member: Member, command: PeerCommand): Promise<void> {
  const listed = await command.run(['lifecycle', 'chaincode', 'queryinstalled', '--output', 'json'])
  if (!listed.includes(packageIdAt(dir, member)))
    await command.run(['lifecycle', 'chaincode', 'install', chaincodePackageFile(dir, member)])
}

/** The sequence that is committed on the channel; 0 before the first. */
async function committedSequence(command: PeerCommand): Promise<number> {
  const text = await command.run(['lifecycle', 'chaincode', 'querycommitted', '--channelID', channel.id, '--output', 'json'])
  const { chaincode_definitions: definitions = [] } = JSON.parse(text) as {
    readonly chaincode_definitions?: readonly { readonly name: string; readonly sequence: number }[]
  }
  return definitions.find(({ name }) => name === chaincode.name)?.sequence ?? 0
}

async function ensureApproved(dir: string, portBase: number, member: Member, command: PeerCommand): Promise<void> {
  const query = ['--channelID', channel.id, '--name', chaincode.name, '--sequence', `${chaincode.sequence}`, '--output', 'json']
  const packageId = packageIdAt(dir, member)
  const approved = async () =>
    (await command.run(['lifecycle', 'chaincode', 'queryapproved', ...query]).catch(() => '')).includes(packageId)
  if (await approved()) return
  try {
    await command.run(['lifecycle', 'chaincode', 'approveformyorg', ...definition, '--package-id', packageId, ...orderedBy(dir, portBase)])
  } catch (error) {
    // One that was sent before an earlier start was cut off may have been ordered meanwhile, and a second is refused.
    if (!(await approved())) throw error
  }
}

/** Names of the members that have not approved the definition that is to be committed. */
async function withoutApproval(command: PeerCommand): Promise<readonly string[]> {
  const text = await command.run(['lifecycle', 'chaincode', 'checkcommitreadiness', ...definition, '--output', 'json'])
  const { approvals } = JSON.parse(text) as { readonly approvals: Readonly<Record<string, boolean>> }
  return members.filter(({ mspId }) => approvals[mspId] !== true).map(({ name }) => name)
}

/**
 * Installs each member's package, has each member approve the definition, and commits it once all have.
 * @param commands the command line of each member's admin
 * @throws Error naming the members that have not approved: a majority would do for Fabric, but their peers could not run what the others do
 */
export async function ensureChaincode(dir: string, portBase: number, commands: ReadonlyMap<Member, PeerCommand>): Promise<void> {
  await Promise.all([...commands].map(([member, command]) => ensureInstalled(dir, member, command)))
  const [first] = commands.values()
  if (first === undefined) throw new Error('expected a command line of some member, got none')
  const done = (await committedSequence(first)) >= chaincode.sequence
  await Promise.all([...commands].map(([member, command]) => ensureApproved(dir, portBase, member, command)))
  if (done) return
  const missing = await withoutApproval(first)
  if (missing.length > 0) {
    throw new Error(
      `expected every member to approve ${chaincode.name} ${chaincode.version}, sequence ${chaincode.sequence}, got no approval of ${missing.join(', ')}: ` +
        'have their admins approve it (`peer lifecycle chaincode approveformyorg`), or start again, which goes on from here',
    )
  }
  const peers = [...commands.keys()].flatMap((member) => [
    ...['--peerAddresses', `${host}:${portsOf(portBase, member).peer}`],
    ...['--tlsRootCertFiles', join(mspDir(dir, member.mspId), 'tlsca.pem')],
  ])
  try {
    await first.run(['lifecycle', 'chaincode', 'commit', ...definition, ...orderedBy(dir, portBase), ...peers])
  } catch (error) {
    if ((await committedSequence(first)) < chaincode.sequence) throw error
  }
}
