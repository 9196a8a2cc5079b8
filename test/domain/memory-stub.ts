import { createHash } from 'node:crypto'
import type { Docs } from '@ip-rights-ledger/chaincode/domain'
import type { ChaincodeStub } from 'fabric-shim'
import { encode } from '../../chaincode/src/ledger/documents-io.js'
import { placeOf } from '../../chaincode/src/ledger/state-keys.js'

/** What a transaction wrote, key by key. */
export interface Written {
  readonly state: ReadonlyMap<string, string>
  readonly policies: ReadonlyMap<string, string>
  readonly event?: { readonly name: string; readonly payload: string }
}

const compositeKey = (kind: string, attributes: readonly string[]): string => [kind, ...attributes].join('\u0000')
const splitCompositeKey = (key: string) => {
  const [objectType = '', ...attributes] = key.split('\u0000')
  return { objectType, attributes }
}
const held = (collection: string, key: string): string => `${collection}|${key}`

/** World state and implicit collections of a register that one process holds; each transaction sees what was committed before it. */
export class MemoryLedger {
  state = new Map<string, string>()
  policies = new Map<string, string>()

  /** What a story holds, as if transactions had written it. */
  static of(docs: Docs): MemoryLedger {
    const ledger = new MemoryLedger()
    const stub = { createCompositeKey: compositeKey }
    for (const [key, document] of docs) {
      const place = placeOf(stub, key)
      if (document === undefined || place.kind === 'private-hash') continue
      ledger.state.set(place.kind === 'state' ? place.key : held(place.collection, place.key), encode(document).toString('utf8'))
    }
    return ledger
  }

  /** Runs a transaction and commits what it wrote, or nothing where it throws. A transaction reads none of its own writes, as on Fabric. */
  async transaction<T>(
    { at, txId, transient = {} }: { readonly at: string; readonly txId: string; readonly transient?: Readonly<Record<string, string>> },
    run: (stub: ChaincodeStub) => Promise<T>,
  ): Promise<{ readonly reply: T; readonly written: Written }> {
    const state = new Map<string, string>()
    const policies = new Map<string, string>()
    let event: Written['event']
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
    const read = (key: string) => Buffer.from(this.state.get(key) ?? '')
    const stub = {
      getTxID: () => txId,
      getTxTimestamp: () => ({ seconds: Math.floor(Date.parse(at) / 1000), nanos: 0 }),
      getTransient: () => new Map(Object.entries(transient).map(([name, value]) => [name, Buffer.from(value)])),
      createCompositeKey: compositeKey,
      splitCompositeKey,
      getStateByPartialCompositeKeyWithPagination: async (kind: string, within: readonly string[], limit: number, bookmark: string) =>
        this.#page(`${compositeKey(kind, within)}\u0000`, limit, bookmark),
      getState: async (key: string) => read(key),
      putState: async (key: string, value: Uint8Array) => void state.set(key, text(value)),
      setStateValidationParameter: async (key: string, policy: Uint8Array) =>
        void policies.set(key, Buffer.from(policy).toString('base64')),
      getPrivateData: async (collection: string, key: string) => read(held(collection, key)),
      getPrivateDataHash: async (collection: string, key: string) => {
        const value = this.state.get(held(collection, key))
        return value === undefined ? new Uint8Array() : createHash('sha256').update(value).digest()
      },
      putPrivateData: async (collection: string, key: string, value: Uint8Array) => void state.set(held(collection, key), text(value)),
      setEvent: (name: string, payload: Uint8Array) => (event = { name, payload: text(payload) }),
    } as unknown as ChaincodeStub
    const reply = await run(stub)
    this.state = new Map([...this.state, ...state])
    this.policies = new Map([...this.policies, ...policies])
    return { reply, written: { state, policies, ...(event ? { event } : {}) } }
  }

  #page(prefix: string, limit: number, bookmark: string) {
    const keys = [...this.state.keys()].filter((key) => key.startsWith(prefix) && key >= bookmark).sort()
    const steps = keys.slice(0, limit).map((key) => ({ done: false, value: { key, value: Buffer.from(this.state.get(key) ?? '') } }))
    const iterator = { next: async () => steps.shift() ?? { done: true }, close: async () => undefined }
    return { iterator, metadata: { bookmark: keys[limit] ?? '' } }
  }
}
