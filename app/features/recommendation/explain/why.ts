import type { Explanation, WhyLot } from '../advice/advice.ts'
import { changesBetween } from '../advice/changes.ts'
import { emptyPlan, planOf, valueByDomain } from '../advice/plan.ts'
import type { Case } from './case.ts'

const mostDomains = 3

/**
 * Why each lot of the plan: the best plan that the same means buy without it, searched again. When no plan holds without it (another required lot needs
 * it), it is compared with buying nothing.
 */
export const whyLots = ({ question, problem, plan, taken, otherwise }: Case): WhyLot[] =>
  taken.map((lot) => {
    const found = otherwise(lot, null)
    const without = planOf(question, found?.choices ?? emptyPlan, found?.proof ?? { status: 'optimal' })
    const before = valueByDomain(problem, plan.choices)
    const after = valueByDomain(problem, without.choices)
    const lost = [...before].map(([domain, levels]) => ({ domain, levels: levels - (after.get(domain) ?? 0) }))
    return {
      lot,
      lostValue: plan.measures.value - without.measures.value,
      savedCents: plan.measures.costCents - without.measures.costCents,
      domains: lost.filter(({ levels }) => levels > 0).sort((a, b) => b.levels - a.levels).slice(0, mostDomains),
      changes: changesBetween(problem, plan.choices, without.choices),
    }
  })

/** For each lot of the plan, its other formulas and none, everything else searched again within the same means. A null plan: none holds. */
export const swapsOf = ({ question, plan, lots, taken, otherwise }: Case): Explanation['swaps'] =>
  lots
    .filter(({ lot }) => taken.includes(lot))
    .flatMap(({ lot, formulas }) => {
      const now = plan.choices.formulas.find((each) => each.lot === lot)?.formula ?? null
      const others = [...formulas].sort((a, b) => a.level - b.level).flatMap(({ formula }) => (formula === now ? [] : [formula]))
      return [...others, null].map((formula) => {
        const found = otherwise(lot, formula)
        const swapped = found && planOf(question, found.choices, found.proof)
        return { lot, formula, plan: swapped, gainedValue: (swapped?.measures.value ?? 0) - plan.measures.value, moreCents: (swapped?.measures.costCents ?? 0) - plan.measures.costCents }
      })
    })
