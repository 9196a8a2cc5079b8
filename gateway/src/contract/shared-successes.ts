interface Response {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>>
}

interface Operation {
  readonly responses: Readonly<Record<string, Response>>
}

interface Shared {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, object>> }
}

/** What is answered by fewer routes than this is read where it stands. */
const leastUses = 4

const nameOf = ({ content = {} }: Response): string | undefined => Object.values(content)[0]?.schema?.$ref?.split('/').at(-1)

/** Answers that many routes give alike, said once under the name of what they hold. */
export function withSharedSuccesses(document: Shared): object {
  const uses = new Map<string, number>()
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  for (const response of operations.flatMap(({ responses }) => Object.values(responses))) {
    const text = JSON.stringify(response)
    if (nameOf(response) !== undefined) uses.set(text, (uses.get(text) ?? 0) + 1)
  }
  const chosen = new Map<string, string>()
  for (const [text, count] of [...uses].sort(([, a], [, b]) => b - a)) {
    const name = nameOf(JSON.parse(text) as Response) ?? ''
    if (count >= leastUses && !chosen.has(name) && !Object.hasOwn(document.components.responses, name)) chosen.set(name, text)
  }
  const shared = (response: Response): Response => {
    const name = nameOf(response) ?? ''
    return chosen.get(name) === JSON.stringify(response) ? { $ref: `#/components/responses/${name}` } : response
  }
  const each = <T, U>(record: Readonly<Record<string, T>>, made: (value: T) => U) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, made(value)]))
  const responses = {
    ...document.components.responses,
    ...Object.fromEntries([...chosen].map(([name, text]) => [name, JSON.parse(text) as object])),
  }
  return {
    ...document,
    paths: each(document.paths, (methods) =>
      each(methods, (operation) => ({ ...operation, responses: each(operation.responses, shared) })),
    ),
    components: { ...document.components, responses },
  }
}
