import { describe, expect, it } from 'vitest'
import { smallProblem } from '#tests/support/recommendation/random-problem.ts'
import type { Formula } from '../engine/problem.ts'
import { conditionsOf } from './conditions.ts'

const needing = (formula: string, ...codes: string[]): Formula => ({
  formula, level: 1, staffDays: { oneOff: 0, yearly: 0 }, effects: [], lifeYears: null, commitmentYears: 1, provides: [],
  prerequisites: codes.map((code) => ({ code, anyOf: [{ kind: 'answer', question: 'Q1', level: 2 }] })),
  cost: { oneOff: { operatingCents: 0, investmentCents: 0 }, yearly: { operatingCents: 0, investmentCents: 0 } },
})

describe('the conditions of a plan', () => {
  it('are those of what it starts, each once', () => {
    const problem = { ...smallProblem(1), options: [], lots: [{ lot: 'a', number: 1, formulas: [needing('a1', 'copy', 'test')] }, { lot: 'b', number: 2, formulas: [needing('b1', 'copy'), needing('b2', 'cell')] }] }
    const started = (lot: string, formula: string) => ({ lot, formula, startYear: 1, options: [] })
    expect(conditionsOf(problem, { formulas: [started('a', 'a1'), started('b', 'b1')], options: [] })).toEqual(['copy', 'test'])
    expect(conditionsOf(problem, { formulas: [], options: [] })).toEqual([])
  })
})
