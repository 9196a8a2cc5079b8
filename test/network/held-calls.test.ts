import { expect, test } from '@jest/globals'
import { HeldCalls } from '../../network/src/embedded/held-calls.js'

const msp = 'IpOfficeMSP'
const gone = (): AbortSignal => AbortSignal.abort(new Error('gone'))

test('a call waits at a moment that is held, until it is held no longer', async () => {
  const calls = new HeldCalls()
  calls.set({ [msp]: ['submit'] })
  const passed: string[] = []
  const call = calls.at(msp, 'submit', new AbortController().signal).then(() => passed.push('submit'))
  await calls.at(msp, 'endorse', new AbortController().signal)
  await calls.at('CourtMSP', 'submit', new AbortController().signal)
  expect([passed, calls.waiting]).toEqual([[], { [msp]: { submit: 1 } }])
  calls.set({})
  await call
  expect([passed, calls.waiting]).toEqual([['submit'], {}])
})

test('a call that went away goes no further, whenever it went', async () => {
  const calls = new HeldCalls()
  calls.set({ [msp]: ['submit'] })
  const caller = new AbortController()
  const waiting = calls.at(msp, 'submit', caller.signal)
  caller.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  await expect(calls.at(msp, 'submit', gone())).rejects.toThrow('gone')
  calls.set({})
  await expect(calls.at(msp, 'submit', gone())).rejects.toThrow('gone')
})
