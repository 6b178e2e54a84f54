import type { Explanation } from '../advice/advice.ts'
import { changesBetween } from '../advice/changes.ts'
import { grainsOf, planOf } from '../advice/plan.ts'
import type { PlanChoices } from '../engine/problem.ts'
import { inLevels } from '../engine/value.ts'
import type { Case } from './case.ts'
import { farthest } from './farthest.ts'

const mostPlans = 3
/** Another year alone is no other plan: at least one lot takes another formula. */
const leastDistance = 2
/** States that one search may examine: a limit in states gives the same plans on every machine. */
const mostNodes = 12_000

/**
 * Plans worth nearly as much that differ most: the first from the plan, the next from the plan and those before it. Nothing when the plan is worth nothing.
 * Their proof says how far below the plan they are.
 */
export const nearPlans = ({ question, problem, plan, met }: Case): Explanation['near'] => {
  const value = grainsOf(problem, plan.choices)
  if (value === 0) return []
  const found: PlanChoices[] = []
  while (found.length < mostPlans) {
    const next = farthest(problem, { from: [plan.choices, ...found], met, least: Math.ceil(value * (1 - question.nearShare)), atLeast: leastDistance, mostNodes })
    if (!next) break
    found.push(next)
  }
  return found.map((choices) => {
    const gap = Math.max(0, 1 - grainsOf(problem, choices) / value)
    return { plan: planOf(question, choices, gap === 0 ? { status: 'optimal' } : { status: 'bounded', gap, bound: inLevels(value) }), changes: changesBetween(problem, plan.choices, choices) }
  })
}
