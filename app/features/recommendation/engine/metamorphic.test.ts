import { expect, test } from 'vitest'
import type { Formula, Lot, Problem } from './problem.ts'
import { branch } from './branch.ts'
import { catalogue, smallProblem } from '#tests/support/recommendation/random-problem.ts'
import { generator } from '../doubt/generator.ts'

/** Many searches in one test: time enough for a busy machine. */
const slow = { timeout: 120_000 }

const cases: { name: string; problem: Problem }[] = [
  ...Array.from({ length: 250 }, (_, index) => ({ name: `small ${20_001 + index}`, problem: smallProblem(20_001 + index) })),
  ...Array.from({ length: 10 }, (_, index) => ({ name: `catalogue ${index + 1}`, problem: catalogue(index + 1, 15_000 + (index % 5) * 10_000, 12, true) })),
]

const answers = new Map<Problem, ReturnType<typeof branch>>()
/** The answer to a case as it is, searched once for all tests. */
const before = (problem: Problem): ReturnType<typeof branch> => {
  const known = answers.get(problem) ?? branch(problem)
  answers.set(problem, known)
  return known
}

/** Compares the answer with the answer to a changed problem, on every case where the change applies. */
const compare = (change: (problem: Problem, seed: number) => Problem | undefined, judge: (before: ReturnType<typeof branch>, after: ReturnType<typeof branch>, name: string, changed: Problem) => void): void => {
  let applied = 0
  cases.forEach(({ name, problem }, index) => {
    const changed = change(problem, index)
    if (!changed) return
    applied += 1
    judge(before(problem), branch(changed), name, changed)
  })
  expect(applied).toBeGreaterThan(50)
}

const worth = (found: ReturnType<typeof branch>): number => (found.kind === 'plan' ? found.grains : -1)
const neverLower = (before: ReturnType<typeof branch>, after: ReturnType<typeof branch>, name: string) => expect(worth(after), name).toBeGreaterThanOrEqual(worth(before))
const neverHigher = (before: ReturnType<typeof branch>, after: ReturnType<typeof branch>, name: string) => expect(worth(after), name).toBeLessThanOrEqual(worth(before))
const samePlan = (before: ReturnType<typeof branch>, after: ReturnType<typeof branch>, name: string) => expect(after.kind === 'plan' ? [after.plan, after.grains] : after.kind, name).toEqual(before.kind === 'plan' ? [before.plan, before.grains] : before.kind)

const eachFormula = (problem: Problem, change: (formula: Formula, lot: Lot) => Formula): Problem => ({ ...problem, lots: problem.lots.map((lot) => ({ ...lot, formulas: lot.formulas.map((formula) => change(formula, lot)) })) })
const dearer = (formula: Formula, cents: number): Formula => ({ ...formula, cost: { ...formula.cost, oneOff: { ...formula.cost.oneOff, operatingCents: formula.cost.oneOff.operatingCents + cents } } })
const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  const random = generator(seed)
  return list.map((each) => ({ each, key: random() })).sort((a, b) => a.key - b.key).map(({ each }) => each)
}

test('more budget in a year never lowers value', slow, () => {
  compare((problem, seed) => ({ ...problem, years: problem.years.map((means, t) => (t === seed % problem.years.length ? { ...means, budgetCents: means.budgetCents + 150_000, operatingCents: means.operatingCents === null ? null : means.operatingCents + 100_000 } : means)) }), neverLower)
})

test('more staff days never lower value', slow, () => {
  compare((problem) => (problem.years.some((means) => means.staffDays !== null) ? { ...problem, years: problem.years.map((means) => ({ ...means, staffDays: means.staffDays === null ? null : means.staffDays + 1 })) } : undefined), neverLower)
})

test('a dearer formula never raises value', slow, () => {
  compare((problem, seed) => eachFormula(problem, (formula, lot) => (lot.number === 1 + (seed % problem.lots.length) ? dearer(formula, 100_000) : formula)), neverHigher)
})

test('a larger effect never lowers value', slow, () => {
  compare((problem, seed) => eachFormula(problem, (formula, lot) => (lot.number === 1 + (seed % problem.lots.length) ? { ...formula, effects: formula.effects.map((effect) => ({ ...effect, levels: { ...effect.levels, likely: effect.levels.likely + 0.25 } })) } : formula)), neverLower)
})

