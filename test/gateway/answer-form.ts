/** Members that are words of the tables, which an example says as they are. */
const words = ['type', 'kind', 'status', 'state', 'noun', 'registrar']

/** What an answer says whatever it is about: its members, and the words of the tables in it. */
export function formOf(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => formOf(each))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, formOf(each, key)]))
  return words.includes(name) ? value : typeof value
}
