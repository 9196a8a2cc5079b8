import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeProfiles } from '../connection-profiles.js'
import { ensureIssuer } from '../development-issuer.js'
import { until } from '../supervisor/condition.js'
import { chaincode, channel, type Member, members } from '../topology.js'
import { writeCaFiles } from './ca/ca-program.js'
import { enrolConsortium } from './ca/enrolments.js'
import { accessFile } from './ca/later-enrolment.js'
import { ensureChaincode, packageIdAt, writeChaincodePackage } from './chaincode-definition.js'
import { caSettingsFile, fabricDir, genesisFile } from './files.js'
import { ensureGenesisBlock } from './genesis.js'
import { writeSettings } from './node-files.js'
import { writeOrdererFiles } from './orderer-program.js'
import { Participation } from './participation.js'
import { MemberQuestion } from './member-question.js'
import { PeerCommand } from './peer-command.js'
import { peerPorts, writePeerFiles } from './peer-program.js'
import type { FoundProgram } from './programs.js'
import { consortiumReady, everyNodeHasEveryBlock } from './readiness.js'
import { type FabricPlace, healthOfCa, healthOfOrderer, healthOfPeer } from './system.js'

/** The programs that are run beside the nodes, once each. */
export interface ConductPrograms {
  readonly peer: Pick<FoundProgram, 'path'>
  readonly configtxgen?: Pick<FoundProgram, 'path'>
}

const patience = { timeoutMs: 60_000, everyMs: 50 }
const each = (work: (member: Member) => Promise<void>): Promise<unknown> => Promise.all(members.map(work))

/** What was done once and need not be looked into at each start. */
const definedFile = (dir: string): string => join(fabricDir(dir), 'defined.json')

const definitionAt = (dir: string): string =>
  JSON.stringify({ version: chaincode.version, sequence: chaincode.sequence, packages: members.map((member) => packageIdAt(dir, member)) })

const isDefined = (dir: string): boolean =>
  existsSync(definedFile(dir)) && JSON.stringify(JSON.parse(readFileSync(definedFile(dir), 'utf8'))) === definitionAt(dir)

async function joinPeer({ dataDir, portBase }: FabricPlace, member: Member, command: PeerCommand): Promise<void> {
  await until(healthOfPeer(portBase, member), patience)
  const joined = await command.run(['channel', 'list'])
  if (!joined.split('\n').includes(channel.id)) await command.run(['channel', 'join', '--blockpath', genesisFile(dataDir)])
}

async function joinOrderer({ dataDir, portBase }: FabricPlace, member: Member): Promise<void> {
  await until(healthOfOrderer(portBase, member), patience)
  await new Participation(dataDir, member, portBase).join(genesisFile(dataDir))
}

/** Has every orderer and every peer join the channel that has not. Answers the command line of each member's admin. */
export async function joinNodes(place: FabricPlace, programs: ConductPrograms): Promise<ReadonlyMap<Member, PeerCommand>> {
  const { dataDir, portBase } = place
  const commands = new Map(members.map((member) => [member, new PeerCommand(dataDir, member, programs.peer.path, portBase)]))
  await Promise.all([
    each((member) => joinOrderer(place, member)),
    ...[...commands].map(([member, command]) => joinPeer(place, member, command)),
  ])
  return commands
}

async function define({ dataDir, portBase }: FabricPlace, commands: ReadonlyMap<Member, PeerCommand>): Promise<void> {
  await ensureChaincode(dataDir, portBase, commands)
  writeSettings(definedFile(dataDir), JSON.parse(definitionAt(dataDir)) as object)
}

/** Whether each member's peer holds its member's approval: one that was restored from an older copy, or lost its private data, does not. */
async function allApprove({ dataDir, portBase }: FabricPlace): Promise<boolean> {
  const answers = await Promise.all(
    members.map(async (member) => {
      await until(healthOfPeer(portBase, member), patience)
      const question = new MemberQuestion(dataDir, portBase, member)
      // Who does not answer is waited for, and named, by the readiness that is asked for at the end.
      return question
        .approves(packageIdAt(dataDir, member))
        .catch(() => true)
        .finally(() => question.close())
    }),
  )
  return answers.every(Boolean)
}

/** Writes what orderers, peers and chaincodes read; their identities must be there. A folder that was moved holds its old paths until then. */
export function writeNodeFiles({ dataDir, portBase }: FabricPlace): void {
  for (const member of members) {
    writeOrdererFiles(dataDir, member, portBase)
    writePeerFiles(dataDir, member, peerPorts(portBase, member))
    writeChaincodePackage(dataDir, member, portBase)
  }
}

/**
 * Takes the network from wherever it stands to where every gateway reaches every member: what the programs, started side by side by a supervisor, do not
 * do themselves. Each step looks first whether it was done, so a half-finished start is gone on with.
 */
export async function conductFabric(
  place: FabricPlace,
  programs: ConductPrograms,
  say: (words: string) => void = () => undefined,
): Promise<void> {
  const { dataDir, portBase } = place
  const started = performance.now()
  const told = (what: string) => say(`${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  for (const member of members) if (!existsSync(caSettingsFile(dataDir, member))) writeCaFiles(dataDir, member, portBase)
  await each((member) => until(healthOfCa(portBase, member), patience))
  await Promise.all([enrolConsortium(dataDir, portBase), ensureIssuer(dataDir)])
  writeSettings(accessFile(dataDir), { portBase })
  told('identities enrolled')
  writeNodeFiles(place)
  await ensureGenesisBlock(dataDir, portBase, programs.configtxgen?.path)
  // At each start: a node whose ledger was lost or replaced is not on the channel, and gets every block anew once it has joined.
  const commands = await joinNodes(place, programs)
  await everyNodeHasEveryBlock(dataDir, portBase)
  if (!(isDefined(dataDir) && (await allApprove(place)))) await define(place, commands)
  told('channel joined, chaincode approved by each member and committed')
  writeProfiles('fabric', dataDir, portBase)
  await consortiumReady(dataDir, portBase)
  told('every member endorses for every other')
}
