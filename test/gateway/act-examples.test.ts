import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { commands, refusals, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { commandRoutes, exampleOf, type CommandRoute } from '../../gateway/src/command-routes.js'
import { actIdOf } from '../../gateway/src/contract/operation-ids.js'
import { preparedAct } from '../domain/prepared-acts.js'
import { routesOf, type Described } from '../fuzz/declared-answer.js'
import { formOf } from './answer-form.js'
import { build, closeAll, type Built } from './build.js'
import { ChaincodeLedger } from './chaincode-ledger.js'

const ledger = new ChaincodeLedger()
const gateways = new Map<string, Built>()

beforeAll(async () => {
  for (const [member, mspId] of [
    ['ip-office', 'IpOfficeMSP'],
    ['copyright-office', 'CopyrightOfficeMSP'],
    ['bank', 'BankMSP'],
    ['court', 'CourtMSP'],
  ] as const)
    gateways.set(mspId, await build({ member, mspId, ledger, commands, rightTypes, refusals }))
}, 60_000)
afterAll(closeAll)

const specs = new Map(commands.map((spec) => [`${spec.contract}:${spec.name}`, spec]))
const routes = commandRoutes(commands, rightTypes).map((route) => [actIdOf(route), route] as const)

/** The act, the moment at which it is accepted, and the gateway of whoever asks for it, who is enrolled there. */
function preparedFor({ command: { contract, name }, preset }: CommandRoute) {
  const spec = specs.get(`${contract}:${name}`)
  if (!spec) throw new Error(`expected the act of the tables, got none of ${contract}:${name}`)
  const prepared = preparedAct(spec, preset)
  if (!prepared) throw new Error(`expected a state in which somebody’s ${contract}.${name} is accepted with its example, got none`)
  const { actor } = prepared
  const gateway = gateways.get(actor.msp)
  if (!gateway) throw new Error(`expected a gateway of ${actor.msp}`)
  ledger.users['asker'] = { user: 'asker', mspId: actor.msp, type: 'client', ...(actor.role ? { role: actor.role } : {}) }
  return { ...prepared, spec, gateway }
}

test.each(routes)('%s: the example is accepted by the register and answered as it says', async (_name, route) => {
  const { story, actor, body, id, spec, gateway } = preparedFor(route)
  ledger.stand(story, actor)
  const url = `/api/v1${route.path.replace(':id', id ?? '')}`
  const answer = await gateway.send('POST', url, { user: 'asker', body })
  expect([answer.status, answer.body['code'], answer.body['detail']]).toEqual([201, undefined, undefined])
  expect(formOf(answer.body)).toEqual(formOf(exampleOf(route, spec.example).answer))
})

/** Every noun of which the tables make things, and how one is read once it is made; of a right only the secret application is there so soon. */
const makers = routes
  .filter(([, { path, command }]) => command.creates && path === `/${command.noun}`)
  .map(([, route]) => [`${route.path}/{id}${route.path === '/ip-rights' ? '/filing' : ''}`, route] as const)

test.each(makers)('%s: the example says what is read once the thing is made', async (path, route) => {
  const { story, actor, body, gateway } = preparedFor(route)
  const { contract, name } = route.command
  const after = story.when(`${contract}.${name}`, actor, body).accepted()
  ledger.stand(after, actor)
  const id = contract === 'rights' ? after.right : (after.opened[contract] ?? '')
  const answer = await gateway.send('GET', `/api/v1${path.replace('{id}', id)}`, { user: 'asker' })
  expect([answer.status, answer.body['code'], answer.body['detail']]).toEqual([200, undefined, undefined])
  const read = routesOf(gateway.app.contract() as Described).find((each) => each.method === 'GET' && each.path === `/api/v1${path}`)
  const { example } = (read?.operation.responses['200']?.content?.['application/json'] ?? {}) as { readonly example?: object }
  expect(formOf(answer.body)).toEqual(formOf(example))
})
