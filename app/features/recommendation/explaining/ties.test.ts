import { expect, it } from 'vitest'
import type { Synergy } from '../engine/problem.ts'
import { tiesOf } from './ties.ts'

const known: Synergy[] = [
  { kind: 'value', code: 'a-b', from: 'a', to: 'b', levels: 0.1 },
  { kind: 'relief', code: 'a-all', from: 'a', to: 'all', percent: 10 },
  { kind: 'relief', code: 'b-some', from: 'b', to: ['c', 'd'], percent: 10 },
]
const plan = (lots: readonly string[], synergies: readonly string[]) => ({ choices: { formulas: lots.map((lot) => ({ lot, formula: 'f', startYear: 1, options: [] })), options: [] }, synergies: synergies.map((code) => ({ code, years: [1, 2] })) })

it('a link reaches only lots of the plan, and never the lot it comes from', () => {
  const ties = tiesOf(plan(['a', 'b', 'c'], ['a-b', 'a-all', 'b-some']), known)
  expect(ties.map(({ from, to, all, kind }) => [kind, from, to, all])).toEqual([
    ['value', 'a', ['b'], false],
    ['relief', 'a', ['b', 'c'], true],
    ['relief', 'b', ['c'], false],
  ])
})

it('a link that is not at work, or reaches nobody, is not told', () => {
  expect(tiesOf(plan(['a', 'b'], []), known)).toEqual([])
  expect(tiesOf(plan(['a'], ['a-all']), known)).toEqual([])
})
