import { keys, rightIn, type Docs } from '../docs.js'
import { isNumberProblem, parseNumber } from '../numbers.js'
import { refuse, type Refusal } from '../refusal.js'

const idForm = /^[A-Z0-9-]{1,64}$/

const numberKey = (name: string): readonly string[] => {
  const parsed = parseNumber(name)
  return isNumberProblem(parsed) ? [] : [keys.number(parsed.scheme, parsed.value)]
}

/** Keys that tell which right an id or a number in any printed form names, and those of the right itself where it is named by its id. */
export const namingReads = (name: string): readonly string[] => [
  ...(idForm.test(name) ? [keys.right(name), keys.title(name), keys.restraint(name)] : []),
  ...numberKey(name),
]

/** The id of the right so named; a refusal where there is none. The docs hold what `namingReads` names. */
export function rightNamed(name: string, docs: Docs): string | Refusal {
  if (idForm.test(name) && rightIn(docs, name)) return name
  const parsed = parseNumber(name)
  if (isNumberProblem(parsed))
    return refuse(parsed.problem === 'checkDigit' ? 'NUMBER_CHECK_DIGIT' : 'NOT_FOUND', { expected: parsed.expected, got: parsed.got })
  const bearer = docs.get(keys.number(parsed.scheme, parsed.value)) as { readonly id: string } | undefined
  return bearer?.id ?? refuse('NOT_FOUND', { got: name })
}
