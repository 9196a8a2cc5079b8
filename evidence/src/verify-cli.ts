import { readFile } from 'node:fs/promises'
import { parseStrict } from '@ip-rights-ledger/chaincode/domain'
import { report, type Language } from './report/report.js'
import { verifySignedAnswer } from './signed-answer/verify-signed-answer.js'
import type { Verification } from './verdict.js'
import { verify } from './verify.js'

const usage = 'npm run verify -- FILE [--genesis SHA256] [--root SHA256]... [--config FILE] [--json]\n'

interface Request {
  readonly file: string
  readonly genesisHash?: string
  readonly rootFingerprints: readonly string[]
  /** Of a signed answer: block with the channel's configuration. */
  readonly configFile?: string
  readonly json: boolean
}

function parse(args: readonly string[]): Request | undefined {
  let file: string | undefined
  let genesisHash: string | undefined
  let configFile: string | undefined
  let json = false
  const rootFingerprints: string[] = []
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? ''
    if (argument === '--json') json = true
    else if (argument === '--config') {
      configFile = args[(index += 1)]
      if (configFile === undefined) return undefined
    } else if (argument === '--genesis' || argument === '--root') {
      const digest = args[(index += 1)]?.toLowerCase()
      if (digest === undefined || !/^[0-9a-f]{64}$/.test(digest)) return undefined
      if (argument === '--root') rootFingerprints.push(digest)
      else genesisHash = digest
    } else if (argument.startsWith('--') || file !== undefined) return undefined
    else file = argument
  }
  if (file === undefined) return undefined
  return {
    file,
    rootFingerprints,
    json,
    ...(genesisHash === undefined ? {} : { genesisHash }),
    ...(configFile === undefined ? {} : { configFile }),
  }
}

/** The language of the environment first, then the other: a court's file is read by more than one. */
function languages(environment: Readonly<Record<string, string | undefined>>): readonly Language[] {
  const said = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return said.toLowerCase().startsWith('zh') ? ['zh', 'en'] : ['en', 'zh']
}

const exitCodes = { yes: 0, no: 1, unknown: 2 } as const satisfies Record<Verification['verdict'], number>

/**
 * Checks one file and prints the answers.
 * @returns exit code: 0 proved, 1 refuted or unreadable as a package, 2 not fully judged, or no such file, or wrong arguments
 */
export async function verifyCli(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const request = parse(args)
  if (!request) {
    process.stderr.write(usage)
    return 2
  }
  let value: unknown
  let isAnswer = false
  let configuration: Uint8Array | undefined
  try {
    const text = await readFile(request.file, 'utf8')
    value = JSON.parse(text) as unknown
    isAnswer = typeof value === 'object' && value !== null && 'signature' in value
    // A name said twice would be read otherwise by another reader.
    if (isAnswer) value = parseStrict(text)
    if (request.configFile !== undefined) configuration = await readFile(request.configFile)
  } catch (cause) {
    process.stderr.write(`expected a JSON file at ${request.file}, got: ${cause instanceof Error ? cause.message : String(cause)}\n`)
    return 2
  }
  const { genesisHash, rootFingerprints } = request
  const anchors = {
    ...(genesisHash === undefined ? {} : { genesisHash }),
    ...(rootFingerprints.length === 0 ? {} : { rootFingerprints }),
  }
  const verification = isAnswer
    ? await verifySignedAnswer(value, { anchors, at: new Date(), ...(configuration ? { configuration } : {}) })
    : await verify(value, { anchors })
  if (request.json) process.stdout.write(`${JSON.stringify(verification, null, 2)}\n`)
  else
    process.stdout.write(
      languages(environment)
        .map((language) => report(verification, language, isAnswer ? 'answer' : 'package'))
        .join('\n'),
    )
  return exitCodes[verification.verdict]
}
