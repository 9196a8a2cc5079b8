import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { commands, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import fc from 'fast-check'
import { type Described, routesOf } from '../../fuzz/declared-answer.js'
import { fitting, type Schema } from '../../fuzz/fitting-value.js'
import { build, closeAll, type Built } from '../build.js'

/** Rows API3 and API9 of the OWASP API Security Top 10 (2023): what may be said, and that nothing is served unsaid. */
let built: Built
let document: Described

beforeAll(async () => {
  built = await build({ commands, rightTypes })
  document = (await built.app.inject('/api/openapi.json')).json<Described>()
})
afterAll(closeAll)

test('API9: what is served is described, and what is described is served', () => {
  const served = built.routes.flatMap(({ method, url, schema }) =>
    [method]
      .flat()
      .filter((each) => each !== 'HEAD' && each !== 'OPTIONS' && (schema as { hide?: boolean } | undefined)?.hide !== true)
      .map((each) => `${each} ${url.replace(/:(\w+)/g, '{$1}')}`),
  )
  const described = routesOf(document).map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(served)].sort()).toEqual(described.sort())
  const hidden = built.routes.filter(({ schema }) => (schema as { hide?: boolean } | undefined)?.hide === true).map(({ url }) => url)
  expect(new Set(hidden)).toEqual(new Set(['/api/openapi.json']))
})

test.each(['owner', 'status', 'createdAt', 'version'])(
  'API3: no route takes a member %s that its schema does not name',
  async (member) => {
    const headers = { authorization: `Bearer ${await built.token('registrar')}`, 'content-type': 'application/json' }
    let asked = 0
    for (const { method, path, operation } of routesOf(document)) {
      const schema = operation.requestBody?.content['application/json']?.schema as Schema | undefined
      if (schema === undefined || JSON.stringify(schema).includes(`"${member}"`)) continue
      const [body] = fc.sample(fitting(schema, [], document), { numRuns: 1, seed: 7 })
      const { statusCode, body: text } = await built.app.inject({
        method: method as 'POST',
        url: path.replace(/\{\w+\}/g, '1'),
        headers: { ...headers, 'idempotency-key': `${member}-${(asked += 1)}` },
        payload: JSON.stringify({ ...(body as object), [member]: 'x' }),
      })
      expect([method, path, statusCode, text.includes(`/${member}`)]).toEqual([method, path, 400, true])
    }
    expect(asked).toBeGreaterThan(60)
    expect(built.ledger.sent.filter(({ evaluated }) => !evaluated)).toEqual([])
  },
  60_000,
)
