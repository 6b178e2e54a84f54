import type { Bilingual } from '#app/features/core/index.ts'
import type { Doubt, Explanation, Scenario } from '../advice/advice.ts'
import type { Names } from '../choosing/names.ts'
import { planLines } from '../choosing/plan-lines.ts'
import type { Problem } from '../engine/problem.ts'
import type { RunningContract } from '../means/means.ts'
import type { LotOffers } from '../model/offers.ts'
import type { KeptContent } from './content.ts'

type Drawn = {
  readonly day: KeptContent['day']
  readonly model: KeptContent['model']
  readonly questionnaire: string
  readonly closedAt: Date
  readonly level: number | null
  readonly target: number
  readonly asked: number
  readonly unknown: number
  readonly running: readonly RunningContract[]
  readonly freeActions: number
  readonly problem: Problem
  readonly offers: readonly LotOffers[]
  readonly names: Names
  readonly status: Scenario['status']
  readonly plan: NonNullable<Scenario['plan']>
  readonly explanation: Explanation | null
  readonly doubt: Doubt | null
}

const onlyTitles = (offers: readonly { readonly code: string; readonly title: Bilingual }[]) => offers.map(({ code, title }) => ({ code, title }))

/** What is kept of a plan: figures, words and reasons, as they were shown. Prerequisites and synergies are kept when a reason or the plan names them. */
export const contentOf = (drawn: Drawn): KeptContent => {
  const { problem, offers, names, plan, explanation, doubt, running, status } = drawn
  const { day, model, questionnaire, closedAt, level, target, asked, unknown, freeActions } = drawn
  const unmet = new Set(explanation?.whyNot.flatMap(({ prerequisites }) => prerequisites) ?? [])
  return structuredClone({
    format: 1,
    day, model, questionnaire, closedAt, level, target, asked, unknown, freeActions, status,
    running: [...running],
    plan,
    lines: planLines(problem, offers, plan.choices),
    names: {
      lots: names.lots.map(({ code, number, shortTitle, axisRank, insurance, formulas, options }) => ({ code, number, shortTitle, axisRank, insurance, formulas: onlyTitles(formulas), options: onlyTitles(options) })),
      domains: names.domains,
      prerequisites: Object.fromEntries(Object.entries(names.prerequisites).filter(([code]) => unmet.has(code))),
      synergies: Object.fromEntries(plan.synergies.flatMap(({ code }) => (names.synergies[code] ? [[code, names.synergies[code].sentence]] : []))),
    },
    why: explanation?.why.map(({ lot, lostValue, savedCents, domains }) => ({ lot, lostValue, savedCents, domains })) ?? null,
    whyNot: explanation?.whyNot.map(({ lot, reason, prerequisites, leastCents, leastDays, lostValue }) => ({ lot, reason, prerequisites, leastCents, leastDays, lostValue })) ?? null,
    doubt: doubt && { seed: doubt.seed, draws: doubt.draws, stands: doubt.stands, lots: doubt.lots },
  }) as KeptContent
}
