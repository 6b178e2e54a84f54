import { describe, expect, it } from 'vitest'
import { catalogue } from '#tests/support/recommendation/random-problem.ts'
import type { Question } from '../advice/advice.ts'
import { emptyPlan, planOf } from '../advice/plan.ts'
import { scenarioQuestion } from './scenario-question.ts'

const problem = catalogue(1, 40_000)
const question: Question = { problem, standings: [], leftOut: [], modestShare: 0.6, stepCents: 1_000_000, nearShare: 0.02, patience: 1_000 }
const plan = planOf(question, emptyPlan, { status: 'optimal' })

describe('the means under which a scenario is explained', () => {
  it('are those asked for at the budget', () => expect(scenarioQuestion(question, 'budget', plan)).toBe(question))

  it('are a share of the money for the modest one, with all the days', () => {
    const { years } = scenarioQuestion(question, 'modest', plan).problem
    expect(years.map(({ budgetCents, staffDays }) => [budgetCents, staffDays])).toEqual(problem.years.map(({ budgetCents, staffDays }) => [Math.floor(budgetCents * 0.6), staffDays]))
  })

  it('are what its own plan takes for the targets', () => {
    const measures = { ...plan.measures, costCentsByYear: [5_000_000, 3_000_000, 1], staffDaysByYear: [4.5, 2, 0] }
    expect(scenarioQuestion(question, 'targets', { ...plan, measures }).problem.years).toEqual([
      { budgetCents: 5_000_000, operatingCents: null, investmentCents: null, staffDays: 4.5 },
      { budgetCents: 3_000_000, operatingCents: null, investmentCents: null, staffDays: 2 },
      { budgetCents: 1, operatingCents: null, investmentCents: null, staffDays: 0 },
    ])
  })
  it('never leave the targets’ own plan short of days that relief made finer than a hundredth', () => {
    const measures = { ...plan.measures, costCentsByYear: [1, 1, 1], staffDaysByYear: [24.6734, 24.67, 19.1000001] }
    expect(scenarioQuestion(question, 'targets', { ...plan, measures }).problem.years.map(({ staffDays }) => staffDays)).toEqual([24.68, 24.67, 19.1])
  })
})
