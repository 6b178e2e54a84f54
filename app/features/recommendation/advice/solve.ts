import { type Known, type Limits, branch } from '../engine/branch.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { PlanChoices, Problem, Proof } from '../engine/problem.ts'
import { withoutValue } from '../engine/helpful.ts'
import { inLevels } from '../engine/value.ts'
import { waysOf } from './implied.ts'
import { emptyPlan, everyGapClosed } from './plan.ts'

/** Milliseconds, from any origin: passed in, never read here. */
export type Clock = () => number

export type Solved = { readonly choices: PlanChoices; readonly grains: number; readonly proof: Proof }

/** Best plan of a problem, or null when it is proven that none holds. */
export type Solve = (problem: Problem) => Solved | null

const worthless = (problem: Problem): Problem => ({ ...problem, gaps: [], synergies: problem.synergies.filter((each) => each.kind === 'relief') })

/** Some plan that holds, without regard to value; null when none does. Never stopped: without value the search has little to compare. */
export const anyPlan = (problem: Problem): PlanChoices | null => {
  const found = branch(withoutValue(problem), { any: true })
  return found.kind === 'plan' ? found.plan : null
}

/** Begins from some plan that holds, so that a search that is stopped always has one to return. */
const searched = (problem: Problem, limits: Limits, plans: PlanChoices[], known: Known): Solved | null => {
  const some = problem.require.length > 0 ? anyPlan(problem) : emptyPlan
  if (!some) return null
  plans.push(some)
  const found = branch(problem, limits, known)
  return found.kind === 'plan' ? { choices: found.plan, grains: found.grains, proof: found.proof } : null
}

const boundOf = ({ grains, proof }: Solved): number => (proof.status === 'optimal' ? inLevels(grains) : proof.bound)

/** More value, then lower cost, then fewer contracts; otherwise the first. */
const preferred = (problem: Problem, a: Solved, b: Solved): Solved => {
  if (a.grains !== b.grains) return a.grains > b.grains ? a : b
  const [one, two] = [evaluateApart(problem, a.choices), evaluateApart(problem, b.choices)]
  return (one.costCents - two.costCents || one.contracts - two.contracts) > 0 ? b : a
}

/**
 * Searches that share one patience: each may take `patience` milliseconds, all together `inAll`; afterwards each keeps a hundredth of it. A search that is
 * stopped returns its best with a proven bound. Plans found before, and those of `from`, are tried first.
 */
export const solver = (clock: Clock, patience: number, inAll: number, from: readonly PlanChoices[] = []): Solve => {
  const begun = clock()
  const plans = [...from]
  const known: Known = { plans }
  return (asked) => {
    // Without a gap nothing is worth anything: the synergies are capped to nothing, which the search would take long to prove.
    const ways = waysOf(everyGapClosed(asked) === 0 ? worthless(asked) : asked)
    const milliseconds = Math.max(patience / 100, Math.min(patience, begun + inAll - clock())) / ways.length
    const found = ways.flatMap((way) => searched(way, { clock, milliseconds }, plans, known) ?? [])
    plans.push(...found.map(({ choices }) => choices))
    const [first, ...others] = found
    if (!first) return null
    const best = others.reduce((ahead, each) => preferred(asked, ahead, each), first)
    const [bound, value] = [Math.max(...found.map(boundOf)), inLevels(best.grains)]
    return { ...best, proof: bound > value ? { status: 'bounded', bound, gap: (bound - value) / bound } : { status: 'optimal' } }
  }
}
