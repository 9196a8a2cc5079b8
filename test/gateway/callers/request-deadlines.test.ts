import { expect, test } from '@jest/globals'
import { RequestDeadlines } from '../../../gateway/src/plugins/request-deadlines.js'

function reply(headersSent = false, sent = false) {
  const told: string[] = []
  return {
    told,
    sent,
    raw: { headersSent, destroy: () => told.push('cut off') },
    send: (problem: unknown) => told.push((problem as { code: string }).code),
  } as unknown as Parameters<RequestDeadlines['add']>[0] & { readonly told: string[] }
}

test('only what is late is answered so, once; what has begun to leave is cut off', () => {
  const deadlines = new RequestDeadlines()
  const [late, leaving, gone, answered, early] = [reply(), reply(true), reply(), reply(false, true), reply()]
  const all = [late, leaving, gone, answered]
  const [, , isOver] = all.map((each) => deadlines.add(each, 100))
  deadlines.add(early, 200)
  isOver?.()
  isOver?.()
  deadlines.answerLate(99)
  expect([...all, early].map(({ told }) => told)).toEqual([[], [], [], [], []])
  deadlines.answerLate(150)
  deadlines.answerLate(199)
  expect([...all, early].map(({ told }) => told)).toEqual([['LEDGER_SLOW'], ['cut off'], [], [], []])
})

test('whichever are over first, the others are answered late', () => {
  for (let over = 0; over < 2 ** 5; over += 1) {
    const deadlines = new RequestDeadlines()
    const replies = Array.from({ length: 5 }, () => reply())
    const ends = replies.map((each) => deadlines.add(each, 100))
    const isOver = (at: number) => (over & (1 << at)) !== 0
    ends.forEach((end, at) => isOver(at) && end())
    deadlines.answerLate(100)
    expect(replies.map(({ told }) => told.length)).toEqual(replies.map((_, at) => (isOver(at) ? 0 : 1)))
  }
})
