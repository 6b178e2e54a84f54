import type { Plan, Question } from './advice.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { Formula, Option, PlanChoices, Problem, Proof, Synergy } from '../engine/problem.ts'
import { discountsOf, grainsPerLevel, inLevels, milli, worthTable, yearWorth } from '../engine/value.ts'

/** Nothing bought, nothing started. */
export const emptyPlan: PlanChoices = { formulas: [], options: [] }

/** Value of a plan in grains (whole numbers, so that equal is equal), by the evaluator written apart from the search. */
export const grainsOf = (problem: Problem, choices: PlanChoices): number => Number(evaluateApart(problem, choices).value / 100n)

/** Most that any plan could be worth, in grains: every gap closed in every year, every synergy at work. */
export const everyGapClosed = (problem: Problem): number => {
  const first = problem.gaps.reduce((sum, gap) => sum + (worthTable(gap, problem.value).at(-1) ?? 0), 0)
  return discountsOf(problem.value, problem.years.length).reduce((sum, discount) => sum + discount * yearWorth(first, first, problem.value), 0)
}

type Started = { readonly lot: string | null; readonly code: string; readonly isFormula: boolean; readonly start: number; readonly item: Formula | Option }

/** What a plan starts, formulas and options alike. Codes that the problem does not know are left out. */
export const startedBy = (problem: Problem, { formulas, options }: PlanChoices): Started[] => {
  const option = (code: string, start: number): Started[] => problem.options.flatMap((item) => (item.option === code ? [{ lot: item.lot, code, isFormula: false, start, item }] : []))
  return [
    ...formulas.flatMap(({ lot, formula, startYear, options: extras }) => {
      const item = problem.lots.find((each) => each.lot === lot)?.formulas.find((each) => each.formula === formula)
      return item ? [{ lot, code: formula, isFormula: true, start: startYear, item }, ...extras.flatMap((code) => option(code, startYear))] : []
    }),
    ...options.flatMap(({ option: code, startYear }) => option(code, startYear)),
  ]
}

const within = (year: number, start: number, life: number | null): boolean => year >= start && (life === null || year < start + life)
const isActive = ({ start, item }: Started, year: number): boolean => within(year, start, item.lifeYears)
const acts = (started: Started, lifeYears: number | null, year: number): boolean => (lifeYears === null ? isActive(started, year) : within(year, started.start, lifeYears))

/** Thousandths of a level that the plan adds to a domain in a year, whatever the gap. */
const gainedIn = (started: readonly Started[], domain: string, year: number): number =>
  started.reduce((sum, each) => sum + each.item.effects.reduce((more, effect) => more + (effect.domain === domain && acts(each, effect.lifeYears, year) ? milli(effect.levels.likely) : 0), 0), 0)

const yearsOf = (problem: Problem): number[] => problem.years.map((_, index) => index + 1)

const synergyActs = (synergy: Synergy, started: readonly Started[], year: number): boolean => {
  const lively = (lot: string, codes: readonly string[] | undefined) => started.some((each) => each.isFormula && each.lot === lot && isActive(each, year) && (codes?.includes(each.code) ?? true))
  if (!lively(synergy.from, synergy.fromFormulas)) return false
  if (synergy.kind === 'value') return lively(synergy.to, synergy.toFormulas)
  return started.some((each) => each.lot !== null && each.lot !== synergy.from && isActive(each, year) && (synergy.to === 'all' || synergy.to.includes(each.lot)))
}

/** Weighted levels that each domain brings to the value of a plan over the horizon, discounted; synergies apart. */
export const valueByDomain = (problem: Problem, choices: PlanChoices): Map<string, number> => {
  const started = startedBy(problem, choices)
  const discounts = discountsOf(problem.value, problem.years.length)
  return new Map(
    problem.gaps.map((gap) => {
      const table = worthTable(gap, problem.value)
      const grains = yearsOf(problem).reduce((sum, year) => sum + (discounts[year - 1] ?? 0) * (table[Math.min(table.length - 1, gainedIn(started, gap.domain, year))] ?? 0), 0)
      return [gap.domain, grains / grainsPerLevel]
    }),
  )
}

/**
 * A plan in full. Value, cost and days come from the evaluator written apart from the search; levels by year are `from` + the likely effects active
 * that year, never above the target; coverage is the value over that of every gap closed in every year, one at most (1 when there is no gap).
 */
export const planOf = ({ problem, standings }: Question, choices: PlanChoices, proof: Proof): Plan => {
  const apart = evaluateApart(problem, choices)
  const started = startedBy(problem, choices)
  const years = yearsOf(problem)
  const open = standings.filter(({ gap }) => milli(gap) > 0)
  const closed = (domain: string, gap: number, year: number) => Math.min(milli(gap), gainedIn(started, domain, year)) / 1_000
  const value = Number(apart.value / 100n) / grainsPerLevel
  const everything = inLevels(everyGapClosed({ ...problem, value: { ...problem.value, synergyCap: 0 } }))
  return {
    choices,
    measures: { value, costCents: apart.costCents, costCentsByYear: apart.costByYear, staffDaysByYear: apart.daysByYear, contracts: apart.contracts },
    proof,
    domains: open.map(({ domain, from, gap, target, assumed }) => ({ domain, from, to: years.map((year) => Math.min(target, from + closed(domain, gap, year))), target, assumed })),
    synergies: problem.synergies.flatMap((synergy) => {
      const at = years.filter((year) => synergyActs(synergy, started, year))
      return at.length > 0 ? [{ code: synergy.code, years: at }] : []
    }),
    coverage: everything === 0 ? 1 : Math.min(1, value / everything),
  }
}
