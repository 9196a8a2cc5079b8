import { expect } from '@jest/globals'
import type { AnsweredExample } from '../../gateway/src/contract/examples.js'
import { bodyCheck } from '../../gateway/src/plugins/strict-bodies.js'
import { declaredAnswers, routesOf, type Described } from '../fuzz/declared-answer.js'
import { formOf } from './answer-form.js'
import type { Answered, Built } from './build.js'

type Body = Readonly<Record<string, unknown>>
interface Shown {
  readonly example?: unknown
}

/** Runs examples one after another, each on what those before it made. */
export class AnsweredExamples {
  /** What was answered, by operation. */
  readonly answers = new Map<string, Body>()
  readonly #table: Readonly<Record<string, AnsweredExample>>
  readonly #gateway: Built
  readonly #bodyOf: (body: Body) => Body

  /** @param bodyOf the example's body with what only the moment gives, such as a signature */
  constructor(table: Readonly<Record<string, AnsweredExample>>, gateway: Built, bodyOf: (body: Body) => Body) {
    this.#table = table
    this.#gateway = gateway
    this.#bodyOf = bodyOf
  }

  /** What is asked, and what the document shows of it. */
  asked(name: string) {
    const example = this.#table[name]
    const document = this.#gateway.app.contract() as Described
    const route = routesOf(document).find(({ operation }) => (operation as { readonly operationId?: string }).operationId === name)
    if (!example || !route) throw new Error(`expected the example of an operation of the document, got ${name}`)
    const { path = {}, query = {} } = example
    const valueOf = (value = '') => value.replace(/^\{(\w+)\}$/, (_all, of: string) => String(this.answers.get(of)?.['id']))
    const filled = route.path.replace(/\{(\w+)\}/g, (_all, of: string) => valueOf(path[of]))
    const search = new URLSearchParams(query).toString()
    return { example, document, route, url: `${filled}${search === '' ? '' : `?${search}`}`, user: example.as?.[1] ?? 'registrar' }
  }

  /** The example is valid as it stands, is answered by its status and in its form, and the document shows that very answer. */
  async run(name: string): Promise<Answered> {
    const { example, document, route, url, user } = this.asked(name)
    const { body, status, answer } = example
    const { requestBody, responses } = route.operation
    if (requestBody) {
      const [content = { schema: {} }] = Object.values(requestBody.content)
      const schema: object = { allOf: [content.schema], components: document.components ?? {} }
      const fits = bodyCheck(schema)
      expect([name, fits(body), fits.errors ?? []]).toEqual([name, true, []])
    }
    const method = route.method as Parameters<Built['send']>[0]
    const got = await this.#gateway.send(method, url, { user, ...(body ? { body: this.#bodyOf(body as Body) } : {}) })
    expect([name, got.status, got.body['detail']]).toEqual([name, status, undefined])
    expect([name, formOf(got.body)]).toEqual([name, formOf(answer ?? {})])
    const shown = responses[status]?.content?.['application/json'] as Shown | undefined
    expect([name, shown?.example]).toEqual([name, answer])
    const text = answer === undefined ? '' : JSON.stringify(answer)
    expect(declaredAnswers(document)(method, url, { status, contentType: 'application/json', text })).toBeUndefined()
    this.answers.set(name, got.body)
    return got
  }
}
