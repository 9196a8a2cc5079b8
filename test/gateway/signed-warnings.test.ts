import { verifySignedAnswer } from '@ip-rights-ledger/evidence'
import { AnswerSigner } from '../../gateway/src/answers/answer-signer.js'
import { makeConsortium } from '../evidence/consortium.js'
import { storyAt } from '../evidence/right-story.js'
import { build, closeAll } from './build.js'
import { RegisterChain } from './index-db/register-chain.js'

afterEach(closeAll)

test.each([
  ['/pledge-checks', 'pledgeCheck'],
  ['/ip-rights/bulk-status', 'status'],
])('what %s does not know of a query is signed with the rest', async (path, question) => {
  const consortium = await makeConsortium(storyAt)
  const [genesis = new Uint8Array()] = new RegisterChain(consortium).blocks
  const signer = new AnswerSigner(await consortium.pair('BankMSP', 'answers', 'client'))
  const { send, ledger } = await build({ signer, member: 'bank', mspId: 'BankMSP' })
  ledger.answer(`register:${question}`, () => ({ results: [] }))
  const { body } = await send('POST', `/api/v1${path}?cafe%CC%81=1`, { body: { rights: ['CN-PAT-1'] } })
  expect(body['warnings']).toEqual([{ code: 'UNKNOWN_PARAMETER', target: 'café', message: expect.any(String) }])
  const found = await verifySignedAnswer(body, { configuration: genesis, at: new Date() })
  expect(found.answers.map(({ question: asked, answer }) => [asked, answer])).toContainEqual(['signatureFits', 'yes'])
})
