import type { Option, PlanChoices, Problem } from '#app/features/recommendation/engine/problem.ts'
import { type Apart, evaluateApart } from '#app/features/recommendation/engine/evaluate-apart.ts'

/** Every plan one could write down, in tie order: by lot number, lower formula, earlier year, fewer options, « nothing » last. For tests only. */
export function* everyPlan(problem: Problem, onlyYearOne = false): Generator<PlanChoices> {
  const lots = [...problem.lots].sort((a, b) => a.number - b.number)
  const years = onlyYearOne ? [1] : problem.years.map((_, t) => t + 1)
  const parts: PlanChoices[][] = lots.map(({ lot, formulas }) => {
    const completing = (formula: string) => (onlyYearOne ? [] : problem.options.filter((option) => option.lot === lot && option.completes.includes(formula)))
    const choices = [...formulas].sort((a, b) => a.level - b.level).flatMap(({ formula }) => years.flatMap((startYear) => subsets(completing(formula)).map((options) => ({ formulas: [{ lot, formula, startYear, options }], options: [] }))))
    return [...choices, { formulas: [], options: [] }]
  })
  const alone = onlyYearOne ? [] : problem.options.filter((option) => option.completes.length === 0)
  for (const { option } of alone) parts.push([...years.map((startYear) => ({ formulas: [], options: [{ option, startYear }] })), { formulas: [], options: [] }])
  yield* product(parts, 0, { formulas: [], options: [] })
}

const subsets = (options: readonly Option[]): string[][] => options.reduce<string[][]>((all, { option }) => [...all, ...all.map((each) => [...each, option])], [[]])

function* product(parts: readonly PlanChoices[][], at: number, plan: PlanChoices): Generator<PlanChoices> {
  const part = parts[at]
  if (!part) return yield plan
  for (const each of part) yield* product(parts, at + 1, { formulas: [...plan.formulas, ...each.formulas], options: [...plan.options, ...each.options] })
}

export type Judged = { readonly plan: PlanChoices; readonly apart: Apart }

/** Better value, then lower cost, then fewer contracts; otherwise whoever came first. */
export const beats = (a: Apart, b: Apart): boolean => (a.value !== b.value ? a.value > b.value : a.costCents !== b.costCents ? a.costCents < b.costCents : a.contracts < b.contracts)

/** The best plan by trying all of them with the evaluator written apart. */
export const bruteForce = (problem: Problem): Judged | undefined => {
  let best: Judged | undefined
  for (const plan of everyPlan(problem)) {
    const apart = evaluateApart(problem, plan)
    if (apart.breaches.length === 0 && (!best || beats(apart, best.apart))) best = { plan, apart }
  }
  return best
}
