import { expect, test } from 'vitest'
import { branch } from './branch.ts'
import { evaluateApart } from './evaluate-apart.ts'
import type { Problem } from './problem.ts'
import { publishedValue } from '#tests/support/recommendation/random-problem.ts'

const none = { operatingCents: 0, investmentCents: 0 }
const offer = { staffDays: { oneOff: 0, yearly: 0 }, effects: [{ domain: 'D', levels: { low: 1, likely: 1, high: 1 }, lifeYears: null }], lifeYears: null, commitmentYears: 1, prerequisites: [], provides: [], cost: { oneOff: none, yearly: { operatingCents: 100, investmentCents: 0 } } }

/** A lot that an existing contract blocks in year 1, and in which nothing starts after `lastStartYear`. */
const ending = (lastStartYear: number): Problem => ({
  value: publishedValue,
  gaps: [{ domain: 'D', weight: 1, gap: 2 }],
  lots: [{ lot: 'L1', number: 1, formulas: [{ formula: 'F1', level: 1, ...offer }], lastStartYear }],
  options: [{ option: 'O1', lot: 'L1', completes: [], ...offer }],
  synergies: [],
  answers: {},
  existing: [{ lot: 'L1', formula: null, untilYear: 1 }],
  years: [1, 2, 3].map(() => ({ budgetCents: 1_000, operatingCents: null, investmentCents: null, staffDays: null })),
  exclude: [],
  require: [],
})

test('a lot whose agreement ends starts in the last year it still allows, and its options with it', () => {
  expect(branch(ending(2))).toMatchObject({ kind: 'plan', plan: { formulas: [{ lot: 'L1', startYear: 2 }], options: [{ option: 'O1', startYear: 2 }] } })
})

test('nothing starts once that year is over', () => {
  expect(branch(ending(1))).toMatchObject({ kind: 'plan', plan: { formulas: [], options: [] } })
})

test('the evaluator written apart refuses a later start', () => {
  const plan = (startYear: number) => evaluateApart(ending(2), { formulas: [{ lot: 'L1', formula: 'F1', startYear, options: [] }], options: [] }).breaches.map(({ kind }) => kind)
  expect(plan(2)).toEqual([])
  expect(plan(3)).toEqual(['outside-horizon'])
})
