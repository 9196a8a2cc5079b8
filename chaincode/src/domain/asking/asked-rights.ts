import { refuse, type Refusal } from '../refusal.js'
import { refusalByCode } from '../refusals.js'

/** A question about many rights takes no more than these, by id or by number. */
export const mostAsked = 500
const longestName = 96

export function namesAsked(ask: Readonly<Record<string, unknown>>): readonly string[] | Refusal {
  const named = ask['rights']
  const fits = Array.isArray(named) && named.length > 0 && named.length <= mostAsked
  if (fits && named.every((name) => typeof name === 'string' && name.length <= longestName)) return named as string[]
  const got = Array.isArray(named) ? named.length : null
  return refuse('MALFORMED', { expected: `1 to ${mostAsked} ids or numbers`, got }, { target: '/rights' })
}

/** A ground as an answer tells it, in both languages and with the way out where there is one. */
export interface Reason {
  readonly code: string
  readonly title: { readonly 'zh-CN': string; readonly en: string }
  readonly source: string
  readonly remedy?: { readonly act: string; readonly source: string }
  readonly params?: Readonly<Record<string, unknown>>
  readonly target?: string
}

export function reasonOf({ code, params, target, remedies }: Refusal): Reason {
  const { title = { en: code, zh: code }, source = '' } = refusalByCode.get(code) ?? {}
  const [remedy] = remedies ?? []
  return {
    code,
    title: { 'zh-CN': title.zh, en: title.en },
    source,
    ...(remedy ? { remedy } : {}),
    ...(params === undefined ? {} : { params: asJson(params) }),
    ...(target === undefined ? {} : { target }),
  }
}

/** Without absent values, which have no canonical form. */
const asJson = (params: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined))
