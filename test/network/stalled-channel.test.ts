import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bank, copyright, ip, OpenedChannel } from './opened-channel.js'

let opened: OpenedChannel
beforeAll(async () => {
  opened = await OpenedChannel.open()
})
afterAll(() => opened.remove())

test('a key policy that does not parse stops the peers for ever, while the orderers go on: height tells', async () => {
  const poison = Buffer.from('ffffffff', 'hex')
  expect(await opened.write({ writes: { key: '1' }, policies: { key: poison } }, ip, copyright)).toBe(0)
  const { blocks, orderers } = opened.channel
  const { height } = blocks
  await orderers.submit(opened.endorsed({ writes: { key: '2' } }, ip, bank).envelope)
  await orderers.submit(opened.endorsed({ writes: { other: '1' } }, ip, bank).envelope)
  const until = Date.now() + 5000
  while (opened.channel.orderedHeight === height && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(opened.channel.orderedHeight).toBe(height + 1)
  expect(blocks.height).toBe(height)
  expect(opened.channel.stalled).toContain('could not unmarshal signature policy envelope')
  await opened.reopen()
  expect(opened.channel.blocks.height).toBe(height)
  expect(opened.channel.stalled).toContain(`block ${height}`)
})
