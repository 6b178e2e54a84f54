import type { Doubt, Question } from '../advice/advice.ts'
import { changesBetween } from '../advice/changes.ts'
import { planOf } from '../advice/plan.ts'
import { inLevels } from '../engine/value.ts'
import { asGood } from './sureness.ts'
import type { Studied } from './study.ts'

/**
 * The plan of the pool, possible with what is known today, whose worst loss over the draws is the smallest; null when the searched plan (the first
 * of the pool) does no worse. A plan that a draw contradicts loses everything in it. Ties: lower cost, then fewer contracts.
 */
export const leastRegret = (question: Question, { problem, plans, choicesOf, values, best, holds }: Studied): Doubt['regret'] => {
  const worstOf = (plan: number): number => best.reduce((worst, leader, at) => Math.max(worst, Math.max(0, values[leader]?.[at] ?? 0) - Math.max(0, values[plan]?.[at] ?? 0)), 0)
  const searched = plans[0]
  if (!searched) return null
  const worstOfBest = worstOf(0)
  const met = holds(problem.answers)
  const [found] = plans
    .flatMap((plan, index) => (index > 0 && met(plan) ? [{ plan, worst: worstOf(index) }] : []))
    .sort((a, b) => a.worst - b.worst || a.plan.costCents - b.plan.costCents || a.plan.contracts - b.plan.contracts)
  if (!found || found.worst >= worstOfBest - asGood) return null
  const [own, other] = [choicesOf(searched), choicesOf(found.plan)]
  const [bound, value] = [planOf(question, own, { status: 'optimal' }).measures.value, planOf(question, other, { status: 'optimal' }).measures.value]
  const plan = planOf(question, other, value >= bound ? { status: 'optimal' } : { status: 'bounded', bound, gap: (bound - value) / bound })
  return { plan, changes: changesBetween(problem, own, other), worst: inLevels(found.worst), worstOfBest: inLevels(worstOfBest) }
}
