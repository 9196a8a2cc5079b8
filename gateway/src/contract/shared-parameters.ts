interface Parameter {
  readonly in: string
  readonly name: string
  readonly required?: boolean
  readonly schema?: object
}

type Operation = Readonly<Record<string, unknown>> & { readonly parameters?: readonly Parameter[] }

/** Fewer uses than this are read where they stand. */
const leastUses = 4

const nameOf = ({ in: place, name }: Parameter): string =>
  `${name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}In${place.charAt(0).toUpperCase()}${place.slice(1)}`

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

function withOperations(paths: Paths, changed: (each: Operation) => object): Paths {
  const methods = Object.entries(paths).map(([path, of]) => [
    path,
    Object.fromEntries(Object.entries(of).map(([method, each]) => [method, changed(each)])),
  ])
  return Object.fromEntries(methods) as Paths
}

/** Nobody has to send what has a value where it is absent, though the schema by which it is filled in demands it. */
const asTaken = (parameter: Parameter): Parameter =>
  Object.hasOwn(parameter.schema ?? {}, 'default') ? { ...parameter, required: false } : parameter

/** Parameters that many operations take, said once: of those of one name and place the one used most. */
export function withSharedParameters(drawn: Paths) {
  const paths = withOperations(drawn, (each) => (each.parameters ? { ...each, parameters: each.parameters.map(asTaken) } : each))
  const uses = new Map<string, { readonly parameter: Parameter; count: number }>()
  for (const { parameters = [] } of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    for (const parameter of parameters) {
      const text = JSON.stringify(parameter)
      const known = uses.get(text) ?? { parameter, count: 0 }
      known.count += 1
      uses.set(text, known)
    }
  }
  const chosen = new Map<string, string>()
  for (const [text, { parameter, count }] of [...uses].sort(([, a], [, b]) => b.count - a.count)) {
    const name = nameOf(parameter)
    if (count >= leastUses && !chosen.has(name)) chosen.set(name, text)
  }
  const shared = (parameter: Parameter) => {
    const name = nameOf(parameter)
    return chosen.get(name) === JSON.stringify(parameter) ? { $ref: `#/components/parameters/${name}` } : parameter
  }
  const operation = (each: Operation) => (each.parameters ? { ...each, parameters: each.parameters.map(shared) } : each)
  const parameters = Object.fromEntries([...chosen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => [name, JSON.parse(text)]))
  return { paths: withOperations(paths, operation), parameters: parameters as Readonly<Record<string, Parameter>> }
}
