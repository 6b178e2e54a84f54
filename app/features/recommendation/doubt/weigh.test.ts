import { describe, expect, it } from 'vitest'
import { bruteForce } from '#tests/support/recommendation/brute-force.ts'
import { at, bank, doubtful, picture, problemOf, questionOf, study, unknown } from '#tests/support/recommendation/doubtful.ts'
import { branch } from '../engine/branch.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { Formula, PlanChoices, Problem } from '../engine/problem.ts'
import { drawsOf, problemIn } from './uncertainty.ts'
import { weigh } from './weigh.ts'

const searched = (problem: Problem): PlanChoices | undefined => {
  const found = branch(problem)
  return found.kind === 'plan' ? found.plan : undefined
}
const seeds = Array.from({ length: 70 }, (_, index) => index + 1)
/** Small random problems with a plan, what is in doubt about it, and the best of each draw by trying every plan. */
const studied = seeds.flatMap((seed) => {
  const { problem, uncertainty, question } = doubtful(seed, 8)
  const plan = searched(problem)
  if (!plan) return []
  const drawn = drawsOf(problem, uncertainty, seed).map((draw) => problemIn(problem, draw))
  return [{ seed, problem, uncertainty, plan, doubt: weigh(question, plan, uncertainty, seed), bests: drawn.map((each) => ({ drawn: each, best: bruteForce(each) })) }]
})
const worth = (problem: Problem, plan: PlanChoices): bigint => {
  const { value, breaches } = evaluateApart(problem, plan)
  return breaches.length === 0 ? value : 0n
}
const levelsOf = (value: bigint) => Number(value) / 1e15

const none = { oneOff: { operatingCents: 0, investmentCents: 0 }, yearly: { operatingCents: 0, investmentCents: 0 } }
/** A formula that is certain to gain, for one year’s price in cents. */
const sure = (formula: string, domain: string, gain: number, cents: number, more: Partial<Formula> = {}): Formula => ({
  formula, level: 1, staffDays: { oneOff: 0, yearly: 0 }, effects: [{ domain, levels: { low: gain, likely: gain, high: gain }, lifeYears: null }], lifeYears: null, commitmentYears: 1, prerequisites: [], provides: [],
  cost: { ...none, yearly: { operatingCents: cents, investmentCents: 0 } }, ...more,
})
const [domain] = bank.domains
const [inside = '', beside = ''] = bank.questions.filter((question) => question.domain === domain?.code).map(({ code }) => code)
const outside = bank.questions.find((question) => question.pass === 'full' && question.domain !== domain?.code && !question.blocking)?.code ?? ''
const gated = (level: number): Partial<Formula> => ({ prerequisites: [{ code: 'insurer', anyOf: [{ kind: 'answer', question: outside, level }] }] })
/** Two lots for one budget: the second is worth more, when its condition is met. */
const twoLots = (level: number, more: Partial<Problem> = {}): Problem => ({
  value: { slopes: [{ share: 1, slope: 1 }], discount: 0.95, synergyCap: 0.1 }, gaps: [{ domain: domain?.code ?? '', weight: 1, gap: 0 }], options: [], synergies: [], answers: {}, existing: [], exclude: [], require: [],
  lots: [{ lot: 'L1', number: 1, formulas: [sure('F1', domain?.code ?? '', 0.4, 100_000)] }, { lot: 'L2', number: 2, formulas: [sure('G1', domain?.code ?? '', 1, 100_000, gated(level))] }],
  years: [{ budgetCents: 100_000, operatingCents: null, investmentCents: null, staffDays: null }],
  ...more,
})
/** A picture of the first pass, in which the question outside it counts for conditions alone. */
const firstPass = (answers: Parameters<typeof picture>[0]) => {
  const full = picture(answers)
  return { ...full, input: { ...full.input, pass: 'first' as const } }
}

