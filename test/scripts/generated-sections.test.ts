import { expect, test } from '@jest/globals'
import { fillMarkers, table } from '../../scripts/generated/markers.js'

const document = ['# Title', '<!-- generated: refusals -->', 'old', '<!-- end generated -->', 'by hand'].join('\n')

test('a section is renewed between its markers, and nothing else changes', () => {
  expect(fillMarkers('x.md', document, { refusals: '| a |\n' })).toBe(document.replace('old', '| a |'))
})

test('a section without a marker and a marker without a section are errors', () => {
  expect(() => fillMarkers('x.md', document, { refusals: '', rules: '' })).toThrow('expected markers for rules')
  expect(() => fillMarkers('x.md', document, {})).toThrow('got refusals')
})

test('a table keeps its columns whatever the cells hold', () => {
  expect(table(['a', 'b'], [['x|y', 'two\nlines']])).toBe('| a | b |\n|---|---|\n| x\\|y | two lines |')
})
