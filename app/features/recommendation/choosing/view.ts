import type { Bilingual, Cents } from '#app/features/core/index.ts'
import type { Doubt, FrontierPoint, Plan, Scenario } from '../advice/advice.ts'
import type { Means } from '../means/means.ts'
import { meansQuery } from '../means/read-means.ts'
import type { Advice, Setting } from './advice.service.server.ts'
import { type FrontierReading, readFrontier } from './frontier-reading.ts'
import { planLines, sumByYear } from './plan-lines.ts'

type Named = { readonly code: string; readonly title: Bilingual }

/** A lot as the page names it: neither its content nor its prices. */
export type LotShown = { readonly code: string; readonly number: number; readonly shortTitle: Bilingual; readonly axisRank: number; readonly formulas: readonly Named[]; readonly options: readonly Named[]; readonly aboveCeiling: readonly string[]; readonly pricesUntil: string | null }

/** A plan at a glance; the tax beside its cents, by year of the horizon. */
export type PlanShown = Pick<Plan, 'choices' | 'measures' | 'proof' | 'coverage'> & { readonly taxCentsByYear: readonly Cents[] }

export type ScenarioShown = Pick<Scenario, 'kind' | 'status' | 'relaxations'> & { readonly plan: PlanShown | null }

export type Milestone = Pick<FrontierPoint, 'costCents' | 'firstYearCents' | 'value'> & { readonly lots: readonly string[] }

export type Found = {
  readonly scenarios: readonly ScenarioShown[]
  /** Cents over the horizon and value of every plan of the frontier. */
  readonly curve: readonly Pick<FrontierPoint, 'costCents' | 'value'>[]
  readonly milestones: readonly Milestone[]
  readonly reading: FrontierReading | null
  /** Money of the whole horizon, grants included. */
  readonly horizonCents: Cents
  readonly compared: number
  readonly notNested: boolean
  readonly smallestUsefulCents: Cents | null
}

/** What the page « Choisir » shows, and nothing else: it also travels to the script. */
export type ChooseView = Pick<Setting, 'state' | 'at' | 'today' | 'closedAt' | 'model' | 'unknownAnswers' | 'knownAnswers' | 'assumedDomains' | 'nothingToClose' | 'measures' | 'running' | 'freeActions' | 'typed' | 'issues' | 'assessmentId' | 'assessmentOpen'> & {
  /** The means as an address holds them; null until they can be read. */
  readonly query: string | null
  readonly means: Means | null
  /** Highest amount of the range. */
  readonly rangeCents: Cents
  readonly names: { readonly lots: readonly LotShown[]; readonly domains: Readonly<Record<string, Bilingual>>; readonly prerequisites: Readonly<Record<string, Bilingual>>; readonly questions: Readonly<Record<string, Bilingual>> }
  readonly modestShare: number
  readonly found: Found | null
  readonly doubt: Pick<Doubt, 'lots' | 'clarify' | 'stands' | 'draws'> | null
}

/** At most so many plans of the frontier, spread evenly by value, the last one included. */
export const milestonesOf = (frontier: readonly FrontierPoint[], count = 10): FrontierPoint[] => {
  const top = frontier.at(-1)?.value ?? 0
  const bought = frontier.filter((point) => point.value > 0)
  const steps = Array.from({ length: count }, (_, index) => bought.find((point) => point.value >= (top * (index + 1)) / count - 1e-12))
  return [...new Set(steps)].filter((point) => point !== undefined)
}

const planShown = ({ question, offers }: Advice, { plan }: Scenario): PlanShown | null => {
  if (!plan || !question) return null
  const { choices, measures, proof, coverage } = plan
  return { choices, measures, proof, coverage, taxCentsByYear: sumByYear(planLines(question.problem, offers, choices), 'taxCents', measures.costCentsByYear.length) }
}

const foundOf = (advice: Advice): Found | null => {
  const { overview, question } = advice
  if (!overview || !question) return null
  const horizonCents = question.problem.years.reduce((sum, { budgetCents }) => sum + budgetCents, 0)
  return {
    scenarios: overview.scenarios.map((scenario) => ({ kind: scenario.kind, status: scenario.status, relaxations: scenario.relaxations, plan: planShown(advice, scenario) })),
    curve: overview.frontier.map(({ costCents, value }) => ({ costCents, value: Math.round(value * 1_000) / 1_000 })),
    milestones: milestonesOf(overview.frontier).map(({ costCents, firstYearCents, value, formulas }) => ({ costCents, firstYearCents, value, lots: formulas.map(({ lot }) => lot) })),
    reading: readFrontier(overview.frontier, horizonCents),
    horizonCents,
    compared: overview.compared,
    notNested: overview.notNested,
    smallestUsefulCents: overview.smallestUseful?.cents ?? null,
  }
}

const rangeStep: Cents = 1_000_000
const leastRange: Cents = 5_000_000

/** The range goes up to the dearest first year of what was computed, or of what was typed, rounded up to ten thousand euros. */
const rangeOf = ({ overview, setting }: Advice): Cents => {
  const firstYears = [...(overview?.frontier ?? []).map(({ firstYearCents }) => firstYearCents), ...(overview?.scenarios ?? []).map(({ plan }) => plan?.measures.costCentsByYear[0] ?? 0)]
  return Math.ceil(Math.max(leastRange, setting.means?.years[0]?.budgetCents ?? 0, ...firstYears) / rangeStep) * rangeStep
}

/** Picks from the advice what the page shows. */
export const chooseView = (advice: Advice): ChooseView => {
  const { setting, doubt, question } = advice
  const found = foundOf(advice)
  const conditions = found?.scenarios.flatMap(({ relaxations }) => relaxations.flatMap((each) => (each.kind === 'prerequisite' ? [each.code] : []))) ?? []
  const words = ({ code, title }: Named): Named => ({ code, title })
  const { at, today, closedAt, model, unknownAnswers, knownAnswers, assumedDomains, nothingToClose, measures, running, freeActions, typed, issues, means, names, assessmentId, assessmentOpen } = setting
  return {
    state: 'ready', at, today, closedAt, model, unknownAnswers, knownAnswers, assumedDomains, nothingToClose, measures, running, freeActions, typed, issues, assessmentId, assessmentOpen,
    query: means && meansQuery(means),
    means,
    rangeCents: rangeOf(advice),
    names: {
      lots: names.lots.map(({ code, number, shortTitle, axisRank, formulas, options, aboveCeiling, pricesUntil }) => ({ code, number, shortTitle, axisRank, formulas: formulas.map(words), options: options.map(words), aboveCeiling, pricesUntil })),
      domains: Object.fromEntries(Object.entries(names.domains).filter(([code]) => assumedDomains.includes(code) || doubt?.clarify.some(({ domain }) => domain === code))),
      prerequisites: Object.fromEntries(Object.entries(names.prerequisites).filter(([code]) => conditions.includes(code))),
      questions: Object.fromEntries(Object.entries(names.questions).filter(([code]) => doubt?.clarify.some((each) => each.question === code))),
    },
    modestShare: question?.modestShare ?? 0,
    found,
    doubt: doubt && { lots: doubt.lots, clarify: doubt.clarify, stands: doubt.stands, draws: doubt.draws },
  }
}
