import type { Choice, Compiled, Group } from '../engine/choices.ts'
import type { PlanChoices } from '../engine/problem.ts'

/** How far two choices of one lot are: taken or not 3, another formula 2, another year or other options 1, the same 0. An option that stands alone: 1. */
const choiceDistance = (group: Group, a: Choice, b: Choice): number => {
  const same = a.formula === b.formula && a.startYear === b.startYear && a.options.join() === b.options.join()
  if (same) return 0
  if (group.option !== null || a.formula === b.formula) return 1
  return a.taken && b.taken ? 2 : 3
}

/** The choice that a plan makes in a group. */
const chosenIn = (group: Group, plan: PlanChoices): Choice | undefined => {
  const formula = plan.formulas.find((each) => group.option === null && each.lot === group.lot)
  const option = plan.options.find((each) => each.option === group.option)
  return group.choices.find((choice) => (formula ? choice.formula === formula.formula && choice.startYear === formula.startYear && [...choice.options].sort().join() === [...formula.options].sort().join() : option ? choice.taken && choice.startYear === option.startYear : !choice.taken))
}

/** Distance of a plan by the table of another. */
export const distanceOf = ({ groups }: Compiled, table: readonly Int32Array[], plan: PlanChoices): number =>
  groups.reduce((sum, group, g) => {
    const choice = chosenIn(group, plan)
    return sum + ((choice && table[g]?.[group.choices.indexOf(choice)]) ?? 0)
  }, 0)

/** Distance from a plan, by group and choice. A plan that takes what the group cannot be is as far as a lot is. */
export const distancesFrom = ({ groups }: Compiled, plan: PlanChoices): Int32Array[] =>
  groups.map((group) => {
    const now = chosenIn(group, plan)
    return Int32Array.from(group.choices, (choice) => (now ? choiceDistance(group, choice, now) : 3))
  })
