import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sample } from '@ip-rights-ledger/chaincode/domain'
import { pushedExamples } from '../../../gateway/src/contract/pushed-examples.js'
import { pledged } from '../../domain/lives.js'
import { until } from '../../e2e/until.js'
import { AnsweredExamples } from '../answered-example.js'
import { formOf } from '../answer-form.js'
import { held } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { Receiver } from './receiver.js'

let gateway: PushingGateway
let receiver: Receiver
let examples: AnsweredExamples

beforeAll(async () => {
  gateway = await PushingGateway.open()
  receiver = await Receiver.open()
  // A receiver on this machine stands for one on the internet.
  examples = new AnsweredExamples(pushedExamples, gateway.built, (body) => ({ ...body, ...('url' in body ? { url: receiver.url } : {}) }))
  await gateway.register.tell({ writes: held(sample.right) })
}, 60_000)
afterAll(async () => {
  await receiver.close()
  await gateway.close()
})

test('an endpoint is made, read, changed, tested and ended as the examples say', async () => {
  for (const name of Object.keys(pushedExamples).filter((each) => each !== 'readEventsStream')) {
    if (name === 'readWebhookEndpointDeliveries') {
      const { url, user } = examples.asked(name)
      await until(async () => String((await gateway.built.send('GET', url, { user })).body['items']) !== '')
    }
    await examples.run(name)
  }
})

/** Its lines in their order: what each is, and of data the form. */
const formOfStream = (text: string) =>
  text.split('\n').map((line) => {
    const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? []
    if (name === 'data') return [name, formOf(JSON.parse(value))]
    return name === 'retry' ? line : name
  })

test('an event of the register comes in the stream as the example says', async () => {
  const { route, example, url, user } = examples.asked('readEventsStream')
  const { example: text } = route.operation.responses['200']?.content?.['text/event-stream'] as { readonly example?: string }
  expect(text).toBe(example.answer)
  const event = pledged().chain.at(-1)
  if (!event) throw new Error('expected a pledge in the chain of the right')
  const { type, subject, sequence } = event
  const key = `event~${subject.id}~${String(sequence).padStart(8, '0')}`
  await gateway.register.tell({ writes: { ...held(subject.id), [key]: event }, events: [{ type, subject, sequence }] })
  const base = await gateway.built.app.listen({ port: 0, host: '127.0.0.1' })
  const headers = { authorization: `Bearer ${await gateway.built.token(user)}`, accept: 'text/event-stream' }
  const response = await new Promise<IncomingMessage>((resolve) => get(base + url, { headers, agent: false }, resolve))
  expect(response.statusCode).toBe(example.status)
  let got = ''
  const blocks = (of: string) => of.split('\n\n').length
  for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
    got += chunk
    if (blocks(got) >= blocks(text ?? '')) break
  }
  expect(formOfStream(got)).toEqual(formOfStream(text ?? ''))
})
