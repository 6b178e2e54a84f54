import type { PlanChoices } from './problem.ts'
import type { Choice, Compiled, Group } from './choices.ts'
import { type Incumbent, challenged } from './incumbent.ts'
import { choose, newState } from './state.ts'

const sameOptions = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each) => b.includes(each))

/** The choice that a plan makes in a group; undefined when the group no longer offers it. */
const chosenIn = ({ lot, option, choices }: Group, { formulas, options }: PlanChoices): Choice | undefined => {
  const [formula, alone] = [option === null ? formulas.find((each) => each.lot === lot) : undefined, options.find((each) => each.option === option)]
  if (alone) return choices.find((choice) => choice.taken && choice.startYear === alone.startYear)
  if (formula) return choices.find((choice) => choice.formula === formula.formula && choice.startYear === formula.startYear && sameOptions(choice.options, formula.options))
  return choices.find(({ taken }) => !taken)
}

/** The best of some plans that holds here, a lot that can no longer be what it was being left out; undefined when none holds. */
export const started = (compiled: Compiled, plans: readonly PlanChoices[]): Incumbent | undefined => {
  const { groups } = compiled
  const states = Array.from({ length: groups.length + 1 }, () => newState(compiled))
  let best: Incumbent | undefined
  for (const plan of plans) {
    const picks = groups.flatMap((group) => chosenIn(group, plan) ?? group.choices.find(({ taken }) => !taken) ?? [])
    if (picks.length < groups.length) continue
    picks.forEach((pick, g) => {
      const [old, now] = states.slice(g, g + 2)
      if (old && now) choose(compiled, old, now, g, pick)
    })
    const last = states.at(-1)
    if (last) best = challenged(compiled, best, picks, last)
  }
  return best
}
