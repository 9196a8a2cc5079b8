import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NativeProgram } from '../../supervisor/child-process.js'
import { fabricPortsOf, host, type Member } from '../../topology.js'
import { caDir, caSettingsFile, logFile, recordsDir } from '../files.js'
import { writeSettings } from '../node-files.js'
import { type CaName, caSettings } from '../settings/ca-settings.js'

const secretFile = (dir: string, member: Member): string => join(caDir(dir, member), 'enrolment.secret')

/** The password of an identity at a member's CA: derived from one secret of the member's, so that only that one is kept. */
export function caPassword(dir: string, member: Member, ca: CaName, identity: string): string {
  return createHmac('sha256', readFileSync(secretFile(dir, member)))
    .update(`${ca}/${identity}`)
    .digest('base64url')
}

/** In one step: a secret that was cut off while it was written would be one that anybody knows. */
function writeSecret(file: string): void {
  writeFileSync(`${file}.partial`, randomBytes(32), { mode: 0o600 })
  renameSync(`${file}.partial`, file)
}

/** Writes what a member's CA server reads, before its first start; later its database is what counts. */
export function writeCaFiles(dir: string, member: Member, portBase: number): void {
  const home = caDir(dir, member)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  if (!existsSync(secretFile(dir, member))) writeSecret(secretFile(dir, member))
  const { ca, caOperations } = fabricPortsOf(portBase, member)
  const settings = caSettings({
    member,
    listenHost: host,
    port: ca,
    operationsAddress: `${host}:${caOperations}`,
    hosts: ['localhost', host],
    passwordOf: (name, identity) => caPassword(dir, member, name, identity),
  })
  for (const [file, value] of Object.entries(settings)) writeSettings(join(home, file), value)
}

export function caProgram(dir: string, member: Member, program: string): NativeProgram {
  const name = `ca-${member.name}`
  return {
    name,
    program,
    args: ['start', '--home', caDir(dir, member)],
    env: {},
    logFile: logFile(dir, name),
    recordFile: join(recordsDir(dir), `${name}.json`),
    settingsFiles: [join(caDir(dir, member), 'fabric-ca-server-config.yaml'), caSettingsFile(dir, member)],
  }
}
