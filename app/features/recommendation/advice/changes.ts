import type { Change } from './advice.ts'
import type { PlanChoices, Problem } from '../engine/problem.ts'

type Taken = { readonly formula: string | null; readonly year: number | null; readonly options: readonly string[] }

const takenOf = ({ options }: Problem, plan: PlanChoices, lot: string): Taken => {
  const formula = plan.formulas.find((each) => each.lot === lot)
  const alone = plan.options.filter(({ option }) => options.some((each) => each.option === option && each.lot === lot))
  return { formula: formula?.formula ?? null, year: formula?.startYear ?? alone[0]?.startYear ?? null, options: [...(formula?.options ?? []), ...alone.map(({ option }) => option)] }
}

/** What changes from one plan to another, lot by lot in the order of the lots; lots that stay the same are left out. */
export const changesBetween = (problem: Problem, from: PlanChoices, to: PlanChoices): Change[] =>
  [...problem.lots]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ lot }) => {
      const [before, after] = [takenOf(problem, from, lot), takenOf(problem, to, lot)]
      const options = { added: after.options.filter((code) => !before.options.includes(code)), removed: before.options.filter((code) => !after.options.includes(code)) }
      const same = before.formula === after.formula && before.year === after.year && options.added.length === 0 && options.removed.length === 0
      return same ? [] : [{ lot, from: before.formula, to: after.formula, fromYear: before.year, toYear: after.year, options }]
    })