describe('the doubt about a plan', () => {
  it('is the same for the same seed', () => {
    const { problem, uncertainty, question } = doubtful(6)
    const plan = searched(problem) ?? { formulas: [], options: [] }
    expect(weigh(question, plan, uncertainty, 4)).toEqual(weigh(question, plan, uncertainty, 4))
  })

  it('is refused about a plan that the means do not allow', () => {
    const uncertainty = firstPass({ [outside]: at(2) })
    const problem = problemOf(twoLots(2), uncertainty)
    const both = { formulas: [{ lot: 'L1', formula: 'F1', startYear: 1, options: [] }, { lot: 'L2', formula: 'G1', startYear: 1, options: [] }], options: [] }
    expect(() => weigh(questionOf(problem, 2.5), both, uncertainty, 1)).toThrow(RangeError)
  })

  it('counts the draws in which each lot is in the best plan, and those in which the plan stands: as trying every plan does', () => {
    for (const { seed, problem, plan, doubt, bests } of studied) {
      const shareOf = (lot: string) => bests.filter(({ best }) => best?.plan.formulas.some((each) => each.lot === lot)).length / bests.length
      const stands = bests.filter(({ drawn, best }) => evaluateApart(drawn, plan).breaches.length === 0 && evaluateApart(drawn, plan).value >= (best?.apart.value ?? 0n) - 1_000_000n).length / bests.length
      expect([seed, doubt.stands, ...doubt.lots.map(({ share }) => share)]).toEqual([seed, stands, ...problem.lots.map(({ lot }) => shareOf(lot))])
    }
    expect(studied.length).toBeGreaterThan(25)
    expect(studied.filter(({ doubt: { stands } }) => stands > 0 && stands < 1).length).toBeGreaterThan(3)
  })

  it('finds nothing in doubt when every answer is known and every effect certain', () => {
    const uncertainty = firstPass({ [outside]: at(2) })
    const problem = problemOf(twoLots(2), uncertainty)
    const doubt = weigh(questionOf(problem, 2.5), searched(problem) ?? { formulas: [], options: [] }, uncertainty, 1)
    expect(doubt).toMatchObject({ stands: 1, clarify: [], regret: null, lots: [{ lot: 'L1', share: 0, verdict: 'depends' }, { lot: 'L2', share: 1, verdict: 'robust' }] })
  })

  it('calls robust a lot that every draw takes', () => {
    const [gain, other] = [sure('F1', domain?.code ?? '', 0.4, 100_000), sure('G1', domain?.code ?? '', 1, 100_000)]
    const wide = { low: 0.1, likely: 0.4, high: 2 }
    const forced = twoLots(1, { require: ['L1'], lots: [{ lot: 'L1', number: 1, formulas: [{ ...gain, effects: [{ domain: domain?.code ?? '', levels: wide, lifeYears: null }] }] }, { lot: 'L2', number: 2, formulas: [other] }] })
    const uncertainty = { ...firstPass({ [inside]: unknown, [beside]: unknown }), study: { ...study, robustShare: 1 } }
    const problem = problemOf(forced, uncertainty)
    const doubt = weigh(questionOf(problem, 2.5), searched(problem) ?? { formulas: [], options: [] }, uncertainty, 3)
    expect(doubt.lots).toEqual([{ lot: 'L1', share: 1, verdict: 'robust' }, { lot: 'L2', share: 0, verdict: 'depends' }])
  })

  it('names the unknown answer that an insurance hangs on, at the level that opens it, though no draw goes so high', () => {
    const uncertainty = firstPass({ [outside]: unknown, [inside]: at(1), [beside]: at(1) })
    const problem = problemOf(twoLots(3), uncertainty)
    const doubt = weigh(questionOf(problem, 2.5), searched(problem) ?? { formulas: [], options: [] }, uncertainty, 1)
    expect(doubt.lots.map(({ share }) => share)).toEqual([1, 0])
    expect(doubt.answers.map(({ question, level, changes }) => [question, level, changes.map(({ lot, from, to }) => [lot, from, to])])).toEqual([[outside, 3, [['L1', 'F1', null], ['L2', null, 'G1']]]])
  })

  it('names a known answer when one level less would undo the plan', () => {
    const uncertainty = firstPass({ [outside]: at(3) })
    const problem = problemOf(twoLots(3), uncertainty)
    const doubt = weigh(questionOf(problem, 2.5), searched(problem) ?? { formulas: [], options: [] }, uncertainty, 1)
    expect(doubt.answers).toMatchObject([{ question: outside, level: 2, changes: [{ lot: 'L1', to: 'F1' }, { lot: 'L2', to: null }] }])
  })

  it('values an answer by what knowing it would gain: here the better lot, in the draws that allow it', () => {
    const uncertainty = firstPass({ [outside]: unknown })
    const problem = problemOf(twoLots(1), uncertainty)
    const doubt = weigh(questionOf(problem, 2.5), searched(problem) ?? { formulas: [], options: [] }, uncertainty, 1)
    const allowed = drawsOf(problem, uncertainty, 1).filter(({ answers }) => (answers[outside] ?? 0) >= 1).length / 200
    expect(doubt.lots[1]?.share).toBe(allowed)
    expect(doubt.clarify).toMatchObject([{ question: outside }])
    expect(doubt.clarify[0]?.gain).toBeCloseTo(allowed * 0.6, 9)
  })

  it('does not take for information what chance alone shows: answers that change nothing are named no more than one time in two', () => {
    const aside = bank.questions.filter((question) => question.pass === 'first' && question.domain !== domain?.code && !question.blocking).slice(0, 3)
    const uncertainty = firstPass(Object.fromEntries(aside.map(({ code }) => [code, unknown])))
    const wide = (formula: string) => sure(formula, domain?.code ?? '', 0.8, 100_000, { effects: [{ domain: domain?.code ?? '', levels: { low: 0, likely: 0.8, high: 1.4 }, lifeYears: null }] })
    const problem = problemOf(twoLots(1, { lots: [{ lot: 'L1', number: 1, formulas: [wide('F1')] }, { lot: 'L2', number: 2, formulas: [wide('G1')] }] }), uncertainty)
    const named = Array.from({ length: 8 }, (_, seed) => weigh(questionOf(problem, 2.5), searched(problem) ?? { formulas: [], options: [] }, uncertainty, seed).clarify.length)
    expect(named.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(12)
  })

  it('clarifies unknown answers alone, at most three, the greatest gain first', () => {
    for (const { uncertainty, doubt: { clarify } } of studied) {
      expect(clarify.length).toBeLessThanOrEqual(3)
      for (const { question, gain } of clarify) expect([uncertainty.input.answers[question]?.kind, gain > 0]).toEqual(['unknown', true])
      expect(clarify.map(({ gain }) => gain)).toEqual(clarify.map(({ gain }) => gain).sort((x, y) => y - x))
    }
    expect(studied.some(({ doubt: { clarify } }) => clarify.length > 1)).toBe(true)
  })

  it('offers a plan of less regret only when its worst loss over the draws is smaller: as evaluating apart finds it', () => {
    const offered = studied.flatMap(({ doubt: { regret }, ...rest }) => (regret ? [{ ...rest, regret }] : []))
    for (const { problem, plan, regret, bests } of offered) {
      const worst = (choices: PlanChoices) => Math.max(...bests.map(({ drawn, best }) => levelsOf((best?.apart.value ?? 0n) - worth(drawn, choices))))
      expect(regret.worst).toBeLessThan(regret.worstOfBest)
      expect([worst(regret.plan.choices), worst(plan)]).toEqual([expect.closeTo(regret.worst, 9), expect.closeTo(regret.worstOfBest, 9)])
      expect([evaluateApart(problem, regret.plan.choices).breaches, regret.changes.length > 0]).toEqual([[], true])
    }
    expect(offered.length).toBeGreaterThan(1)
  })

  it('shows only answers after which another plan is worth more than the one searched', () => {
    const lines = studied.flatMap(({ doubt, ...rest }) => doubt.answers.map((line) => ({ ...rest, line })))
    for (const { seed, problem, uncertainty, plan, line: { question, level } } of lines) {
      const told = { ...uncertainty, input: { ...uncertainty.input, answers: { ...uncertainty.input.answers, [question]: at(level) } } }
      const changed = problemOf(problem, told)
      expect([seed, question, level, (bruteForce(changed)?.apart.value ?? 0n) > worth(changed, plan)]).toEqual([seed, question, level, true])
    }
    expect(lines.length).toBeGreaterThan(8)
  })
})
