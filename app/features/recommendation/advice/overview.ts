import type { FrontierPoint, Overview, Plan, Question, Scenario, ScenarioKind, Step } from './advice.ts'
import { enumerate } from '../engine/enumerate.ts'
import type { Problem } from '../engine/problem.ts'
import { relaxations } from '../engine/relaxation.ts'
import { changesBetween } from './changes.ts'
import { cheapestPlan } from './cheapest.ts'
import { emptyPlan, planOf } from './plan.ts'
import { type Frontier, frontierFrom } from './frontier-points.ts'
import { type Clock, type Solve, solver } from './solve.ts'
import { withShare, withStep } from './variants.ts'

/** Searches of one overview share this many patiences. */
const patiences = 3

const isEmpty = ({ choices }: Plan): boolean => choices.formulas.length === 0 && choices.options.length === 0

const impossible = (kind: ScenarioKind, problem: Problem): Scenario => ({ kind, status: 'impossible', plan: null, relaxations: relaxations(problem) })

const bestWithin = (question: Question, kind: ScenarioKind, problem: Problem, solve: Solve): Scenario => {
  const found = solve(problem)
  if (!found) return impossible(kind, problem)
  const plan = planOf(question, found.choices, found.proof)
  return { kind, status: isEmpty(plan) ? 'nothing' : 'best', plan, relaxations: [] }
}

const reaching = (question: Question, clock: Clock): Scenario => {
  const found = cheapestPlan(question.problem, clock, question.patience)
  if (!found) return impossible('targets', question.problem)
  const plan = planOf(question, found.choices, found.proof)
  return { kind: 'targets', status: !found.reached ? 'unreachable' : isEmpty(plan) ? 'nothing' : 'best', plan, relaxations: [] }
}

const stepOf = (question: Question, from: Plan, cents: number, solve: Solve): Step => {
  const found = solve(withStep(question.problem, cents))
  const better = found && planOf(question, found.choices, found.proof)
  // A search that was stopped may miss that more money never loses anything.
  const plan = better && cents > 0 && better.measures.value < from.measures.value ? from : better
  return { cents: Math.abs(cents), plan, gainedValue: (plan?.measures.value ?? 0) - from.measures.value, changes: changesBetween(question.problem, from.choices, plan?.choices ?? emptyPlan) }
}

const noFrontier: Frontier = { points: [], compared: 0, smallestUseful: null }

const enumerated = (problem: Problem): Frontier => {
  try {
    return frontierFrom(enumerate(problem))
  } catch (fault) {
    if (fault instanceof RangeError) return noFrontier
    throw fault
  }
}

/** True when some dearer point does without a lot that a cheaper one takes. */
const dropsALot = (points: readonly FrontierPoint[]): boolean =>
  points.some((point, index) => points[index + 1] !== undefined && point.formulas.some(({ lot }) => !points[index + 1]?.formulas.some((each) => each.lot === lot)))

/**
 * What a request gives at a glance: the best at a share of the money, the best within the money, the cheapest that reaches the targets (see `cheapestPlan`),
 * the exact frontier of plans that start everything in year 1, and what a step of the first year's money changes. Above the number of plans that
 * enumeration accepts, frontier and smallest useful amount are missing and the rest stands. Money in cents excluding tax; `clock` in milliseconds.
 */
export const overview = (question: Question, clock: Clock): Overview => {
  const { problem, modestShare, stepCents, patience } = question
  const solve = solver(clock, patience, patiences * patience)
  const budget = bestWithin(question, 'budget', problem, solve)
  const modest = bestWithin(question, 'modest', withShare(problem, modestShare), solve)
  const { points, compared, smallestUseful } = enumerated(problem)
  const lessCents = Math.min(stepCents, problem.years[0]?.budgetCents ?? 0)
  return {
    scenarios: [modest, budget, reaching(question, clock)],
    frontier: points,
    compared,
    notNested: dropsALot(points),
    smallestUseful,
    more: budget.plan && stepOf(question, budget.plan, stepCents, solve),
    less: budget.plan && lessCents > 0 ? stepOf(question, budget.plan, -lessCents, solve) : null,
  }
}
