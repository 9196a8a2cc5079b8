import Type from 'typebox'
import { commands, refusals, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { commandRoutes } from '../../gateway/src/command-routes.js'
import { httpProblems } from '../../gateway/src/problems/catalogue.js'
import { build, closeAll, sampleCommands } from './build.js'

afterEach(closeAll)

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: { readonly properties: object } }>> } }
        >
      >
    >
  >
}

test('each command of the register has a path of its own', () => {
  const routes = commandRoutes(commands, rightTypes)
  const paths = routes.map((route) => route.path)
  expect(new Set(paths).size).toBe(paths.length)
  const served = new Set(routes.map(({ command }) => command))
  expect(commands.filter((command) => !served.has(command)).map((command) => command.noun)).toEqual(expect.arrayContaining(['governance']))
  expect(commands.filter((command) => command.noun !== 'governance' && !served.has(command))).toEqual([])
})

test('a row added to a table is a route, its schema and its documentation', async () => {
  const row = {
    ...sampleCommands[0],
    contract: 'rights',
    name: 'markAsSeen',
    noun: 'ip-rights',
    creates: false,
    confidential: false,
    payload: Type.Object({ seenBy: Type.String() }, { additionalProperties: false }),
    title: { en: 'Mark as seen', zh: '标记' },
    source: 'none',
    by: ['registrar'],
  }
  const { app, send, ledger } = await build({ commands: [...sampleCommands, row] })
  ledger.answer('rights:markAsSeen', () => ({ id: 'CN-AAA-1', noun: 'ip-rights', events: [] }))
  expect((await send('POST', '/api/v1/ip-rights/CN-AAA-1/mark-as-seen', { body: { seenBy: 'x' } })).status).toBe(201)
  expect((await send('POST', '/api/v1/ip-rights/CN-AAA-1/mark-as-seen', { body: {} })).body['target']).toBe('/seenBy')
  const { paths } = (await app.inject('/api/openapi.json')).json<Described>()
  const schema = paths['/api/v1/ip-rights/{id}/mark-as-seen']?.['post']?.requestBody?.content['application/json']?.schema
  expect(Object.keys(schema?.properties ?? {})).toContain('seenBy')
})

test('the description names every route the server has, and no other', async () => {
  const { app } = await build({ commands, rightTypes })
  const { paths } = (await app.inject('/api/openapi.json')).json<Described>()
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  for (const each of described) {
    const [method = '', path = ''] = each.split(' ')
    expect(app.hasRoute({ method: method, url: path.replace(/\{(\w+)\}/g, ':$1') })).toBe(true)
  }
  const printed = app.printRoutes({ commonPrefix: false, includeHooks: false })
  const served = printed.split('\n').filter((line) => line.includes('(')).length
  expect(served).toBeGreaterThan(0)
  for (const { path } of commandRoutes(commands, rightTypes)) expect(described).toContain(`POST /api/v1${path.replace(':id', '{id}')}`)
})

test('no code means two things in the two catalogues', () => {
  for (const problem of httpProblems) {
    const rule = refusals.find((refusal) => refusal.code === problem.code)
    if (rule) expect([problem.code, rule.status]).toEqual([problem.code, problem.status])
  }
})
