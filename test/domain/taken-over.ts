import { expect } from '@jest/globals'
import type { Story } from './story.js'

interface Stated {
  readonly history: readonly object[]
}

/** Recorded facts stand in the chain before the taking over itself, each marked, each with its source. */
export function checkTakenOver(story: Story, stated: Stated): void {
  const { chain, view } = story
  expect(chain).toHaveLength(stated.history.length + 1)
  expect(chain.every((event) => event.backfile === true)).toBe(true)
  expect(chain.at(-1)?.type).toBe('takenOver')
  expect(view.backfile).toBe(true)
  for (const event of chain.slice(0, -1)) expect(event.data['source']).toBeTruthy()
}
