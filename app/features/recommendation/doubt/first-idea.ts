import type { Doubt, Plan, Question, Sureness } from '../advice/advice.ts'
import { planOf } from '../advice/plan.ts'
import { branch } from '../engine/branch.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { PlanChoices, Problem } from '../engine/problem.ts'
import { clarifyFirst } from './clarify.ts'
import { surenessOf } from './sureness.ts'
import { type Studied, study } from './study.ts'
import type { Uncertainty } from './uncertainty.ts'

/**
 * A first suggestion from a size and means alone. `plan`: only what nearly every draw calls for, which may be nothing; its proof says how far its value
 * is from that of the best, every unknown taken as it is scored. `clarify`: what to answer first. Null: no plan keeps to the means.
 */
export type FirstIdea = { readonly seed: number; readonly draws: number; readonly plan: Plan; readonly lots: readonly Sureness[]; readonly clarify: Doubt['clarify'] } | null

/** Nodes that the search of the starting plan may examine. */
const effort = 40_000

/** A lot to suggest: the rungs that may be taken, the highest first. */
type Sure = { readonly lot: string; readonly share: number; readonly startYear: number; readonly rungs: readonly string[] }

/** For a lot, the highest rung that the best plan reaches or passes in the robust share of the draws and those below, in the year it starts most often; options apart. */
const sureOf = ({ problem, plans, compiled, best }: Studied, lot: string, robustShare: number): Sure[] => {
  const g = compiled.groups.findIndex((group) => group.lot === lot && group.option === null)
  const ladder = [...(problem.lots.find((each) => each.lot === lot)?.formulas ?? [])].sort((a, b) => b.level - a.level)
  const levelOf = new Map(ladder.map(({ formula, level }) => [formula, level]))
  const taken = best.flatMap((plan) => {
    const pick = plans[plan]?.picks[g]
    return pick?.formula ? [{ level: levelOf.get(pick.formula) ?? 0, year: pick.startYear }] : []
  })
  const shareFrom = (level: number) => taken.filter((each) => each.level >= level).length / best.length
  const rungs = ladder.filter(({ level }) => shareFrom(level) >= robustShare)
  const often = (year: number) => taken.filter((each) => each.year === year).length
  const startYear = problem.years.map((_, index) => index + 1).reduce((most, year) => (often(year) > often(most) ? year : most), 1)
  return rungs.length === 0 ? [] : [{ lot, share: taken.length / best.length, startYear, rungs: rungs.map(({ formula }) => formula) }]
}

/** The suggestion that holds by itself: while a condition or the means are not met, the lot concerned, or else the least sure, takes one rung less. */
const holding = (problem: Problem, sure: readonly Sure[]): PlanChoices => {
  const choices = { formulas: sure.flatMap(({ lot, startYear, rungs: [formula] }) => (formula === undefined ? [] : [{ lot, formula, startYear, options: [] }])), options: [] }
  const breaches = evaluateApart(problem, choices).breaches.filter(({ kind }) => kind !== 'required')
  if (breaches.length === 0 || sure.length === 0) return choices
  const unmet = breaches.flatMap((each) => (each.kind === 'prerequisite' ? [each.lot] : []))
  const among = sure.some(({ lot }) => unmet.includes(lot)) ? sure.filter(({ lot }) => unmet.includes(lot)) : sure
  const least = among.reduce((a, b) => (b.share <= a.share ? b : a))
  return holding(problem, sure.flatMap((each) => (each !== least ? [each] : each.rungs.length > 1 ? [{ ...each, rungs: each.rungs.slice(1) }] : [])))
}

/**
 * The lots that are in the best plan of nearly every draw (the model’s robust share), each at a rung that those plans reach or pass: never more than what
 * is sure, and a combination that keeps to the means with nothing but what is known.
 */
export const firstIdea = (question: Question, uncertainty: Uncertainty, seed: number): FirstIdea => {
  const { problem } = question
  const found = branch(problem, { nodes: effort })
  if (found.kind !== 'plan') return null
  const studied = study(problem, uncertainty, found.plan, seed)
  const lots = [...problem.lots].sort((a, b) => a.number - b.number)
  const choices = holding(problem, lots.flatMap(({ lot }) => sureOf(studied, lot, uncertainty.study.robustShare)))
  const own = planOf(question, choices, { status: 'optimal' }).measures.value
  const bound = found.proof.status === 'bounded' ? found.proof.bound : found.measures.value
  return {
    seed,
    draws: studied.draws.length,
    plan: planOf(question, choices, own >= bound ? { status: 'optimal' } : { status: 'bounded', bound, gap: (bound - own) / bound }),
    lots: surenessOf(studied, uncertainty.study),
    clarify: clarifyFirst(studied),
  }
}
