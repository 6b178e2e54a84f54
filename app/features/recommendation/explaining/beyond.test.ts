import { expect, it } from 'vitest'
import type { Formula, Problem } from '../engine/problem.ts'
import { beyondHorizon } from './beyond.ts'

const amount = (operatingCents: number) => ({ operatingCents, investmentCents: 0 })
const formula = (changes: Partial<Formula>): Formula => ({ formula: 'F', level: 1, staffDays: { oneOff: 0, yearly: 0 }, effects: [], lifeYears: null, commitmentYears: 1, prerequisites: [], provides: [], cost: { oneOff: amount(500), yearly: amount(100) }, ...changes })
const year = { budgetCents: 10_000, operatingCents: null, investmentCents: null, staffDays: null }
const problem = (offer: Formula): Problem => ({ value: { slopes: [{ share: 1, slope: 1 }], discount: 1, synergyCap: 0.1 }, gaps: [], lots: [{ lot: 'A', number: 1, formulas: [offer] }], options: [{ ...formula({ commitmentYears: 4 }), option: 'O', lot: 'A', completes: ['F'] }], synergies: [], answers: {}, existing: [], years: [year, year, year], exclude: [], require: [] })
const from = (startYear: number, options: readonly string[] = []) => ({ formulas: [{ lot: 'A', formula: 'F', startYear, options }], options: [] })

it('a commitment of three years that starts in the second binds one year after a horizon of three', () => {
  expect(beyondHorizon(problem(formula({ commitmentYears: 3 })), from(2))).toEqual([{ lot: 'A', years: 1, centsPerYear: 100 }])
})

it('what ends inside the horizon, or costs nothing more, binds nobody after it', () => {
  expect(beyondHorizon(problem(formula({ commitmentYears: 2 })), from(2))).toEqual([])
  expect(beyondHorizon(problem(formula({ lifeYears: 1, commitmentYears: 3 })), from(3))).toEqual([])
  expect(beyondHorizon(problem(formula({ commitmentYears: 4, cost: { oneOff: amount(500), yearly: amount(0) } })), from(1))).toEqual([])
})

it('an option adds to its lot, for as long as either binds', () => {
  expect(beyondHorizon(problem(formula({ commitmentYears: 3 })), from(3, ['O']))).toEqual([{ lot: 'A', years: 3, centsPerYear: 200 }])
})