test('one more known answer at its best never lowers value, one more prerequisite never raises it', slow, () => {
  compare((problem) => ({ ...problem, answers: { ...problem.answers, Q0: 4, Q1: 4, Q2: 4, 'Q-mfa': 4, 'Q-backup': 4 } }), neverLower)
  compare((problem, seed) => eachFormula(problem, (formula, lot) => (lot.number === 1 + (seed % problem.lots.length) ? { ...formula, prerequisites: [...formula.prerequisites, { code: 'more', anyOf: [{ kind: 'answer', question: 'Q1', level: 3 }] }] } : formula)), neverHigher)
})

test('permuting lots, formulas, domains and synergies changes nothing', slow, () => {
  compare((problem, seed) => ({ ...problem, lots: shuffled(problem.lots, seed).map((lot) => ({ ...lot, formulas: shuffled(lot.formulas, seed + 1) })), gaps: shuffled(problem.gaps, seed + 2), synergies: shuffled(problem.synergies, seed + 3) }), samePlan)
})

test('adding a dominated formula to a lot changes nothing', slow, () => {
  compare((problem, seed) => ({ ...problem, lots: problem.lots.map((lot) => (lot.number === 1 + (seed % problem.lots.length) ? { ...lot, formulas: [...lot.formulas, ...lot.formulas.slice(0, 1).map((formula) => ({ ...dearer(formula, 1), formula: 'F9', level: 9 }))] } : lot)), synergies: problem.synergies.map((synergy) => ({ ...synergy })) }), samePlan)
})

test('removing a lot that the plan does not take changes nothing', slow, () => {
  compare((problem) => {
    const found = branch(problem)
    if (found.kind !== 'plan') return undefined
    const unused = problem.lots.find(({ lot }) => !found.plan.formulas.some((each) => each.lot === lot) && !problem.options.some((option) => option.lot === lot) && !problem.existing.some((each) => each.lot === lot))
    return unused && { ...problem, lots: problem.lots.filter((lot) => lot !== unused) }
  }, samePlan)
})

test('doubling all weights and synergies doubles the value of the same plan', slow, () => {
  compare((problem) => ({ ...problem, gaps: problem.gaps.map((gap) => ({ ...gap, weight: gap.weight * 2 })), synergies: problem.synergies.map((synergy) => (synergy.kind === 'value' ? { ...synergy, levels: synergy.levels * 2 } : synergy)) }), (before, after, name) => {
    expect(after.kind === 'plan' && after.plan, name).toEqual(before.kind === 'plan' && before.plan)
    if (before.kind === 'plan') expect(worth(after), name).toBe(2 * worth(before))
  })
})

test('low and high estimates, and the length of commitments, do not move the plan', slow, () => {
  compare((problem) => eachFormula(problem, (formula) => ({ ...formula, commitmentYears: 3, effects: formula.effects.map((effect) => ({ ...effect, levels: { low: 0, likely: effect.levels.likely, high: 2 } })) })), samePlan)
})

test('a formula whose prerequisite nothing can meet is never chosen', slow, () => {
  compare((problem, seed) => eachFormula({ ...problem, require: [] }, (formula, lot) => (lot.number === 1 + (seed % problem.lots.length) ? { ...formula, prerequisites: [{ code: 'never', anyOf: [{ kind: 'answer', question: 'Q-nobody', level: 1 }] }] } : formula)), (_before, after, name, changed) => {
    const barred = changed.lots.filter((lot) => lot.formulas.some((formula) => formula.prerequisites.some((each) => each.code === 'never'))).map((lot) => lot.lot)
    expect(after.kind === 'plan' ? after.plan.formulas.filter((each) => barred.includes(each.lot)) : [], name).toEqual([])
  })
})

test('an excluded lot is never taken, a required one always, one under contract never before its end', slow, () => {
  compare((problem, seed) => {
    const [first, second] = shuffled(problem.lots, seed)
    return first && second ? { ...problem, exclude: [first.lot], require: [second.lot], existing: [{ lot: second.lot, formula: 'F1', untilYear: 1 }] } : undefined
  }, (_before, after, name, changed) => {
    if (after.kind !== 'plan') return
    const lots = after.plan.formulas.map((each) => each.lot)
    expect(lots, name).not.toContain(changed.exclude[0])
    expect(lots, name).toContain(changed.require[0])
    expect(after.plan.formulas.find((each) => each.lot === changed.require[0])?.startYear, name).toBeGreaterThan(1)
  })
})

test('with every gap closed there is nothing to buy', slow, () => {
  compare((problem) => ({ ...problem, require: [], gaps: problem.gaps.map((gap) => ({ ...gap, gap: 0 })), synergies: [] }), (_before, after, name) => {
    if (after.kind === 'plan') expect([after.measures.costCents, after.measures.value, after.plan.formulas.length], name).toEqual([0, 0, 0])
  })
})
