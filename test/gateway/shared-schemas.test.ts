import { expect, test } from '@jest/globals'
import { withSharedSchemas } from '../../gateway/src/contract/shared-schemas.js'

const problem = { type: 'object', title: 'Problem', properties: { code: { type: 'string' } } }
const reference = { $ref: '#/components/schemas/Problem' }

test('a named schema is said once and referred to', () => {
  expect(withSharedSchemas({ paths: { a: problem, b: [problem] }, components: { securitySchemes: {} } })).toEqual({
    paths: { a: reference, b: [reference] },
    components: { securitySchemes: {}, schemas: { Problem: problem } },
  })
})

test('another schema of the same name, and one whose name is a sentence, stay where they are', () => {
  const other = { ...problem, properties: {} }
  const sentence = { type: 'object', title: 'A right as of a block' }
  expect(withSharedSchemas({ paths: { a: problem, b: other, c: sentence } })).toMatchObject({
    paths: { a: reference, b: other, c: sentence },
  })
})
