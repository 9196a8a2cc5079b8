import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { commands, refusals, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { commandRoutes, exampleOf } from '../../gateway/src/command-routes.js'
import { actIdOf } from '../../gateway/src/contract/operation-ids.js'
import { preparedAct } from '../domain/prepared-acts.js'
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

/** What an answer says whatever it is about: its members, and the words of the tables in it. */
function formOf(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => formOf(each))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, formOf(each, key)]))
  return ['type', 'kind', 'status', 'state', 'noun', 'registrar'].includes(name) ? value : typeof value
}

test.each(routes)('%s: the example is accepted by the register and answered as it says', async (_name, route) => {
  const { contract, name } = route.command
  const spec = specs.get(`${contract}:${name}`)
  if (!spec) throw new Error(`expected the act of the tables, got none of ${contract}:${name}`)
  const prepared = preparedAct(spec, route.preset)
  if (!prepared) throw new Error(`expected a state in which somebody’s ${contract}.${name} is accepted with its example, got none`)
  const { story, actor, body, id } = prepared
  const gateway = gateways.get(actor.msp)
  if (!gateway) throw new Error(`expected a gateway of ${actor.msp}`)
  ledger.stand(story, actor)
  ledger.users['asker'] = { user: 'asker', mspId: actor.msp, type: 'client', ...(actor.role ? { role: actor.role } : {}) }
  const url = `/api/v1${route.path.replace(':id', id ?? '')}`
  const answer = await gateway.send('POST', url, { user: 'asker', body })
  expect([answer.status, answer.body['code'], answer.body['detail']]).toEqual([201, undefined, undefined])
  expect(formOf(answer.body)).toEqual(formOf(exampleOf(route, spec.example).answer))
})
