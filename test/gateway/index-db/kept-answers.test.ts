import { describe, expect, test } from '@jest/globals'
import { KeptAnswers } from '../../../gateway/src/index-db/kept-answers.js'

const kept = (answer: string, more: object = {}) => ({ answer, stands: () => true, from: 10, until: 20, ...more })

describe('answers given before', () => {
  test.each([
    [9, undefined],
    [10, 'clear'],
    [19, 'clear'],
    [20, undefined],
  ])('at %i of 10 to 20', (now, expected) => {
    const answers = new KeptAnswers<string>()
    answers.keep('asked', kept('clear'))
    expect(answers.find('asked', now)).toBe(expected)
    expect(answers.find('asked otherwise', now)).toBeUndefined()
  })

  test('one whose documents went is not given again', () => {
    const answers = new KeptAnswers<string>()
    let stands = true
    answers.keep('asked', kept('clear', { stands: () => stands }))
    expect(answers.find('asked', 10)).toBe('clear')
    stands = false
    expect(answers.find('asked', 10)).toBeUndefined()
    answers.keep('asked', kept('refused'))
    expect(answers.find('asked', 10)).toBe('refused')
  })

  test('they are no more than some thousands, and none to a question of many rights', () => {
    const answers = new KeptAnswers<string>()
    const questions = Array.from({ length: 3000 }, (_, each) => `asked ${each}`)
    for (const question of questions) answers.keep(question, kept('clear'))
    expect(questions.filter((question) => answers.find(question, 10) !== undefined)).toEqual(questions.slice(-2048))
    answers.keep('asked 2999', kept('refused'))
    expect(answers.find('asked 952', 10)).toBe('clear')
    const long = 'a'.repeat(1025)
    answers.keep(long, kept('clear'))
    expect(answers.find(long, 10)).toBeUndefined()
  })
})
