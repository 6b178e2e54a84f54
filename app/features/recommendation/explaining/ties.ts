import type { Plan } from '../advice/advice.ts'
import type { Synergy } from '../engine/problem.ts'

/** A link at work between lots of a plan: more gain (`value`), or less staff time (`relief`). `all`: it was to reach every lot. */
export type Tie = { readonly code: string; readonly kind: Synergy['kind']; readonly from: string; readonly to: readonly string[]; readonly all: boolean; readonly years: readonly number[] }

/** The synergies at work in a plan, with the lots of the plan that each reaches. */
export const tiesOf = ({ choices, synergies }: Pick<Plan, 'choices' | 'synergies'>, known: readonly Synergy[]): Tie[] => {
  const taken = choices.formulas.map(({ lot }) => lot)
  return synergies.flatMap(({ code, years }) => {
    const synergy = known.find((each) => each.code === code)
    if (!synergy) return []
    const meant = typeof synergy.to === 'string' && synergy.to !== 'all' ? [synergy.to] : synergy.to
    const to = taken.filter((lot) => lot !== synergy.from && (meant === 'all' || meant.includes(lot)))
    return to.length > 0 ? [{ code, kind: synergy.kind, from: synergy.from, to, all: meant === 'all', years }] : []
  })
}
