import type { PlanChoices, PlanMeasures, Problem, Proof } from './problem.ts'
import { type Choice, compile } from './choices.ts'
import { planOf } from './frontier.ts'
import { challenged, measuresOf } from './incumbent.ts'
import { type Line, linesOf } from './lines.ts'
import { nodes } from './node.ts'
import { started } from './start.ts'
import type { State } from './state.ts'
import { type Learnt, type Relaxed, learntFrom, plainTotal, recalled, tuned } from './tuning.ts'
import { inLevels } from './value.ts'

/** `nodes`: states examined. `clock` (milliseconds, passed in) is read only with `milliseconds`: a node limit alone is reproducible. `any`: the first plan that holds will do. */
export type Limits = { readonly nodes?: number; readonly milliseconds?: number; readonly clock?: () => number; readonly any?: boolean }

/** What searches of one request under other conditions have in common: plans to try first, and what bounded best elsewhere. Only ever saves time. */
export type Known = { readonly plans: readonly PlanChoices[]; learnt?: Learnt }

/** `infeasible`: proven that no plan holds. `none`: stopped before any plan was found. */
export type Found =
  | { readonly kind: 'plan'; readonly plan: PlanChoices; readonly measures: PlanMeasures; readonly grains: number; readonly proof: Proof; readonly nodes: number }
  | { readonly kind: 'infeasible' | 'none'; readonly nodes: number }

type Step = { readonly g: number; readonly choice: Choice }
/** Plans not looked at yet: all those that begin with these steps. `bound`: none of them is worth more, in grains. */
type Open = { readonly path: readonly Step[]; readonly bound: number }

/** States examined before bounds are tuned, which small problems never need; then in each go below an open node. */
const untuned = 300
const go = 5_000
/** States examined between two looks at the clock. */
const betweenReadings = 32

/** Takes out the open node with the highest bound. */
const takeHighest = (opened: Open[]): Open | undefined => {
  let at = 0
  for (let index = 1; index < opened.length; index += 1) if ((opened[index] as Open).bound > (opened[at] as Open).bound) at = index
  const [highest, last] = [opened[at], opened.pop()]
  if (last && at < opened.length) opened[at] = last
  return highest
}

/**
 * The proven best plan over the horizon (docs/combinations.md): formula, options and start year per lot; yearly budgets and sections, staff days
 * with relief, prerequisites, existing contracts, exclusions and requirements. Goes deep first, the most promising child first, then again and
 * again from the open node with the highest bound, its means weighed anew. Plans are left only when none of them can beat the best found, ties
 * included. Stopped by a limit, it returns the best found and the highest bound still open.
 */
export const branch = (problem: Problem, limits: Limits = {}, known?: Known): Found => {
  const compiled = compile(problem)
  const { groups } = compiled
  if (groups.some((group) => group.choices.length === 0)) return { kind: 'infeasible', nodes: 0 }
  const { states, picks, gains, relaxBy, apply, look, ceiling } = nodes(compiled)
  const begun = limits.clock?.() ?? 0
  const total: Relaxed = { weights: plainTotal(problem), lines: [] }
  const trail: Step[] = []
  const opened: Open[] = []
  let best = known && started(compiled, known.plans)
  let examined = 0
  let pause = untuned
  let read = 0
  let stopped = false
  let relaxed: Relaxed | undefined
  let lines: readonly (readonly Line[])[] | undefined

  const required = groups.map(({ choices }) => choices.every(({ taken }) => taken))

  /** The open group whose best choice gains most; one that has a single possible choice first, then those that must be taken. */
  const nextGroup = (): number => {
    let [chosen, most] = [-1, -1]
    for (let g = 0; g < groups.length; g += 1) {
      if (picks[g] !== undefined) continue
      let [possible, gain] = [0, 0]
      for (const each of gains[g] as Float64Array) {
        if (each < 0) continue
        possible += 1
        gain = Math.max(gain, each)
      }
      if (possible <= 1) return g
      if (required[g]) gain = Number.MAX_VALUE
      if (gain > most) [chosen, most] = [g, gain]
    }
    return chosen
  }

  /** A limit is passed ten times over before the search gives up without any plan. */
  const spent = (): boolean => {
    if (best && limits.any) return true
    const patience = best ? 1 : 10
    if (examined >= patience * (limits.nodes ?? Number.POSITIVE_INFINITY)) return true
    if (examined < read) return false
    read = examined + betweenReadings
    return limits.clock !== undefined && limits.clock() >= begun + patience * (limits.milliseconds ?? Number.POSITIVE_INFINITY)
  }

  const visit = (depth: number): void => {
    if (depth === groups.length) {
      best = challenged(compiled, best, picks as Choice[], states[depth] as State)
      return
    }
    if (!look(depth)) return
    const g = nextGroup()
    const possible = gains[g] as Float64Array
    const children = (groups[g]?.choices ?? []).flatMap((choice, c) => ((possible[c] as number) >= 0 ? [{ choice, bound: 0 }] : []))
    for (const child of children) {
      apply(depth, g, child.choice)
      child.bound = ceiling(depth + 1, best)
      examined += 1
    }
    children.sort((a, b) => (a.bound === b.bound ? 0 : b.bound - a.bound))
    for (const { choice, bound } of children) {
      if (bound === Number.NEGATIVE_INFINITY || (best && bound < best.value)) continue
      stopped ||= spent()
      if (stopped || (best && examined >= pause)) {
        opened.push({ path: [...trail.slice(0, depth), { g, choice }], bound })
        continue
      }
      apply(depth, g, choice)
      if (best && bound === best.value && ceiling(depth + 1, best) < best.value) continue
      trail[depth] = { g, choice }
      visit(depth + 1)
    }
    picks[g] = undefined
  }

  const resume = ({ path }: Open): void => {
    picks.fill(undefined)
    path.forEach(({ g, choice }, depth) => {
      apply(depth, g, choice)
      trail[depth] = { g, choice }
    })
    if (examined === 0 && known?.learnt) {
      lines = linesOf(compiled)
      relaxed = recalled(lines, known.learnt)
    } else if (examined > 0) {
      lines ??= linesOf(compiled)
      relaxed = tuned(problem, lines, relaxed, (tried) => {
        relaxBy([tried])
        return ceiling(path.length)
      })
    }
    relaxBy(relaxed ? [relaxed, { weights: relaxed.weights, lines: [] }, total] : [total])
    if (!best || ceiling(path.length, best) >= best.value) visit(path.length)
  }

  const root: Open = { path: [], bound: Number.POSITIVE_INFINITY }
  resume(root)
  if (!stopped && opened.length > 0) opened.splice(0, opened.length, root)
  while (!stopped) {
    pause = examined + go
    const node = takeHighest(opened)
    if (!node || (best && node.bound < best.value)) break
    resume(node)
  }
  if (known && lines && relaxed) known.learnt ??= learntFrom(lines, relaxed)
  if (!best) return { kind: stopped ? 'none' : 'infeasible', nodes: examined }
  const bound = stopped ? opened.reduce((highest, node) => Math.max(highest, node.bound), best.value) : best.value
  const proof: Proof = bound > best.value ? { status: 'bounded', bound: inLevels(bound), gap: (bound - best.value) / bound } : { status: 'optimal' }
  return { kind: 'plan', plan: planOf(compiled, best.picks), measures: measuresOf(compiled, best), grains: best.value, proof, nodes: examined }
}
