import { expect, test } from '@jest/globals'
import { keys, rightIn, viewOf } from '@ip-rights-ledger/chaincode/domain'
import { content, pledged } from './lives.js'
import { seen } from './story.js'
import { agent, ids, owner, peopled, registrar } from './world.js'

test('the keys a secret filing reads, which stand in its block, name no applicant and no mandate', () => {
  const body = { rightType: 'PAT', ...content(), onBehalfOf: ids.holder, mandateId: 'M' }
  const command = { ...peopled.command('rights.file', body), confidential: true as const }
  const read = [...seen(peopled.docs, command, agent).keys()]
  expect(read).toContain(keys.party(ids.agency))
  expect(read.filter((key) => key.includes(ids.holder) || key.startsWith('mandate'))).toEqual([])
})

test('a surrender that only the right states did not happen: it is read from the title', () => {
  const story = pledged()
  const right = rightIn(story.docs, story.right)
  const forged = new Map([...story.docs, [keys.right(story.right), { ...right, status: 'surrendered' }]])
  const context = story.context(owner)
  const view = viewOf(forged, story.right, context, { actor: { msp: registrar.msp }, rulesDigest: '', txId: '' })
  expect(view?.right).toMatchObject({ status: 'inForce', flags: { contested: true } })
})
