import type { WhyNot } from '../advice/advice.ts'
import { changesBetween } from '../advice/changes.ts'
import { grainsOf, planOf } from '../advice/plan.ts'
import { anyPlan } from '../advice/solve.ts'
import { withOneOf, withoutDays, withoutLimits } from '../advice/variants.ts'
import type { Formula, Lot, PlanChoices, Problem } from '../engine/problem.ts'
import type { Case } from './case.ts'
import { type LeastMeans, leastMeans } from './least-means.ts'

const firstFree = ({ existing }: Problem, lot: string): number => 1 + Math.max(0, ...existing.filter((each) => each.lot === lot).map((each) => each.untilYear))

const alone = (problem: Problem, lot: string, formula: string): PlanChoices => ({
  formulas: [{ lot, formula, startYear: firstFree(problem, lot), options: problem.options.flatMap((each) => (each.lot === lot && each.completes.includes(formula) ? [each.option] : [])) }],
  options: [],
})

/** Formulas of a lot that would close something if they were there by themselves, with all that completes them. */
const usefulOf = (problem: Problem, { lot, formulas }: Lot): Formula[] => formulas.filter(({ formula }) => grainsOf(problem, alone(problem, lot, formula)) > 0)

/** Prerequisites that keep a formula out at any price; all of its own when only together they do. */
const unmetOf = (problem: Problem, lot: string, formula: Formula): string[] => {
  const codes = [...new Set(formula.prerequisites.map(({ code }) => code))]
  const onlyWith = (code: string): Problem => ({ ...problem, lots: problem.lots.map((each) => ({ ...each, formulas: each.formulas.map((one) => (one.formula === formula.formula && each.lot === lot ? { ...one, prerequisites: one.prerequisites.filter((kept) => kept.code === code) } : one)) })) })
  const unmet = codes.filter((code) => !anyPlan(withOneOf(onlyWith(code), lot, [formula.formula])))
  return unmet.length > 0 ? unmet : codes
}

const bare = { prerequisites: [], leastCents: null, leastDays: null, changes: [], lostValue: 0 } as const

const whyNotLot = ({ question, problem, plan, solve }: Case, lot: Lot): WhyNot => {
  const leftOut = question.leftOut.filter((each) => each.lot === lot.lot)
  const whole = leftOut.find(({ formula }) => formula === null)?.reason ?? (lot.formulas.length === 0 ? (leftOut[0]?.reason ?? 'no-formula') : null)
  const told = (reason: WhyNot['reason'], more: Partial<WhyNot> = {}): WhyNot => ({ ...bare, lot: lot.lot, reason, ...more })
  if (problem.exclude.includes(lot.lot)) return told('excluded')
  if (whole) return told(whole)
  if (firstFree(problem, lot.lot) > problem.years.length) return told('existing-contract')
  const useful = usefulOf(problem, lot)
  if (useful.length === 0) return told('nothing-to-close')
  const forced = withOneOf(problem, lot.lot, useful.map(({ formula }) => formula))
  const { formula, leastCents, leastDays }: LeastMeans = leastMeans(problem, lot.lot, useful)
  const means = { leastCents, leastDays }
  if (!anyPlan(withoutLimits(forced))) return told('prerequisite', { ...means, prerequisites: unmetOf(withoutLimits(problem), lot.lot, formula) })
  if (!anyPlan(withoutDays(forced))) return told('too-dear', means)
  const found = solve(forced)
  if (!found) return told('staff-days', means)
  const other = planOf(question, found.choices, found.proof)
  const lostValue = plan.measures.value - other.measures.value
  const changes = changesBetween(problem, plan.choices, found.choices)
  const pushes = lostValue > 0 || changes.some((each) => each.lot !== lot.lot)
  return told(pushes ? 'pushes-out' : 'adds-nothing', { ...means, changes, lostValue })
}

/**
 * Why each other lot is not in the plan; the first reason that holds, in this order: excluded, left out before the search, under contract for the whole
 * horizon, nothing to close, prerequisites that nothing meets at any price, no plan with it within the money, then within the staff days, and last what the
 * best plan that takes it would change and lose. « Too dear » and « staff days » allow giving up every lot that is not required.
 */
export const whyNotLots = (opened: Case): WhyNot[] => {
  const { question, lots, taken } = opened
  const absent = [...new Set(question.leftOut.map(({ lot }) => lot))].filter((lot) => !lots.some((each) => each.lot === lot))
  return [
    ...lots.flatMap((lot) => (taken.includes(lot.lot) ? [] : [whyNotLot(opened, lot)])),
    ...absent.map((lot): WhyNot => ({ ...bare, lot, reason: question.leftOut.find((each) => each.lot === lot)?.reason ?? 'no-formula' })),
  ]
}
