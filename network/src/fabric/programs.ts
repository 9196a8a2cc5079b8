import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A machine under load needs a while to load a program of 60 MB for the first time. */
const answerWithinMs = 20_000

/** A program of Fabric's that the engine starts, the first version that will do, and how it is asked for its own. */
interface Wanted {
  readonly name: ProgramName
  readonly atLeast: readonly [number, number]
  readonly versionArgs: readonly string[]
}

export type ProgramName = 'peer' | 'orderer' | 'configtxgen' | 'fabric-ca-server'

/** BFT ordering came with 3.0, and the capabilities used here are those of 3.1; a CA of 1.5 issues what both take. */
const wanted: readonly Wanted[] = [
  { name: 'peer', atLeast: [3, 1], versionArgs: ['version'] },
  { name: 'orderer', atLeast: [3, 1], versionArgs: ['version'] },
  { name: 'configtxgen', atLeast: [3, 1], versionArgs: ['-version'] },
  { name: 'fabric-ca-server', atLeast: [1, 5], versionArgs: ['version'] },
]

export const installationPage = 'https://hyperledger-fabric.readthedocs.io/en/latest/install.html'

export interface FoundProgram {
  readonly name: ProgramName
  readonly path: string
  /** As the program states it; `latest` of a build that states none. */
  readonly version: string
}

/** Where programs are looked for; the defaults are this process's own. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly home?: string
}

/** Programs missing, too old or not Fabric's, in two lines: which, and where Fabric documents their installation. */
export class ProgramsMissing extends Error {
  readonly exitCode = 3

  constructor(faults: readonly string[]) {
    super(
      `expected Fabric's programs on this machine, got ${faults.join('; ')}\n` +
        `Fabric documents their installation at ${installationPage}; name their folder in FABRIC_BIN, or put it on PATH`,
    )
    this.name = 'ProgramsMissing'
  }
}

/** Folders in the order they are looked through: FABRIC_BIN, the cache with the newest version first, PATH. */
export function programFolders({ env = process.env, home = homedir() }: Surroundings = {}): readonly string[] {
  const cache = join(home, '.cache', 'ip-rights-ledger', 'fabric')
  const versions = existsSync(cache) ? readdirSync(cache).sort((a, b) => b.localeCompare(a, 'en', { numeric: true })) : []
  const named = env['FABRIC_BIN']
  return [
    ...(named === undefined || named === '' ? [] : [named]),
    ...versions.map((version) => join(cache, version, 'bin')),
    ...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
  ]
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The version in what a program prints about itself: `Version: v3.1.5`. */
export function statedVersion(text: string): string | undefined {
  return /Version:\s*v?(\S+)/.exec(text)?.[1]
}

/** Whether a stated version will do. A build that states none is taken at its word. */
export function isRecentEnough(version: string, [major, minor]: readonly [number, number]): boolean {
  const stated = /^(\d+)\.(\d+)/.exec(version)
  if (stated === null) return true
  const found = [Number(stated[1]), Number(stated[2])] as const
  return found[0] > major || (found[0] === major && found[1] >= minor)
}

/** A program with its version, and that it states none by which it could be judged where that is so. */
export function described({ name, version }: Pick<FoundProgram, 'name' | 'version'>): string {
  const { atLeast = [] } = wanted.find((each) => each.name === name) ?? {}
  const judged = /^\d+\.\d+/.test(version)
  return `${name} ${version}${judged ? '' : ` (states no version to compare with ${atLeast.join('.')}, and is taken at its word)`}`
}

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? ''

/** A program that was asked for its version and did not answer as Fabric's would; the message says what is wrong with it. */
class Unfit extends Error {}

/** What a program prints when asked for its version. @throws Unfit */
async function answerOf(path: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await run(path, [...args], { timeout: answerWithinMs, killSignal: 'SIGKILL' })
    return `${stdout}\n${stderr}`
  } catch (error) {
    const { killed, code, stderr, message } = error as { killed?: boolean; code?: unknown; stderr?: string; message: string }
    if (killed === true) throw new Unfit(`does not run: no answer within ${answerWithinMs / 1000} s`)
    const words = firstLine(stderr ?? '') || firstLine(message)
    throw new Unfit(`does not run: ${typeof code === 'number' ? `exit code ${code}, ` : ''}${words}`)
  }
}

/** Fabric's programs begin with their own name; others of that name do not. @throws Unfit */
async function versionOf(name: ProgramName, path: string, args: readonly string[]): Promise<string> {
  const answer = await answerOf(path, args)
  const version = statedVersion(answer)
  if (version === undefined || !answer.trimStart().startsWith(`${name}:`))
    throw new Unfit(`is not Fabric's: asked for its version it says ${JSON.stringify(firstLine(answer).slice(0, 80))}`)
  return version
}

async function look({ name, atLeast, versionArgs }: Wanted, folders: readonly string[]): Promise<FoundProgram | string> {
  const path = folders.map((folder) => join(folder, name)).find(isExecutable)
  if (path === undefined) return `no ${name}`
  try {
    const version = await versionOf(name, path, versionArgs)
    return isRecentEnough(version, atLeast) ? { name, path, version } : `${name} ${version} (${path}), older than ${atLeast.join('.')}`
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return `${name} (${path}) that ${error.message}`
  }
}

/** Every program with its version, or what is wrong with it. */
export async function inspectPrograms(where: Surroundings = {}): Promise<readonly (FoundProgram | string)[]> {
  const folders = programFolders(where)
  return Promise.all(wanted.map((each) => look(each, folders)))
}

export type FabricPrograms = Readonly<Record<ProgramName, FoundProgram>>

/** @throws ProgramsMissing */
export async function findPrograms(where: Surroundings = {}): Promise<FabricPrograms> {
  const found = await inspectPrograms(where)
  const faults = found.filter((each) => typeof each === 'string')
  if (faults.length > 0) throw new ProgramsMissing(faults)
  const programs = found.filter((each) => typeof each !== 'string')
  return Object.fromEntries(programs.map((program) => [program.name, program])) as unknown as FabricPrograms
}
