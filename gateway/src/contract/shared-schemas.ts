/** A name that may stand in `#/components/schemas/`. */
const nameable = /^[A-Z][A-Za-z0-9]*$/

interface Described {
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

/**
 * The same OpenAPI document with each schema that has a name (`title: 'Problem'`) said once, under components, and referred to: every route may
 * be refused alike, and a reader or a code generator wants one type for that. Two schemas of one name that differ stay where they are.
 * @param named schemas that bear no title, by the name they get
 */
export function withSharedSchemas(document: object, named: Readonly<Record<string, object>> = {}): object {
  const shared = new Map<string, { readonly text: string; readonly schema: unknown }>()
  const names = new Map(Object.entries(named).map(([name, schema]) => [JSON.stringify(schema), name]))
  const share = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(share)
    if (typeof node !== 'object' || node === null) return node
    const walked = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, share(value)]))
    const { title, type } = walked as { readonly title?: unknown; readonly type?: unknown }
    const text = JSON.stringify(walked)
    const name = names.get(text) ?? title
    if (type !== 'object' || typeof name !== 'string' || !nameable.test(name)) return walked
    const first = shared.get(name)
    if (first === undefined) shared.set(name, { text, schema: walked })
    return first === undefined || first.text === text ? { $ref: `#/components/schemas/${name}` } : walked
  }
  const { components, ...rest } = share(document) as Described
  const { schemas: _referred, ...others } = components ?? {}
  const schemas = Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { schema }]) => [name, schema]))
  return { ...rest, components: { ...others, schemas } }
}
