import { type Known, type Limits, branch } from '../engine/branch.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { PlanChoices, Problem, Proof } from '../engine/problem.ts'
import { inLevels } from '../engine/value.ts'
import { waysOf } from './implied.ts'
import { everyGapClosed, grainsOf } from './plan.ts'
import { withOneOf } from './variants.ts'

/** Milliseconds, from any origin: passed in, never read here. */
export type Clock = () => number

type Timed = { readonly clock: Clock; readonly milliseconds: number }

export type Solved = { readonly choices: PlanChoices; readonly grains: number; readonly proof: Proof }

/** Best plan of a problem, or null when it is proven that none holds. */
export type Solve = (problem: Problem) => Solved | null

const withoutValue = (problem: Problem): Problem => ({ ...problem, gaps: [], synergies: problem.synergies.filter((each) => each.kind === 'relief') })

/** Some plan that holds, without regard to value; null when none does. Never stopped: without value the search has little to compare. */
export const anyPlan = (problem: Problem): PlanChoices | null => {
  const found = branch(withoutValue(problem))
  return found.kind === 'plan' ? found.plan : null
}

/** Gives up at twice the time allowed even when nothing was found yet: the search by itself would go on for ten times as long. */
const strict = ({ clock, milliseconds }: Timed): Limits => {
  const begun = clock()
  const late = begun + 2 * milliseconds
  return { milliseconds, clock: () => (clock() > late ? Number.POSITIVE_INFINITY : clock()) }
}

/** Stopped without any plan, the search goes on from some plan that holds, whose formulas it keeps: then any of the rest may come with them. */
const searched = (problem: Problem, timed: Timed, known: Known): Solved | null => {
  const found = branch(problem, strict(timed), known)
  if (found.kind === 'plan') return { choices: found.plan, grains: found.grains, proof: found.proof }
  const some = found.kind === 'none' ? anyPlan(problem) : null
  if (!some) return null
  const kept = branch(some.formulas.reduce((pinned, { lot, formula }) => withOneOf(pinned, lot, [formula]), problem), strict(timed), known)
  const choices = kept.kind === 'plan' ? kept.plan : some
  const [grains, bound] = [grainsOf(problem, choices), everyGapClosed(problem)]
  return { choices, grains, proof: grains >= bound ? { status: 'optimal' } : { status: 'bounded', bound: inLevels(bound), gap: (bound - grains) / bound } }
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
 * stopped returns its best with a proven bound; stopped without any plan, it returns the best around some plan that holds, bounded by the closing of every gap.
 */
export const solver = (clock: Clock, patience: number, inAll: number, from: readonly PlanChoices[] = []): Solve => {
  const begun = clock()
  const plans = [...from]
  const known: Known = { plans }
  return (asked) => {
    // Without a gap nothing is worth anything: the synergies are capped to nothing, which the search would take long to prove.
    const ways = waysOf(everyGapClosed(asked) === 0 ? withoutValue(asked) : asked)
    const milliseconds = Math.max(patience / 100, Math.min(patience, begun + inAll - clock())) / ways.length
    const found = ways.flatMap((way) => searched(way, { clock, milliseconds }, known) ?? [])
    plans.push(...found.map(({ choices }) => choices))
    const [first, ...others] = found
    if (!first) return null
    const best = others.reduce((ahead, each) => preferred(asked, ahead, each), first)
    const [bound, value] = [Math.max(...found.map(boundOf)), inLevels(best.grains)]
    return { ...best, proof: bound > value ? { status: 'bounded', bound, gap: (bound - value) / bound } : { status: 'optimal' } }
  }
}
