import { expect, test } from 'vitest'
import { branch } from './branch.ts'
import { bruteForce } from '#tests/support/recommendation/brute-force.ts'
import { catalogue, smallProblem } from '#tests/support/recommendation/random-problem.ts'
import { relaxations } from './relaxation.ts'

/** Many searches in one test: time enough for a busy machine. */
const slow = { timeout: 120_000 }

test('what is missing is told to the cent, and only when something is required', slow, () => {
  let [budgets, days] = [0, 0]
  for (let seed = 30_001; seed <= 30_300; seed += 1) {
    const small = smallProblem(seed)
    const problem = { ...small, exclude: [], require: small.lots.slice(0, 2).map((lot) => lot.lot) }
    expect(branch({ ...problem, require: [] }).kind, `seed ${seed}`).toBe('plan')
    const found = relaxations(problem)
    if (branch(problem).kind === 'plan') expect(found, `seed ${seed}`).toEqual([])
    for (const each of found) {
      if (each.kind === 'require') expect(branch({ ...problem, require: problem.require.filter((lot) => lot !== each.lot) }).kind).toBe('plan')
      if (each.kind === 'staff-days') {
        days += 1
        const more = (extra: number) => bruteForce({ ...problem, years: problem.years.map((means) => ({ ...means, staffDays: means.staffDays === null ? null : means.staffDays + extra })) })
        expect([more(each.daysPerYear - 0.1), more(each.daysPerYear) !== undefined], `seed ${seed}`).toEqual([undefined, true])
      }
      if (each.kind !== 'budget') continue
      budgets += 1
      const more = (extra: number) => bruteForce({ ...problem, years: problem.years.map((means) => ({ budgetCents: means.budgetCents + extra, operatingCents: means.operatingCents === null ? null : means.operatingCents + extra, investmentCents: means.investmentCents === null ? null : means.investmentCents + extra, staffDays: means.staffDays })) })
      expect([more(each.centsPerYear - 1), more(each.centsPerYear) !== undefined], `seed ${seed}`).toEqual([undefined, true])
    }
  }
  expect(Math.min(budgets, days)).toBeGreaterThan(10)
})

test('on a whole catalogue the answer names budget, prerequisite and lot', slow, () => {
  const problem = { ...catalogue(2, 1_000), require: ['L7', 'L3'], answers: {} }
  expect(relaxations(problem)).toEqual([])
  expect(relaxations({ ...problem, require: ['L3'] }).map((each) => each.kind)).toEqual(['budget', 'require'])
})
