import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openapi } from './openapi.js'

interface Generator {
  readonly default: (document: unknown, options: object) => Promise<unknown>
  readonly astToString: (nodes: unknown) => string
}

/** The generator prints by a TypeScript of the 5 line, which the client's package has for itself alone. */
function generator(): Generator {
  const required = createRequire(join(process.cwd(), 'client', 'package.json'))
  return required('openapi-typescript') as Generator
}

interface Described {
  readonly in?: string
  readonly name?: string
}

/** The client gives a write a key of its own where its caller names none: so no caller has to. */
const withKeysOfItsOwn = (document: string): unknown =>
  JSON.parse(document, (_name, value: Described | null) =>
    value?.in === 'header' && value.name === 'idempotency-key' ? { ...value, required: false } : value,
  )

/** Types of every path, parameter, body and answer, from the contract that the gateways serve. */
export async function clientTypes(): Promise<string> {
  const { default: generate, astToString } = generator()
  const nodes = await generate(withKeysOfItsOwn(await openapi()), { immutable: true, alphabetize: false })
  return `// Generated from docs/openapi.json; \`npm run generate\` renews it.\n\n${astToString(nodes)}`
}
