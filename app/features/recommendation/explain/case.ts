import type { Plan, Question } from '../advice/advice.ts'
import { planOf } from '../advice/plan.ts'
import type { Solve, Solved } from '../advice/solve.ts'
import { withOneOf, withoutLot } from '../advice/variants.ts'
import type { Lot, PlanChoices, Problem } from '../engine/problem.ts'

/** The plan under explanation, and the searches that explain it: each is made once. */
export type Case = {
  readonly question: Question
  readonly problem: Problem
  readonly plan: Plan
  /** Lots by number, and those that the plan takes, with a formula or with an option that stands alone. */
  readonly lots: readonly Lot[]
  readonly taken: readonly string[]
  /** The best plan without the lot (null), or with one formula of it; null when none holds. */
  readonly otherwise: (lot: string, formula: string | null) => Solved | null
  readonly solve: Solve
  /** Every plan that the searches of this case have returned so far. */
  readonly met: readonly PlanChoices[]
}

/** Opens the case of a plan of the question: it is evaluated again, whoever found it. */
export const caseOf = (question: Question, choices: PlanChoices, search: Solve): Case => {
  const { problem } = question
  const met: PlanChoices[] = []
  const solve: Solve = (asked) => {
    const found = search(asked)
    if (found) met.push(found.choices)
    return found
  }
  const known = new Map<string, Solved | null>()
  const lots = [...problem.lots].sort((a, b) => a.number - b.number)
  const alone = choices.options.map(({ option }) => problem.options.find((each) => each.option === option)?.lot)
  const otherwise = (lot: string, formula: string | null): Solved | null => {
    const key = JSON.stringify([lot, formula])
    const found = known.has(key) ? (known.get(key) ?? null) : solve(formula === null ? withoutLot(problem, lot) : withOneOf(problem, lot, [formula]))
    known.set(key, found)
    return found
  }
  return {
    question,
    problem,
    plan: planOf(question, choices, { status: 'optimal' }),
    lots,
    taken: lots.flatMap(({ lot }) => (choices.formulas.some((each) => each.lot === lot) || alone.includes(lot) ? [lot] : [])),
    otherwise,
    solve,
    met,
  }
}
