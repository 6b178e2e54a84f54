import { expect, test } from 'vitest'
import type { Formula, Problem } from './problem.ts'
import { branch } from './branch.ts'
import { evaluateApart } from './evaluate-apart.ts'
import { publishedValue } from '#tests/support/recommendation/random-problem.ts'

const none = { operatingCents: 0, investmentCents: 0 }
const formula = (changes: Partial<Formula>): Formula => ({ formula: 'F', level: 1, staffDays: { oneOff: 0, yearly: 0 }, effects: [], lifeYears: null, commitmentYears: 1, prerequisites: [], provides: [], cost: { oneOff: none, yearly: none }, ...changes })
const gains = (likely: number, lifeYears: number | null = null) => [{ domain: 'D', levels: { low: 0, likely, high: 2 }, lifeYears }]
const year = { budgetCents: 1_000, operatingCents: null, investmentCents: null, staffDays: null }
const problem = (changes: Partial<Problem>): Problem => ({ value: publishedValue, gaps: [{ domain: 'D', weight: 1.5, gap: 2 }], lots: [{ lot: 'A', number: 1, formulas: [formula({ effects: gains(1) })] }], options: [], synergies: [], answers: {}, existing: [], years: [year], exclude: [], require: [], ...changes })
const valueOf = (asked: Problem): number => {
  const found = branch(asked)
  if (found.kind !== 'plan') throw new Error(found.kind)
  expect(evaluateApart(asked, found.plan).value).toBe(BigInt(found.grains) * 100n)
  return found.measures.value
}

test('one level of a gap of two, weight 1.5: 0.8 at slope 1 and 0.2 at slope 0.6, by hand 1.38', () => {
  expect(valueOf(problem({}))).toBeCloseTo(1.38, 12)
})

test('three years are worth 1 + 0.95 + 0.9025 times one', () => {
  expect(valueOf(problem({ years: [year, year, year] }))).toBeCloseTo(1.38 * 2.8525, 12)
})

test('a one-off effect lasts its life, and no longer', () => {
  expect(valueOf(problem({ years: [year, year, year], lots: [{ lot: 'A', number: 1, formulas: [formula({ effects: gains(1, 2), lifeYears: 1 })] }] }))).toBeCloseTo(1.38 * 1.95, 12)
})

test('effects beyond the gap are worth nothing: the whole gap is worth 1.5 × (0.8 + 0.42 + 0.15)', () => {
  expect(valueOf(problem({ lots: [{ lot: 'A', number: 1, formulas: [formula({ effects: gains(2) })] }, { lot: 'B', number: 2, formulas: [formula({ effects: gains(2) })] }] }))).toBeCloseTo(1.5 * 1.37, 12)
})

test('synergies together add at most 10 % of the first sum', () => {
  const lots = ['A', 'B'].map((lot, index) => ({ lot, number: index + 1, formulas: [formula({ effects: gains(0.4) })] }))
  const synergy = (levels: number) => [{ kind: 'value' as const, code: 'A-B', from: 'A', to: 'B', levels }]
  expect(valueOf(problem({ lots, synergies: synergy(0.05) }))).toBeCloseTo(1.2 + 0.05, 12)
  expect(valueOf(problem({ lots, synergies: synergy(5) }))).toBeCloseTo(1.2 * 1.1, 12)
})

test('relief lowers the days of the other lots, not its own', () => {
  const lots = [{ lot: 'A', number: 1, formulas: [formula({ effects: gains(0.1), staffDays: { oneOff: 0, yearly: 1 } })] }, { lot: 'B', number: 2, formulas: [formula({ effects: gains(1), staffDays: { oneOff: 0, yearly: 10 } })] }]
  const found = branch(problem({ lots, years: [{ ...year, staffDays: 9 }], synergies: [{ kind: 'relief', code: 'A-all', from: 'A', to: 'all', percent: 20 }] }))
  expect(found.kind === 'plan' && found.measures.staffDaysByYear).toEqual([9])
})

test('of two plans of equal value the cheaper is taken, then fewer contracts, then lot order', () => {
  const lot = (code: string, number: number, operatingCents: number, likely = 2) => ({ lot: code, number, formulas: [formula({ effects: gains(likely), cost: { oneOff: none, yearly: { operatingCents, investmentCents: 0 } } })] })
  const taken = (lots: Problem['lots']) => {
    const found = branch(problem({ lots }))
    return found.kind === 'plan' ? found.plan.formulas.map((each) => each.lot) : found.kind
  }
  expect(taken([lot('A', 1, 200), lot('B', 2, 100)])).toEqual(['B'])
  expect(taken([lot('A', 1, 50, 1), lot('B', 2, 50, 1), lot('C', 3, 100)])).toEqual(['C'])
  expect(taken([lot('B', 2, 100), lot('A', 1, 100)])).toEqual(['A'])
})
