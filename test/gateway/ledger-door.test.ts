import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto'
import { thrownRefusal } from '../../gateway/src/ledger/ledger-failure.js'
import { newSigner } from '../../gateway/src/ledger/signer.js'
import { SubjectQueue } from '../../gateway/src/writes/subject-queue.js'

const halfOrder = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n

test('signatures verify and their S is low', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const sign = newSigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  for (let n = 0; n < 40; n += 1) {
    const message = Buffer.from(`message ${n}`)
    const signature = Buffer.from(await sign(message))
    expect(createVerify('sha256').update(message).verify(createPublicKey(privateKey), signature)).toBe(true)
    const at = 4 + (signature[3] ?? 0)
    const s = BigInt(`0x${signature.subarray(at + 2, at + 2 + (signature[at + 1] ?? 0)).toString('hex')}`)
    expect(s <= halfOrder).toBe(true)
  }
})

test.each([
  [
    'transaction returned with failure: Error: FROZEN|{"code":"FROZEN","params":{"until":"2027-01-01"},"target":"/rights/0"}',
    { code: 'FROZEN', params: { until: '2027-01-01' }, target: '/rights/0' },
  ],
  ['NOT_FOUND|{"params":{"got":"中文|{}"}}', { code: 'NOT_FOUND', params: { got: '中文|{}' } }],
  ['FROZEN|{broken}', { code: 'FROZEN' }],
  ["You've asked to invoke a function that does not exist: a:b", undefined],
])('a refusal in the chaincode’s words: %s', (text, expected) => {
  expect(thrownRefusal(text)).toEqual(expected)
})

test('a failed write lets the next one through', async () => {
  const queue = new SubjectQueue()
  const order: string[] = []
  const failing = queue.run(['a', 'b'], async () => {
    order.push('first')
    throw new Error('lost')
  })
  const next = queue.run(['b'], async () => order.push('second'))
  await expect(failing).rejects.toThrow('lost')
  await next
  expect(order).toEqual(['first', 'second'])
})
