import type { PlanChoices, Problem } from '../engine/problem.ts'
import { branch } from '../engine/branch.ts'
import { type Compiled, compile } from '../engine/choices.ts'
import { prerequisitesMet, staffFits, withinBudgets } from '../engine/feasibility.ts'
import { planOf } from '../engine/frontier.ts'
import { type Pooled, pooled } from './worth.ts'
import { type Draw, type Uncertain, problemIn } from './uncertainty.ts'

/** Plans compared in the draws: all keep to the means; conditions that only an uncertain answer blocks are taken as met, and looked at draw by draw. */
export type Pool = {
  readonly compiled: Compiled
  readonly plans: Pooled[]
  /** Adds the plans that make one or two other choices (lots, options, start years); two only while the pool is not full. */
  readonly widen: (around: Pooled, changes: 1 | 2) => void
  readonly choicesOf: (plan: Pooled) => PlanChoices
}

/** What exact searches of draws may examine together, each at most, and what each costs besides: counted, not timed, so that the pool is the same everywhere. */
const effort = 25_000
const effortOfOne = 800
const effortApart = 250
const mostPlans = 4_000

/** Every uncertain answer at the highest level it may have. */
const hopeful = (problem: Problem, uncertain: readonly Uncertain[]): Problem => ({
  ...problem,
  answers: { ...problem.answers, ...Object.fromEntries(uncertain.map(({ question, levels }) => [question, levels.at(-1) ?? null])) },
})

/** Which choice of each group a plan makes; undefined when the problem does not offer it. */
const placesOf = ({ groups }: Compiled, { formulas, options }: PlanChoices): number[] | undefined => {
  const places = groups.map(({ lot, option, choices }) => {
    if (option !== null) {
      const start = options.find((each) => each.option === option)?.startYear ?? 0
      return choices.findIndex((choice) => choice.taken === start > 0 && choice.startYear === start)
    }
    const taken = formulas.find((each) => each.lot === lot)
    if (!taken) return choices.findIndex(({ formula }) => formula === null)
    const sameOptions = (extras: readonly string[]) => extras.length === taken.options.length && extras.every((each) => taken.options.includes(each))
    return choices.findIndex(({ formula, startYear, options: extras }) => formula === taken.formula && startYear === taken.startYear && sameOptions(extras))
  })
  return places.includes(-1) ? undefined : places
}

/**
 * The pool: the searched plan, nothing, the exact best (branch and bound) of the first draws until the effort is spent, and around each of these
 * every plan that makes one other choice (formula, options or start year, or none). The searched plan comes first; a RangeError if the problem
 * does not allow it.
 */
export const poolOf = (problem: Problem, uncertain: readonly Uncertain[], draws: readonly Draw[], searched: PlanChoices): Pool => {
  const compiled = compile(hopeful(problem, uncertain))
  const plans: Pooled[] = []
  const seen = new Set<string>()
  const add = (places: readonly number[] | undefined): void => {
    if (!places) return
    const picks = compiled.groups.flatMap(({ choices }, g) => choices[places[g] ?? -1] ?? [])
    if (!withinBudgets(compiled, picks)) return
    const key = places.join()
    if (seen.has(key)) return
    seen.add(key)
    if (prerequisitesMet(compiled, picks) && staffFits(compiled, picks)) plans.push(pooled(compiled, places, picks))
  }
  const others = (places: readonly number[], g: number): number[][] => (compiled.groups[g]?.choices ?? []).flatMap((_, place) => (place === places[g] ? [] : [places.with(g, place)]))
  const widen = ({ places }: Pooled, changes: 1 | 2): void => {
    places.forEach((_, g) => {
      for (const one of others(places, g)) {
        add(one)
        for (let h = changes === 2 ? g + 1 : places.length; h < places.length && plans.length < mostPlans; h += 1) for (const two of others(one, h)) add(two)
      }
    })
  }

  add(placesOf(compiled, searched))
  if (plans.length === 0) throw new RangeError('a plan that the problem does not allow')
  add(placesOf(compiled, { formulas: [], options: [] }))
  let spent = 0
  for (const draw of draws) {
    if (spent >= effort) break
    const found = branch(problemIn(problem, draw), { nodes: effortOfOne })
    spent += found.nodes + effortApart
    if (found.kind === 'plan') add(placesOf(compiled, found.plan))
  }
  for (const plan of [...plans]) widen(plan, 1)
  return { compiled, plans, widen, choicesOf: ({ picks }) => planOf(compiled, picks) }
}
