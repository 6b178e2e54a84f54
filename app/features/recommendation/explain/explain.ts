import type { Explanation, Question } from '../advice/advice.ts'
import { type Clock, solver } from '../advice/solve.ts'
import type { PlanChoices } from '../engine/problem.ts'
import { caseOf } from './case.ts'
import { nearPlans } from './near.ts'
import { orderInTime } from './order.ts'
import { roadmapOf } from './roadmap.ts'
import { whyNotLots } from './why-not.ts'
import { swapsOf, whyLots } from './why.ts'

/** An explanation makes dozens of searches: each may take this share of the patience, all together that many times the patience. */
const share = 0.2
const patiences = 1.6

/**
 * One plan explained, every figure from a new search or evaluation within the means of the question: why each lot, why not the others, why in this order,
 * what is worth nearly as much, what each swap gives; with `roadmap`, also the path that never goes back. The plan is normally the best of the question;
 * another one is explained as well, and may then gain by a swap. `clock` in milliseconds.
 */
export const explain = (question: Question, choices: PlanChoices, clock: Clock, roadmap = false): Explanation => {
  const opened = caseOf(question, choices, solver(clock, share * question.patience, patiences * question.patience, [choices]))
  const [why, whyNot, swaps] = [whyLots(opened), whyNotLots(opened), swapsOf(opened)]
  return {
    why,
    whyNot,
    order: orderInTime(opened),
    near: nearPlans(opened),
    swaps,
    roadmap: roadmap ? roadmapOf(question.problem) : null,
  }
}
