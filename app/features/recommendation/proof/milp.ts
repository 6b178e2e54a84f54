import type { Problem } from '../engine/problem.ts'
import { coverage, synergyWorth } from './milp-value.ts'
import { prerequisiteRows, relievedDays } from './milp-limits.ts'
import { type Item, type Milp, type Sheet, type Start, type Terms, itemsOf, newSheet, scaled } from './sheet.ts'

/** Money is counted in thousands of euros: a cent is then ten times the tolerance of a solver. */
const thousandEuros = 100_000

const mayStart = (problem: Problem, { lot }: Item, year: number): boolean => {
  if (lot === null) return true
  const last = problem.lots.find((each) => each.lot === lot)?.lastStartYear ?? problem.years.length
  return year <= last && !problem.exclude.includes(lot) && problem.existing.every((contract) => contract.lot !== lot || year > contract.untilYear)
}

/** One formula or none per lot, one start at most per option, and an option that completes starts with one of its formulas. */
const choices = (problem: Problem, sheet: Sheet): void => {
  const of = (wanted: (start: Start) => boolean): Terms => sheet.starts.filter(wanted).map(({ column }) => [column, 1])
  for (const lot of new Set([...problem.lots.map((each) => each.lot), ...problem.require])) {
    sheet.row(problem.require.includes(lot) ? 1 : 0, 1, of(({ item }) => item.isFormula && item.lot === lot))
  }
  for (const { option, lot, completes } of problem.options) {
    const own = (start: Start) => !start.item.isFormula && start.item.code === option
    sheet.row(0, 1, of(own))
    if (completes.length === 0) continue
    problem.years.forEach((_, t) => {
      const together = ({ item, year }: Start) => year === t + 1 && item.isFormula && item.lot === lot && completes.includes(item.code)
      sheet.row(Number.NEGATIVE_INFINITY, 0, [...of((start) => own(start) && start.year === t + 1), ...scaled(of(together), -1)])
    })
  }
}

/** Yearly budgets, and the sections that have a limit of their own. */
const budgets = (problem: Problem, sheet: Sheet): void => {
  problem.years.forEach((means, t) => {
    const spent = (key: 'operatingCents' | 'investmentCents'): Terms => [
      ...sheet.starts.flatMap(({ column, item, year }): Terms => (year === t + 1 ? [[column, item.what.cost.oneOff[key] / thousandEuros]] : [])),
      ...sheet.active(t + 1, ({ what }) => what.cost.yearly[key] / thousandEuros),
    ]
    const [operating, investment] = [spent('operatingCents'), spent('investmentCents')]
    const within = (limit: number | null, terms: Terms) => {
      if (limit !== null) sheet.row(Number.NEGATIVE_INFINITY, limit / thousandEuros, terms)
    }
    within(means.budgetCents, [...operating, ...investment])
    within(means.operatingCents, operating)
    within(means.investmentCents, investment)
  })
}

/**
 * The mixed-integer linear programme whose optimum is the value V of the best plan (docs/combinations.md): a binary per item and start year,
 * the concave worth of a gap as segments, synergies under their cap, every limit a row. Written from the text of the method and the problem
 * alone: it shares nothing with the search but the types, so that two faults would have to be the same to agree.
 */
export const milpOf = (problem: Problem): Milp => {
  const sheet = newSheet(problem)
  for (const item of itemsOf(problem)) {
    problem.years.forEach((_, t) => {
      if (mayStart(problem, item, t + 1)) sheet.starts.push({ column: sheet.column({ upper: 1, integer: true }), item, year: t + 1 })
    })
  }
  choices(problem, sheet)
  budgets(problem, sheet)
  prerequisiteRows(problem, sheet)
  problem.years.forEach(({ staffDays }, t) => {
    const first = coverage(problem, sheet, t + 1)
    synergyWorth(problem, sheet, t + 1, first)
    if (staffDays !== null) sheet.row(Number.NEGATIVE_INFINITY, staffDays, relievedDays(problem, sheet, t + 1))
  })
  return sheet
}
