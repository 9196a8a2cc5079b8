import type { CommandRoute } from '../command-routes.js'
import { changes, type RouteFacts } from './route-facts.js'

const verbs: Readonly<Record<string, string>> = { POST: 'create', PUT: 'put', PATCH: 'change', DELETE: 'end' }

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const joined = (words: readonly string[]) => words.map(capital).join('')
const wordsOf = (segment: string) => segment.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
const singular = (noun: string) => noun.replace(/ies$/, 'y').replace(/(?<=ch)es$|s$/, '')

/**
 * Name of an operation, from its path alone, so that it stays what it is while the path does: `GET /ip-rights` is listIpRights, `GET /ip-rights/{id}`
 * readIpRight, `GET /ip-rights/{id}/events` readIpRightEvents, `POST /ip-rights/search` searchIpRights, `DELETE /watchlists/{id}` endWatchlist.
 */
export function operationIdOf({ method, url, config, schema }: RouteFacts): string {
  if (config.operationId !== undefined) return config.operationId
  const segments = url
    .replace(/^\/api\/v1/, '')
    .split('/')
    .filter((segment) => segment !== '')
  const named = segments.map((segment, index) => {
    const isName = segment.startsWith(':')
    const ofOne = segments[index + 1]?.startsWith(':') === true
    return { isName, words: isName ? [] : wordsOf(ofOne ? singular(segment) : segment) }
  })
  const last = named.at(-1)
  const all = named.flatMap(({ words }) => words)
  if (!changes({ method })) {
    const lists = segments.length === 1 && last?.isName === false && isList(schema)
    return `${lists ? 'list' : 'read'}${joined(all)}`
  }
  // An act of a thing is named by its verb, which stands last in the path.
  if (method === 'POST' && segments.length > 1 && last?.isName === false) {
    const thing = named.slice(0, -1).flatMap(({ words }) => words)
    const [verb = '', ...rest] = last.words
    return `${verb}${joined(rest)}${joined(thing)}`
  }
  const one = named.flatMap(({ words }, index) => (index === named.length - 1 ? wordsOf(singular(words.join('-'))) : words))
  return `${verbs[method] ?? method.toLowerCase()}${joined(method === 'POST' ? one : all)}`
}

function isList({ response }: RouteFacts['schema']): boolean {
  const { properties = {} } = (response?.['200'] ?? {}) as { readonly properties?: object }
  return Object.hasOwn(properties, 'items')
}

/** Name of an act: its command, and the thing; of a verdict on another act, that act too. */
export function actIdOf({ command, preset = {} }: CommandRoute): string {
  const thing = joined(wordsOf(singular(command.noun)))
  const other = Object.values(preset).map((act) => `To${capital(act)}`)
  return `${command.name}${other.join('')}${thing}`
}
