import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { endorsedTransaction } from './endorsed-transaction.js'
import { bank, ip, OpenedChannel } from './opened-channel.js'

let opened: OpenedChannel
beforeEach(async () => {
  opened = await OpenedChannel.open()
})
afterEach(() => opened.remove())

const quorumLost = 'insufficient number of orderers could successfully process transaction to satisfy quorum requirement'

test('one orderer down changes nothing; the leader down costs its timeout and a new view', async () => {
  opened.faults.stoppedOrderers.add('CourtOrdererMSP')
  expect(await opened.write({ writes: { a: '1' } }, ip, bank)).toBe(0)
  opened.faults.stoppedOrderers.clear()
  opened.faults.stoppedOrderers.add('IpOfficeOrdererMSP')
  expect(await opened.write({ writes: { a: '2' } }, ip, bank)).toBe(0)
})

test('two down: refused at once in the gateway’s words, nothing is lost, and all goes on when they return', async () => {
  opened.faults.stoppedOrderers.add('CourtOrdererMSP').add('BankOrdererMSP')
  const transaction = opened.endorsed({ writes: { a: '1' } }, ip, bank)
  const outcome = await opened.channel.orderers.submit(transaction.envelope)
  expect(outcome).toMatchObject({ accepted: false, message: quorumLost })
  expect('details' in outcome && outcome.details.map(({ mspId }) => mspId).sort()).toEqual(['BankOrdererMSP', 'CourtOrdererMSP'])
  const { height } = opened.channel.blocks
  opened.faults.stoppedOrderers.clear()
  await opened.channel.blocks.waitForHeight(height + 1)
  expect(opened.channel.blocks.transaction(transaction.txId)?.validationCode).toBe(0)
})

test('sending the same bytes twice at once is accepted twice and committed once', async () => {
  const { envelope, txId } = opened.endorsed({ writes: { a: '1' } }, ip, bank)
  const { orderers, blocks } = opened.channel
  const { height } = blocks
  expect(await Promise.all([orderers.submit(envelope), orderers.submit(envelope)])).toEqual([{ accepted: true }, { accepted: true }])
  await blocks.waitForHeight(height + 1)
  expect(blocks.transaction(txId)?.validationCode).toBe(0)
})

test('refused at admission: wrong key, a peer as client, oversized, another channel, an expired certificate', async () => {
  const { orderers } = opened.channel
  const answer = async (...args: Parameters<typeof endorsedTransaction>) => {
    const [node] = orderers.nodes
    return node?.broadcast(endorsedTransaction(...args).envelope)
  }
  const peers = opened.peers(ip, bank)
  const simulated = { writes: { a: '1' } }
  const [peer] = peers
  if (!peer) throw new Error('no peer')
  const denied = { status: 403, info: expect.stringContaining("'Writers' sub-policies") as unknown as string }
  expect(await answer(opened.registrar, peers, simulated, { signature: peer.sign(Buffer.from('x')) })).toEqual(denied)
  expect(await answer(peer, peers, simulated)).toEqual(denied)
  expect(await answer(opened.registrar, peers, { writes: { a: 'x'.repeat(3_000_000) } })).toMatchObject({
    status: 400,
    info: expect.stringContaining('exceeds maximum allowed 2097152 bytes') as unknown as string,
  })
  expect(await answer(opened.registrar, peers, simulated, { channelId: 'elsewhere' })).toEqual({
    status: 400,
    info: 'channel does not exist',
  })
  opened.faults.clockShiftMs = 2 * 365 * 24 * 3600_000
  expect(await answer(opened.registrar, peers, simulated)).toEqual({ status: 400, info: 'broadcast client identity expired' })
})

test('killed between ordering and commit: the ordered block commits at the next start', async () => {
  await opened.channel.close()
  const script = `
    import { openChannel } from './network/dist/embedded/open-channel.js'
    import { noFaults } from './network/dist/embedded/faults.js'
    const faults = noFaults()
    const channel = await openChannel({ dir: process.argv[1], portBase: 18080, faults })
    faults.crashBetweenOrderingAndCommit = true
    await channel.orderers.submit(Buffer.from(process.argv[2], 'base64'))
    setTimeout(() => {}, 10_000)`
  const transaction = opened.endorsed({ writes: { survived: 'yes' } }, ip, bank)
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, opened.dir, transaction.envelope.toString('base64')], {
    stdio: 'ignore',
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  await opened.reopen()
  expect(opened.channel.blocks.transaction(transaction.txId)?.validationCode).toBe(0)
  expect(opened.channel.orderedHeight).toBe(opened.channel.blocks.height)
  expect(await opened.write({ writes: { after: '1' } }, ip, bank)).toBe(0)
})

test('killed at any moment under load: whatever was told valid is there, and the chain goes on', async () => {
  const transactions = Array.from({ length: 300 }, (_, i) => opened.endorsed({ writes: { [`k${i}`]: 'x'.repeat(500) } }, ip, bank))
  await opened.channel.close()
  const file = join(opened.dir, 'envelopes.json')
  writeFileSync(file, JSON.stringify(transactions.map(({ envelope }) => envelope.toString('base64'))))
  const script = `
    import { readFileSync, writeSync } from 'node:fs'
    import { openChannel } from './network/dist/embedded/open-channel.js'
    import { noFaults } from './network/dist/embedded/faults.js'
    const channel = await openChannel({ dir: process.argv[1], portBase: 18080, faults: noFaults() })
    channel.blocks.onCommit(({ transactions }) => writeSync(1, transactions.map(({ txId, validationCode }) => txId + ' ' + validationCode + '\\n').join('')))
    for (const envelope of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
      await channel.orderers.submit(Buffer.from(envelope, 'base64'))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    setTimeout(() => {}, 10_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, opened.dir, file], { stdio: ['ignore', 'pipe', 'ignore'] })
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
    if (told.split('\n').length > 60) child.kill('SIGKILL')
  })
  await once(child, 'close')
  await opened.reopen()
  const reported = told
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
  expect(reported.length).toBeGreaterThan(50)
  const { blocks } = opened.channel
  expect(reported.filter(([txId = '', code]) => blocks.transaction(txId)?.validationCode !== Number(code))).toEqual([])
  expect(await opened.write({ writes: { after: '1' } }, ip, bank)).toBe(0)
})
