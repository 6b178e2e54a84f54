import type { Doubt, Sureness } from '../advice/advice.ts'
import { grainsPerLevel } from '../engine/value.ts'
import type { Studied } from './study.ts'
import type { Study } from './uncertainty.ts'

/** Two plans are worth as much within 10⁻⁹ weighted level. */
export const asGood = grainsPerLevel / 1e9

/** For each lot, in lot order, the share of the draws in which the best plan takes one of its formulas. */
export const surenessOf = ({ problem, plans, compiled, best }: Studied, { robustShare, likelyShare }: Study): Sureness[] =>
  [...problem.lots]
    .sort((a, b) => a.number - b.number)
    .map(({ lot }) => {
      const g = compiled.groups.findIndex((group) => group.lot === lot && group.option === null)
      const share = best.filter((plan) => plans[plan]?.picks[g]?.taken).length / best.length
      return { lot, share, verdict: share >= robustShare ? 'robust' : share >= likelyShare ? 'likely' : 'depends' }
    })

/** Share of the draws in which a plan is still as good as the best. */
export const standsIn = ({ values, best }: Studied, plan: number): Doubt['stands'] =>
  best.filter((leader, at) => {
    const [own, most] = [values[plan]?.[at] ?? -1, values[leader]?.[at] ?? -1]
    return own >= 0 && own >= most - asGood
  }).length / best.length
