import { afterAll, expect, test } from '@jest/globals'
import { commands, refusals, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { signingExamples } from '../../gateway/src/contract/signing-examples.js'
import { preparedAct } from '../domain/prepared-acts.js'
import { AnsweredExamples } from './answered-example.js'
import { build, closeAll } from './build.js'
import { ChaincodeLedger } from './chaincode-ledger.js'
import { memberAuthority, OwnKey } from './member-authority.js'

afterAll(closeAll)

const user = 'loan-officer'
test('a key is certified, and a pledge drafted, approved, signed twice and recorded as the examples say', async () => {
  const spec = commands.find(({ contract, name }) => contract === 'pledges' && name === 'propose')
  const prepared = spec && preparedAct(spec)
  if (!prepared) throw new Error('expected a state in which somebody proposes a pledge, got none')
  const ledger = new ChaincodeLedger()
  ledger.stand(prepared.story, prepared.actor)
  ledger.users['credit-manager'] = { user: 'credit-manager', mspId: 'BankMSP', type: 'client', role: 'loan-officer' }
  const member = { member: 'bank', mspId: 'BankMSP' }
  const gateway = await build({ ...member, ledger, commands, rightTypes, refusals, authority: await memberAuthority(ledger.users) })
  const key = new OwnKey()
  let answered: Readonly<Record<string, unknown>> = {}
  const run = new AnsweredExamples(signingExamples, gateway, (body) => ({
    ...body,
    ...('signature' in body ? { signature: key.sign(String(answered['bytes'])) } : {}),
    ...('termsHash' in body ? { termsHash: answered['termsHash'] } : {}),
  }))
  const [first, ...others] = Object.keys(signingExamples)
  expect(first).toBe('createEnrolment')
  await run.run('createEnrolment')
  // Nobody has the other half of the example's key: what follows is signed with this one, as the latest certificate is the one built with.
  const certificateRequest = await key.request([{ CN: [user] }])
  expect((await gateway.send('POST', '/api/v1/enrolments', { user, body: { certificateRequest } })).status).toBe(201)
  const asked = { path: '/api/v1/pledges', body: prepared.body, approvers: ['credit-manager'] }
  const drafted = await gateway.send('POST', '/api/v1/transaction-drafts', { user, body: asked })
  expect(drafted.status).toBe(201)
  run.answers.set('createTransactionDraft', (answered = drafted.body))
  for (const name of others) answered = (await run.run(name)).body
})
