import type { ChaincodeStub } from 'fabric-shim'

/** Where a domain key lies: in the world state, in a member's implicit collection, or as the hash that all members see of it. */
export type Place =
  | { readonly kind: 'state'; readonly key: string }
  | { readonly kind: 'private' | 'private-hash'; readonly collection: string; readonly key: string }

export const implicitCollection = (msp: string): string => `_implicit_org_${msp}`

/** Composite keys (U+0000 separated), so that a range over one kind of document meets no other kind. */
export function placeOf(stub: Pick<ChaincodeStub, 'createCompositeKey'>, key: string): Place {
  const parts = key.split('~')
  const [head = '', msp = ''] = parts
  if (head !== 'private' && head !== 'private-hash') return { kind: 'state', key: stub.createCompositeKey(head, parts.slice(1)) }
  return { kind: head, collection: implicitCollection(msp), key: stub.createCompositeKey(parts[2] ?? '', parts.slice(3)) }
}
