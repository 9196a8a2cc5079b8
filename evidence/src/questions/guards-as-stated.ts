import {
  keys,
  restraintGuard,
  rightGuard,
  titleGuard,
  type GuardedBy,
  type MembersDocument,
  type RestraintDocument,
  type RightDocument,
  type TitleDocument,
} from '@ip-rights-ledger/chaincode/domain'
import { sameBytes } from '../crypto/encodings.js'
import { finding, type Finding } from '../findings.js'
import { guardPolicy, guardWords } from '../policy/guard-policy.js'
import { KeyGuards } from '../policy/key-guards.js'
import { json } from '../reading/json.js'
import { placeOf } from '../reading/places.js'
import { documentKinds, keyOf, keyParts, type DocumentKind } from '../reading/state-key.js'
import type { Question } from './question.js'

type Documents = ReadonlyMap<string, unknown>

/** Who must guard a document by the register's own rules. */
function guardOf(kind: DocumentKind, id: string, documents: Documents): GuardedBy {
  const members = documents.get(keys.members) as MembersDocument
  const restraint = documents.get(keys.restraint(id)) as RestraintDocument | undefined
  const document = documents.get(keys[kind](id))
  if (kind === 'right') return rightGuard((document as RightDocument).registrar, members)
  return kind === 'title'
    ? titleGuard(document as TitleDocument, restraint, members)
    : restraintGuard(document as RestraintDocument, members)
}

function judge(kind: DocumentKind, id: string, documents: Documents, policy: Uint8Array | undefined): readonly [Finding['code'], string][] {
  const { guard: stated } = documents.get(keys[kind](id)) as { readonly guard?: unknown }
  let words: string
  let expected: Uint8Array
  try {
    const guard = guardOf(kind, id, documents)
    words = guardWords(guard)
    expected = guardPolicy(guard)
  } catch {
    return [['GUARD_TEXT_WRONG', 'a document that no rule of the register fits']]
  }
  return [
    ...(stated === words
      ? []
      : [['GUARD_TEXT_WRONG', `expected ${words}, got ${JSON.stringify(stated) ?? 'none'}`] as [Finding['code'], string]]),
    ...(sameBytes(policy ?? new Uint8Array(), expected) ? [] : [['GUARD_POLICY_WRONG', `expected ${words}`] as [Finding['code'], string]]),
  ]
}

/** Against a pledge registered without its pledgee, or a freeze without its court, among those who must endorse what comes next. */
export const guardsAsStated: Question = {
  id: 'guardsAsStated',
  title: { en: 'Do those guard the right who must?', zh: '权利是否由应当守护者守护？' },
  applies: ({ package: { subject } }) => subject.kind === 'right',
  async ask(reading) {
    const { subject, chaincode } = reading.package
    const found: Finding[] = []
    const documents = new Map<string, unknown>()
    const guards = new KeyGuards()
    for (const transaction of reading.blocks.flatMap((block) => block.transactions)) {
      const set = transaction.action?.writeSets.find(({ namespace }) => namespace === chaincode)
      if (!set || transaction.noted !== 0) continue
      guards.commit([transaction], chaincode)
      for (const { key, value } of set.writes) documents.set(keyParts(key).join('~'), json(value) ?? {})
      // Without a directory nobody can be named; that it is missing is asked elsewhere.
      if (!documents.has(keys.members)) continue
      const changed = new Set([...set.writes, ...set.metadata].map(({ key }) => key))
      for (const key of changed) {
        const kind = documentKinds.find((each) => each === keyOf(subject, key))
        if (kind === undefined || !documents.has(keys[kind](subject.id))) continue
        for (const [code, what] of judge(kind, subject.id, documents, guards.of(key))) {
          found.push(finding(code, `${kind} ${subject.id}, ${placeOf(transaction)}: ${what}`))
        }
      }
    }
    const said = documentKinds.flatMap((kind) => {
      const { guard } = (documents.get(keys[kind](subject.id)) ?? {}) as { readonly guard?: string }
      return guard === undefined ? [] : [`${kind}: ${guard}`]
    })
    return { findings: found, facts: said.map((each) => ({ en: each, zh: each })) }
  },
}
