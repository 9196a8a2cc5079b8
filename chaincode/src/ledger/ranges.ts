import type { ChaincodeStub } from 'fabric-shim'

export interface Page {
  readonly items: readonly unknown[]
  /** Give it as `after` for the next page; absent at the end. */
  readonly next?: string
}

export const pageLimit = 200

/** A page of one kind of document in id order. For evaluates only: paginated ranges are never re-checked at commit. */
export async function page(
  stub: ChaincodeStub,
  kind: string,
  within: readonly string[],
  after: string | undefined,
  limit: number,
): Promise<Page> {
  const bookmark = after === undefined ? '' : `${stub.createCompositeKey(kind, [...within, after])}\u0000`
  const { iterator, metadata } = (await stub.getStateByPartialCompositeKeyWithPagination(
    kind,
    [...within],
    Math.min(limit, pageLimit),
    bookmark,
  )) as unknown as {
    iterator: { next(): Promise<{ done: boolean; value?: { value: Uint8Array; key: string } }>; close(): Promise<void> }
    /** Absent where nothing was found: an empty message has no bytes. */
    metadata?: { bookmark: string }
  }
  const items: unknown[] = []
  let last: string | undefined
  for (;;) {
    const step = await iterator.next()
    if (step.value) {
      items.push(JSON.parse(Buffer.from(step.value.value).toString('utf8')))
      last = stub.splitCompositeKey(step.value.key).attributes.at(-1)
    }
    if (step.done || !step.value) break
  }
  await iterator.close()
  return { items, ...((metadata?.bookmark ?? '') !== '' && last !== undefined ? { next: last } : {}) }
}

/** Every document of one kind, page by page, until `take` says that it has enough. */
export async function* each(stub: ChaincodeStub, kind: string, within: readonly string[] = []): AsyncGenerator<unknown> {
  let after: string | undefined
  do {
    const found: Page = await page(stub, kind, within, after, pageLimit)
    yield* found.items
    after = found.next
  } while (after !== undefined)
}
