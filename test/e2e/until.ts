import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@jest/globals'

const currentTest = (): string | undefined => expect.getState().currentTestName

/** Polls a condition until it holds; the test's own timeout bounds it, and what a test began ends with it: the next is not to find it at work. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const mine = currentTest()
  while (!(await holds())) {
    if (currentTest() !== mine) throw new Error(`expected a condition to hold within the test that waits for it, ${mine}, got its end`)
    await pause(50)
  }
}
