type Scalar = string | number | boolean

const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value)

/** A scalar as JSON writes it, which YAML 1.2 reads as it stands. */
const scalar = (value: Scalar): string => JSON.stringify(value)

function lines(value: unknown, indent: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => {
      if (isScalar(item)) return `${indent}- ${scalar(item)}`
      const [first = '', ...rest] = lines(item, `${indent}  `)
      return [`${indent}- ${first.trimStart()}`, ...rest].join('\n')
    })
  }
  return Object.entries(value as object).flatMap(([key, each]: [string, unknown]) => {
    if (isScalar(each)) return [`${indent}${key}: ${scalar(each)}`]
    if (Array.isArray(each) && each.every(isScalar)) return [`${indent}${key}: [${each.map(scalar).join(', ')}]`]
    if (Object.keys(each as object).length === 0) return [`${indent}${key}: {}`]
    return [`${indent}${key}:`, ...lines(each, `${indent}  `)]
  })
}

/** Plain data as YAML that a person reads: block mappings, quoted strings, one line a list of scalars. */
export const yamlText = (value: object): string => `${lines(value, '').join('\n')}\n`
