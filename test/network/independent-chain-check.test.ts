import { beforeAll, expect, test } from '@jest/globals'
import { makeConsortium } from '../evidence/consortium.js'
import { storyAt, tellStory, type RightStory } from '../evidence/right-story.js'
import { checkChain } from './independent-chain-check.js'

let story: RightStory

beforeAll(async () => {
  story = tellStory(await makeConsortium(storyAt))
})

test('a chain as orderers and peers leave it holds', () => {
  const { blocks, transactions, valid, blockSignatures } = checkChain(story.chain.blocks)
  expect(blocks).toBe(story.chain.blocks.length)
  // One of the story's transactions is noted invalid; three of four consenters sign each block after the first.
  expect(valid).toBe(transactions - 1)
  expect(blockSignatures).toBe(3 * (blocks - 1))
})

test('every byte of header, transactions and signatures counts', () => {
  const { blocks } = story.chain
  const before = JSON.stringify(checkChain(blocks))
  const last = blocks.at(-1) ?? Buffer.alloc(0)
  let accepted = 0
  for (let at = 0; at < last.length; at += 61) {
    const tampered = Buffer.from(last)
    tampered[at] = (tampered[at] ?? 0) ^ 0x20
    try {
      expect(JSON.stringify(checkChain([...blocks.slice(0, -1), tampered]))).toBe(before)
      accepted += 1
    } catch (error) {
      expect(error).toBeInstanceOf(Error)
    }
  }
  expect(accepted).toBeLessThan(3)
})

test('a block left out, put twice or out of place is told', () => {
  const { blocks } = story.chain
  expect(() => checkChain(blocks.filter((_, number) => number !== 3))).toThrow('expected number 3, got 4')
  expect(() => checkChain([...blocks.slice(0, 3), ...blocks.slice(2)])).toThrow('expected number 3, got 2')
})
