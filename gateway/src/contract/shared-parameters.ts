interface Parameter {
  readonly in: string
  readonly name: string
}

type Operation = Readonly<Record<string, unknown>> & { readonly parameters?: readonly Parameter[] }

/** Fewer uses than this are read where they stand. */
const leastUses = 4

const nameOf = ({ in: place, name }: Parameter): string =>
  `${name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}In${place.charAt(0).toUpperCase()}${place.slice(1)}`

/** Parameters that many operations take, said once: of those of one name and place the one used most. */
export function withSharedParameters(paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>) {
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
  const changed = Object.entries(paths).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, each]) => [method, operation(each)])),
  ])
  return { paths: Object.fromEntries(changed) as typeof paths, parameters: parameters as Readonly<Record<string, Parameter>> }
}
