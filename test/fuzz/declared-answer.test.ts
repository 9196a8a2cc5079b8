import { expect, test } from '@jest/globals'
import { declaredAnswers, type Described } from './declared-answer.js'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const document: Described = {
  components: { schemas: { Thing: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } } },
  paths: {
    '/things/{id}': {
      get: {
        responses: {
          '200': json({ $ref: '#/components/schemas/Thing' }),
          '4XX': { content: { 'application/problem+json': { schema: { type: 'object', required: ['code'] } } } },
        },
      },
    },
    '/things/all': { get: { responses: { '200': json({ type: 'array' }) } } },
  },
}
const wrong = declaredAnswers(document)
const answer = (status: number, text: string, contentType = 'application/json; charset=utf-8') => ({ status, text, contentType })

test('an answer that fits, by its status, its class, and without a body', () => {
  expect(wrong('GET', '/things/1?x=y', answer(200, '{"id":"1"}'))).toBeUndefined()
  expect(wrong('GET', '/things/all', answer(200, '[]'))).toBeUndefined()
  expect(wrong('GET', '/things/1', answer(404, '{"code":"NOT_FOUND"}', 'application/problem+json'))).toBeUndefined()
  expect(wrong('GET', '/things/1', answer(304, ''))).toBeUndefined()
})

test.each([
  ['a body that does not fit', '/things/1', answer(200, '{"id":1}')],
  ['a body that is no JSON', '/things/1', answer(200, '{"id"')],
  ['a status that is not declared', '/things/1', answer(500, '{}')],
  ['another media type', '/things/1', answer(404, '{"code":"NOT_FOUND"}')],
  ['a refusal without a code', '/things/1', answer(404, '{}', 'application/problem+json')],
  ['a path that is not described', '/others', answer(200, '{}')],
  ['the schema of another path', '/things/all', answer(200, '{"id":"1"}')],
  ['a body where none belongs', '/things/1', answer(304, '{}')],
])('%s is told', (_what, url, given) => {
  expect(wrong('GET', url, given)).toEqual(expect.any(String))
})
