import { describe, expect, it } from 'vitest'
import { at, doubtful, picture, problemOf, questionOf, unknown } from '#tests/support/recommendation/doubtful.ts'
import { branch } from '../engine/branch.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import { firstIdea } from './first-idea.ts'
import { drawsOf, problemIn } from './uncertainty.ts'

const ideas = Array.from({ length: 26 }, (_, index) => index + 1).flatMap((seed) => {
  const uncertainty = picture({}, unknown, { study: { draws: 20, correlation: 0.5, robustShare: 0.9, likelyShare: 0.6 } })
  const problem = { ...problemOf(doubtful(seed).problem, uncertainty), require: [] }
  const idea = firstIdea(questionOf(problem, uncertainty.target), uncertainty, seed)
  return idea ? [{ seed, problem, uncertainty, idea }] : []
})

describe('a first idea, without an assessment', () => {
  it('holds by itself: within the means, every condition met by what is known', () => {
    for (const { problem, idea } of ideas) expect(evaluateApart(problem, idea.plan.choices).breaches).toEqual([])
  })

  it('takes only lots that the best plan of nine draws in ten takes, at a rung that nine in ten reach', () => {
    let taken = 0
    for (const { seed, problem, uncertainty, idea } of ideas) {
      const bests = drawsOf(problem, uncertainty, seed).map((draw) => branch(problemIn(problem, draw)))
      for (const { lot, formula } of idea.plan.choices.formulas) {
        const ladder = problem.lots.find((each) => each.lot === lot)?.formulas ?? []
        const level = (code: string | undefined) => ladder.find((each) => each.formula === code)?.level ?? 0
        const reached = bests.filter((found) => found.kind === 'plan' && level(found.plan.formulas.find((each) => each.lot === lot)?.formula) >= level(formula)).length
        expect([seed, lot, reached / bests.length >= 0.9]).toEqual([seed, lot, true])
        taken += 1
      }
    }
    expect(taken).toBeGreaterThan(10)
  })

  it('takes a lower rung when the condition of the higher one hangs on an answer that nobody gave', () => {
    const uncertainty = picture({}, unknown)
    const { problem } = doubtful(3)
    const [formula] = problem.lots.flatMap((lot) => lot.formulas)
    const [domain] = uncertainty.questionnaire.domains
    const rung = (code: string, level: number, prerequisites: NonNullable<typeof formula>['prerequisites']) => {
      if (!formula) throw new Error('a formula')
      const effects = [{ domain: domain?.code ?? '', levels: { low: level / 8, likely: level / 8, high: level / 8 }, lifeYears: null }]
      return { ...formula, formula: code, level, effects, prerequisites, provides: [], lifeYears: null, staffDays: { oneOff: 0, yearly: 0 } }
    }
    const asked = { code: 'answered', anyOf: [{ kind: 'answer' as const, question: uncertainty.questionnaire.questions[0]?.code ?? '', level: 0 }] }
    const ladder = problemOf({
      ...problem, options: [], synergies: [], existing: [], exclude: [], require: [],
      lots: [{ lot: 'L1', number: 1, formulas: [rung('F1', 1, []), rung('F2', 2, [asked])] }],
      gaps: [{ domain: domain?.code ?? '', weight: 1, gap: 2 }],
      years: [{ budgetCents: 9_000_000, operatingCents: null, investmentCents: null, staffDays: null }],
    }, uncertainty)
    const idea = firstIdea(questionOf(ladder, uncertainty.target), uncertainty, 1)
    expect([idea?.plan.choices.formulas.map((each) => each.formula), idea?.clarify[0]?.question]).toEqual([['F1'], uncertainty.questionnaire.questions[0]?.code])
  })

  it('suggests nothing rather than what is not sure', () => {
    const unsure = ideas.filter(({ idea }) => idea.lots.every(({ verdict }) => verdict !== 'robust'))
    expect(unsure.length).toBeGreaterThan(0)
    for (const { idea } of unsure) expect(idea.plan.choices.formulas).toEqual([])
  })

  it('says how far it may be from the best, and is none when no plan keeps to the means', () => {
    for (const { problem, idea } of ideas) {
      const best = branch(problem)
      if (best.kind === 'plan') expect(idea.plan.proof.status === 'bounded' ? idea.plan.proof.bound : idea.plan.measures.value).toBeCloseTo(best.measures.value, 9)
    }
    const uncertainty = picture({}, at(1))
    const problem = { ...problemOf(doubtful(2).problem, uncertainty), exclude: ['L1'], require: ['L1'] }
    expect(firstIdea(questionOf(problem, uncertainty.target), uncertainty, 1)).toBeNull()
  })
})
