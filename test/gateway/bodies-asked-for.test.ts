import { afterEach, expect, test } from '@jest/globals'
import { type Described, routesOf } from '../fuzz/declared-answer.js'
import { build, closeAll } from './build.js'

afterEach(closeAll)

test('the document demands a body of those requests that are refused without one, and of no others', async () => {
  const { app, token } = await build()
  const authorization = `Bearer ${await token('registrar')}`
  const document = (await app.inject('/api/openapi.json')).json<Described>()
  const taking = routesOf(document).filter(({ operation }) => operation.requestBody !== undefined)
  const wrong: string[] = []
  for (const { method, path, operation } of taking) {
    const headers = { authorization, 'idempotency-key': `without a body ${path}`.replaceAll(' ', '-') }
    const answer = await app.inject({ method: method as 'POST', url: path.replace(/\{\w+\}/g, '1'), headers })
    const { target } = answer.json<{ readonly target?: string }>()
    const refused = answer.statusCode === 400 && (target === '' || target?.startsWith('/') === true)
    const { required = false } = operation.requestBody as { readonly required?: boolean }
    if (required !== refused)
      wrong.push(`${method} ${path}: ${required ? 'demanded' : 'not demanded'}, got ${answer.statusCode} ${answer.body}`)
  }
  expect(taking.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})
