import type { Cents, ParisDay } from '#app/features/core/index.ts'
import type { Change, Plan } from '../advice/advice.ts'
import { changesBetween } from '../advice/changes.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { PlanChoices, Problem } from '../engine/problem.ts'
import type { RunningContract } from '../means/means.ts'
import type { LotOffers } from '../model/offers.ts'
import type { KeptContent } from './content.ts'

/** One thing that is no longer as it was when a plan was kept. Cents excluding tax over the horizon. */
export type Difference =
  | { readonly kind: 'model'; readonly was: string; readonly is: string }
  | { readonly kind: 'assessment'; readonly closedAt: Date }
  | { readonly kind: 'price'; readonly was: Cents; readonly is: Cents }
  | { readonly kind: 'gone'; readonly lot: string; readonly formula: string; readonly reason: 'ceiling' | 'no-contractor' | 'no-price' | 'agreement-ends' | 'no-formula' | 'no-model' }
  | { readonly kind: 'contract'; readonly lot: string; readonly until: ParisDay | null }
  /** The plan kept breaks the means or a rule today: its budget, its staff days, a prerequisite. */
  | { readonly kind: 'breach'; readonly what: 'money' | 'staff-days' | 'prerequisite' | 'other' }
  | { readonly kind: 'better'; readonly changes: readonly Change[] }

/** An authority's question and what answers it today, under the means that a plan was kept with. */
export type Today = {
  readonly modelVersion: string
  readonly closedAt: Date
  readonly problem: Problem
  readonly offers: readonly LotOffers[]
  readonly running: readonly RunningContract[]
  /** The best of the same scenario today; null when there is none. */
  readonly plan: Plan | null
}

const goneSince = ({ formulas }: PlanChoices, offers: readonly LotOffers[]): Difference[] =>
  formulas.flatMap(({ lot, formula, options }) => {
    const offered = offers.find((each) => each.lot === lot)
    const isThere = offered?.formulas.some(({ code }) => code === formula) && options.every((option) => offered.options.some(({ code }) => code === option))
    const completes = (option: string) => offered?.options.some((each) => each.code === option && (each.completes.length === 0 || each.completes.includes(formula)))
    // Both are offered, but no longer together: what is left under the ceiling is all that may part them.
    if (isThere) return options.every(completes) ? [] : [{ kind: 'gone', lot, formula, reason: 'ceiling' }]
    const out = offered?.leftOut.find((each) => each.formula === formula || options.includes(each.formula ?? '')) ?? offered?.leftOut[0]
    return [{ kind: 'gone', lot, formula, reason: out?.reason ?? 'no-formula' }]
  })

const breachesOf = (problem: Problem, choices: PlanChoices, started: readonly string[]): Difference[] => {
  const kinds = evaluateApart(problem, choices).breaches.flatMap(({ kind, ...about }) => {
    // A contract begun since is said by itself; a formula gone too.
    if (kind === 'unknown' || kind === 'not-completing' || (kind === 'existing-contract' && 'lot' in about && about.lot !== null && started.includes(about.lot))) return []
    if (kind === 'budget' || kind === 'operating' || kind === 'investment') return ['money' as const]
    return [kind === 'staff-days' || kind === 'prerequisite' ? kind : ('other' as const)]
  })
  return [...new Set(kinds)].map((what) => ({ kind: 'breach', what }))
}

/**
 * What changed since a plan was kept, most far-reaching first: model, assessment, formulas that are no longer offered, contracts begun since, the price of
 * the same formulas, means or prerequisites that no longer hold, and what the best plan would change. Empty: nothing did.
 */
export const differencesSince = (kept: KeptContent, today: Today): Difference[] => {
  const { choices, measures } = kept.plan
  const gone = goneSince(choices, today.offers)
  const started = today.running.filter(({ lot, until }) => choices.formulas.some((each) => each.lot === lot) && !kept.running.some((each) => each.lot === lot && each.until === until))
  const now = gone.length === 0 ? evaluateApart(today.problem, choices).costCents : null
  const changes = today.plan ? changesBetween(today.problem, choices, today.plan.choices) : []
  return [
    ...(today.modelVersion === kept.model.version ? [] : [{ kind: 'model' as const, was: kept.model.version, is: today.modelVersion }]),
    ...(today.closedAt.getTime() === kept.closedAt.getTime() ? [] : [{ kind: 'assessment' as const, closedAt: today.closedAt }]),
    ...gone,
    ...started.map(({ lot, until }) => ({ kind: 'contract' as const, lot, until })),
    ...(now === null || now === measures.costCents ? [] : [{ kind: 'price' as const, was: measures.costCents, is: now }]),
    ...breachesOf(today.problem, choices, started.map(({ lot }) => lot)),
    ...(changes.length > 0 ? [{ kind: 'better' as const, changes }] : []),
  ]
}
