import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mspDir, userDir } from '../crypto/paths.js'
import { host, type Member, portsOf } from '../topology.js'
import { adminMspDir, peerDir } from './files.js'
import { writeMspFolder } from './msp-folder.js'

const run = promisify(execFile)

/** What a command of `peer` said when it failed: its last line carries Fabric's own words. */
export class PeerCommandFailed extends Error {
  constructor(member: Member, args: readonly string[], words: string) {
    super(`expected \`peer ${args.slice(0, 3).join(' ')}\` as the admin of ${member.name} to succeed, got: ${words}`)
    this.name = 'PeerCommandFailed'
  }
}

/** The `peer` command line as a member's admin, at the member's own peer. */
export class PeerCommand {
  readonly #program: string
  readonly #member: Member
  readonly #env: Readonly<Record<string, string>>

  /**
   * @param dir the data folder
   * @param home folder of the core.yaml that the command reads; @param port the peer's
   */
  constructor(
    dir: string,
    member: Member,
    program: string,
    portBase: number,
    home = peerDir(dir, member),
    port = portsOf(portBase, member).peer,
  ) {
    this.#program = program
    this.#member = member
    const msp = adminMspDir(dir, member)
    if (!existsSync(msp)) {
      const root = (name: string) => readFileSync(join(mspDir(dir, member.mspId), name), 'utf8')
      const own = (name: string) => readFileSync(join(userDir(dir, member.mspId, 'admin'), name), 'utf8')
      writeMspFolder(msp, { caCert: root('ca.pem'), tlsCaCert: root('tlsca.pem'), signer: { cert: own('cert.pem'), key: own('key.pem') } })
    }
    this.#env = {
      FABRIC_CFG_PATH: home,
      FABRIC_LOGGING_SPEC: 'error',
      CORE_PEER_MSPCONFIGPATH: msp,
      CORE_PEER_ADDRESS: `${host}:${port}`,
      CORE_PEER_TLS_ROOTCERT_FILE: join(mspDir(dir, member.mspId), 'tlsca.pem'),
    }
  }

  /** Runs one command and answers its standard output. @throws PeerCommandFailed */
  async run(args: readonly string[], timeoutMs = 60_000): Promise<string> {
    try {
      const { stdout } = await run(this.#program, [...args], {
        env: { ...process.env, ...this.#env },
        timeout: timeoutMs,
        maxBuffer: 32 * 1024 * 1024,
      })
      return stdout
    } catch (error) {
      const { stderr, message } = error as { stderr?: string; message: string }
      throw new PeerCommandFailed(this.#member, args, stderr?.trim().split('\n').at(-1) ?? message)
    }
  }
}
