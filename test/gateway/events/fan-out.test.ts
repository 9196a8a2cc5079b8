import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { held } from './living-register.js'
import { PushingGateway } from './pushing-gateway.js'
import { failing, ok, Receiver } from './receiver.js'

const rights = ['CN-PAT-1', 'CN-PAT-2', 'CN-PAT-3'] as const

/** What happens, in turn: an event about a right, or the gateway ends and starts again. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ right: fc.constantFrom(...rights) }) },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
)

test('whatever fails and whenever the gateway ends: every event arrives, and each right’s first deliveries in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 14 }),
      fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      async (steps, fails) => {
        const gateway = await PushingGateway.open({ schedule: Array<number>(100).fill(15) })
        const receiver = await Receiver.open((response, received, count) => {
          if (fails[count % fails.length] === true && count % 3 !== 0) failing(response, received, count)
          else ok(response, received, count)
        })
        try {
          await gateway.register.tell({ writes: Object.assign({}, ...rights.map((right) => held(right))) as Record<string, unknown> })
          const { id } = await gateway.endpoint(receiver.url)
          const expected: string[] = []
          for (const each of steps) {
            if (each === 'restart') {
              await gateway.stop()
              await gateway.start()
            } else expected.push(`${await gateway.register.happened('feePaid', each.right)}:0:0`)
          }
          await gateway.come(id, ...Array<string>(expected.length).fill('delivered'))
          expect(receiver.first.toSorted()).toEqual(expected.toSorted())
          for (const right of rights) {
            const firsts = new Map(receiver.received.filter(({ event }) => event.subject === right).map(({ id: event }) => [event, true]))
            const blocks = [...firsts.keys()].map((event) => Number(event.split(':')[0]))
            expect(blocks).toEqual(blocks.toSorted((a, b) => a - b))
          }
          // The cursor has passed only what has its delivery.
          expect((await gateway.deliveries(id)).map(({ eventId }) => eventId)).toEqual(expected)
        } finally {
          await gateway.close()
          await receiver.close()
        }
      },
    ),
    { numRuns: 6 },
  )
}, 120_000)
