import type { Subject } from '../format/evidence-package.js'

export const validationParameter = 'VALIDATION_PARAMETER'
export const lifecycleNamespace = '_lifecycle'

/** Parts of a composite key: U+0000, then each part and U+0000 (`fabric-shim` `createCompositeKey`); a plain key is one part. */
export function keyParts(key: string): readonly string[] {
  return key.startsWith('\u0000')
    ? key
        .slice(1)
        .replace(/\u0000$/, '')
        .split('\u0000')
    : [key]
}

/** The documents a right consists of, and its events. */
export const documentKinds = ['right', 'title', 'restraint'] as const

export type DocumentKind = (typeof documentKinds)[number]

/** Which of the right's documents, or its event, a key is. */
export function keyOf(subject: Subject, key: string): DocumentKind | 'event' | undefined {
  if (subject.kind !== 'right') return undefined
  const [kind, id, ...rest] = keyParts(key)
  if (id !== subject.id) return undefined
  if (kind === 'event' && rest.length === 1) return 'event'
  return rest.length === 0 ? documentKinds.find((each) => each === kind) : undefined
}
