import { expect, test } from '@jest/globals'
import { until } from '../../e2e/until.js'
import { held } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { ok, Receiver } from './receiver.js'

const rights = Array.from({ length: 8 }, (_, at) => `CN-PAT-${at + 1}`)

test('a receiver that hangs is tried by one delivery at a time, and by several again once it takes one', async () => {
  const gateway = await PushingGateway.open({ timeoutMs: 150, schedule: Array<number>(1000).fill(20) })
  let open = 0
  let most = 0
  const receiver = await Receiver.open((response, _received, count) => {
    open += 1
    response.once('close', () => (open -= 1))
    // Those that were begun before any of them had failed are let go by.
    if (count > 8) most = Math.max(most, open)
  })
  try {
    await gateway.register.tell({ writes: Object.assign({}, ...rights.map((right) => held(right))) as Record<string, unknown> })
    const { id } = await gateway.endpoint(receiver.url)
    await Promise.all(rights.map((right) => gateway.register.happened('feePaid', right)))
    await until(async () => receiver.received.length >= 14)
    // The end of one may be heard of here after the beginning of the next.
    expect(most).toBeLessThanOrEqual(2)
    receiver.answering = ok
    await gateway.come(id, ...rights.map(() => 'delivered'))
  } finally {
    await gateway.close()
    await receiver.close()
  }
}, 60_000)
