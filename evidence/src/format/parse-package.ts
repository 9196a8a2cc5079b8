import { Unreadable } from '../reading/unreadable.js'
import { packageFormat, packageVersion, type EvidencePackage } from './evidence-package.js'

type Check = (value: unknown, at: string) => void

const refuse = (expected: string, value: unknown, at: string): never => {
  throw new Unreadable(`expected ${expected}, got ${value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)} at ${at}`)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const matching =
  (pattern: RegExp, expected: string): Check =>
  (value, at) => {
    if (typeof value !== 'string' || !pattern.test(value)) refuse(expected, value, at)
  }
const text = matching(/^[\s\S]+$/, 'a text')
const digest = matching(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex')
const digestOrNone = matching(/^([0-9a-f]{64})?$/, 'a SHA-256 in lower-case hex or an empty text')
const exactly =
  (wanted: string | number): Check =>
  (value, at) => {
    if (value !== wanted) refuse(JSON.stringify(wanted), value, at)
  }
const count: Check = (value, at) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) refuse('a whole number', value, at)
}
const object: Check = (value, at) => {
  if (!isObject(value)) refuse('an object', value, at)
}

/** Base64 has one spelling here: leftover bits or missing padding would let two files say the same bytes. */
const base64: Check = (value, at) => {
  if (typeof value !== 'string' || Buffer.from(value, 'base64').toString('base64') !== value) refuse('base64', value, at)
}

const list =
  (of: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return refuse('a list', value, at)
    value.forEach((item, index) => of(item, `${at}/${index}`))
  }

/** Exactly these fields: what no question reads may not stand in evidence. */
const record =
  (fields: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check =>
  (value, at) => {
    if (!isObject(value)) return refuse('an object', value, at)
    for (const name of Object.keys(value)) if (!Object.hasOwn(fields, name)) refuse('no such field', name, at)
    for (const [name, check] of Object.entries(fields)) {
      if (value[name] === undefined && optional.includes(name)) continue
      check(value[name], `${at}/${name}`)
    }
  }

const shape = record(
  {
    format: exactly(packageFormat),
    version: exactly(packageVersion),
    channel: text,
    chaincode: text,
    subject: record({ kind: matching(/^(right|transaction)$/, 'right or transaction'), id: text }),
    generated: record({ at: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'an instant in UTC'), by: text }),
    blocks: list(record({ number: count, bytes: base64 })),
    headers: list(record({ number: count, previousHash: digestOrNone, dataHash: digest })),
    events: list(record({ block: count, index: count, transactionId: digest, event: object })),
    attestations: list(record({ transactionId: digest, envelope: base64 })),
    extract: record({ right: object, title: object, restraint: object }, ['right', 'title', 'restraint']),
    statedPolicy: base64,
    notProved: list(text),
    manifest: (value, at) => {
      object(value, at)
      for (const [name, part] of Object.entries(value as object)) digest(part, `${at}/${name}`)
    },
  },
  ['statedPolicy'],
)

/** @throws Unreadable naming the first field that is not as the format says, by JSON pointer */
export function parsePackage(value: unknown): EvidencePackage {
  shape(value, '')
  return value as EvidencePackage
}
