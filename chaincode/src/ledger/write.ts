import type { ChaincodeStub } from 'fabric-shim'
import {
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
import { endorsementPolicy, guardText } from './endorsement-policy.js'
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
    const text = guard === 'chaincode' || guard === undefined ? undefined : guardText(guard)
    const document = after.get(key)
    await stub.putState(place.key, encode(guard === undefined ? document : withGuard(document as object, text)))
    const former = (before.get(key) as { guard?: string } | undefined)?.guard
    if (guard === undefined || former === text) continue
    // Empty bytes give the key back to the chaincode policy.
    await stub.setStateValidationParameter(place.key, guard === 'chaincode' ? Buffer.alloc(0) : endorsementPolicy(guard))
  }
  return changed
}

function withGuard(document: object, guard: string | undefined): object {
  const { guard: _former, ...rest } = document as { guard?: string }
  return guard === undefined ? rest : { ...rest, guard }
}

/** Who guards a key after this transaction: `undefined` for keys that never have a policy of their own. */
function guardOf(key: string, after: Docs): GuardedBy | 'chaincode' | undefined {
  const [kind, id = ''] = key.split('~')
  const members = membersIn(after)
  if (!members) return undefined
  if (kind === 'right') return rightGuard((after.get(key) as RightDocument).registrar, members)
  if (kind === 'title') return titleGuard(after.get(key) as TitleDocument, restraintIn(after, id), members)
  if (kind === 'restraint') return restraintGuard(after.get(key) as RestraintDocument) ?? 'chaincode'
  return undefined
}
