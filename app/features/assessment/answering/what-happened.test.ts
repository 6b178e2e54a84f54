import { expect, it } from 'vitest'
import { asksWhatHappened } from './what-happened.ts'

it.each([
  ['the level rose by two', { choice: '3', before: 1, happened: undefined }, true],
  ['the level fell by two', { choice: '1', before: 3, happened: undefined }, true],
  ['the level moved by one', { choice: '2', before: 1, happened: undefined }, false],
  ['the page asked already, and got no words', { choice: '3', before: 1, happened: '' }, false],
  ['nothing was answered before', { choice: '3', before: undefined, happened: undefined }, false],
  ['nobody knows any more', { choice: 'unknown', before: 3, happened: undefined }, false],
  ['it does not apply any more', { choice: 'not-applicable', before: 3, happened: undefined }, false],
] as const)('what happened is asked or not: %s', (_, form, asked) => expect(asksWhatHappened(form)).toBe(asked))
