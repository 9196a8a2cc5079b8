import type { ChaincodeStub } from 'fabric-shim'
import {
  keys,
  membersIn,
  restraintGuard,
  restraintIn,
  rightGuard,
  titleGuard,
  type Docs,
  type GuardedBy,
  type RestraintDocument,
  type RightDocument,
  type TitleDocument,
} from '../domain/index.js'
import { encode } from './documents-io.js'
import { endorsementPolicy, guardText, majorityPolicy, majorityText } from './endorsement-policy.js'
import { placeOf } from './state-keys.js'

/** Writes every document that a decision changed, and renews the endorsement policy of each guarded key whose guard changed with it. */
export async function writeChanged(stub: ChaincodeStub, before: Docs, after: Docs): Promise<readonly string[]> {
  const changed = [...after.keys()].filter((key) => after.get(key) !== before.get(key)).sort()
  for (const key of changed) {
    const place = placeOf(stub, key)
    if (place.kind === 'private-hash') throw new Error(`expected a key that can be written, got ${key}`)
    if (place.kind === 'private') {
      await stub.putPrivateData(place.collection, place.key, encode(after.get(key)))
      continue
    }
    const guard = guardOf(key, after)
    const document = after.get(key)
    if (guard === undefined) {
      await stub.putState(place.key, encode(document))
      continue
    }
    const text = textOf(guard)
    await stub.putState(place.key, encode({ ...(document as object), guard: text }))
    const former = (before.get(key) as { guard?: string } | undefined)?.guard
    if (former !== text) await stub.setStateValidationParameter(place.key, policyOf(guard))
  }
  return changed
}

/** Guarded by the registrar and others, or by a majority of all. */
type Guard = GuardedBy | { readonly majorityOf: readonly string[] }

const textOf = (guard: Guard): string => ('majorityOf' in guard ? majorityText(guard.majorityOf) : guardText(guard))
const policyOf = (guard: Guard): Buffer => ('majorityOf' in guard ? majorityPolicy(guard.majorityOf) : endorsementPolicy(guard))

/** What is everyone's. A new key would stand under the chaincode policy only, so that later entries go inside these. */
const governed: ReadonlySet<string> = new Set([keys.members, keys.rules, keys.calendars, keys.epoch])

/**
 * Who guards a key after this transaction: `undefined` for keys that never have a policy of their own. A key that has one keeps one: empty bytes
 * would give it back to the chaincode policy in the eyes of validators, but a gateway peer finds no endorsers for its next write any more
 * (`discovery/endorsement/endorsement.go:computeStateBasedPrincipalSets`).
 */
function guardOf(key: string, after: Docs): Guard | undefined {
  const [kind, id = ''] = key.split('~')
  const members = membersIn(after)
  if (!members) return undefined
  if (governed.has(key)) return { majorityOf: Object.keys(members.members).sort() }
  if (kind === 'right') return rightGuard((after.get(key) as RightDocument).registrar, members)
  if (kind === 'title') return titleGuard(after.get(key) as TitleDocument, restraintIn(after, id), members)
  if (kind === 'restraint') return restraintGuard(after.get(key) as RestraintDocument, members)
  return undefined
}
