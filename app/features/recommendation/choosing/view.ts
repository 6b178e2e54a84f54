import type { Bilingual, Cents, Lang } from '#app/features/core/index.ts'
import type { Doubt, FrontierPoint, Plan, Scenario, Sureness } from '../advice/advice.ts'
import { meansQuery } from '../means/read-means.ts'
import { type SomeWords, wordsOf } from '../ui/names.ts'
import type { Advice, Setting } from './advice.service.server.ts'
import { type Curve, curveOf } from './curve.ts'
import { lowestByYear, planLines, sumByYear } from './plan-lines.ts'
import { type Told, relaxationWords, toldOf } from './told.ts'

type Named = { readonly code: string; readonly title: SomeWords }

/** A lot as the page names it: neither its content nor its prices. */
export type LotShown = { readonly code: string; readonly number: number; readonly shortTitle: SomeWords; readonly axisRank: number; readonly formulas: readonly Named[]; readonly options: readonly Named[] }

/** A plan at a glance; the tax beside its cents, by year of the horizon. */
export type PlanShown = Pick<Plan, 'choices' | 'measures' | 'proof' | 'coverage'> & { readonly taxCentsByYear: readonly Cents[]; /** First year, at the other end of the span of prices. */ readonly lowestCents: Cents }

export type ScenarioShown = Pick<Scenario, 'kind' | 'status'> & {
  readonly plan: PlanShown | null
  /** Single changes that would make an impossible request possible, in words. */
  readonly relaxations: readonly string[]
  readonly sureness: { readonly verdict: Sureness['verdict']; /** Lots of the plan that depend on what is not known. */ readonly unsure: number } | null
}

export type Milestone = Pick<FrontierPoint, 'costCents' | 'firstYearCents' | 'value'> & { readonly lots: readonly string[] }

export type Found = {
  readonly scenarios: readonly ScenarioShown[]
  readonly curve: Curve
  readonly milestones: readonly Milestone[]
}

/** What the page « Choisir » shows, and nothing else: it also travels to the script. */
export type ChooseView = Pick<Setting, 'state' | 'closedAt' | 'nothingToClose' | 'typed' | 'issues' | 'means'> & {
  readonly version: string
  /** The means as an address holds them; null until they can be read. */
  readonly query: string | null
  /** Highest amount of the range. */
  readonly rangeCents: Cents
  readonly names: { readonly lots: readonly LotShown[] }
  readonly modestShare: number
  readonly found: Found | null
  readonly told: Told
}

/** At most so many plans of the frontier, spread evenly by value, the last one included. */
export const milestonesOf = (frontier: readonly FrontierPoint[], count = 6): FrontierPoint[] => {
  const top = frontier.at(-1)?.value ?? 0
  const bought = frontier.filter((point) => point.value > 0)
  const steps = Array.from({ length: count }, (_, index) => bought.find((point) => point.value >= (top * (index + 1)) / count - 1e-12))
  return [...new Set(steps)].filter((point) => point !== undefined)
}

const planShown = ({ question, offers }: Advice, { plan }: Scenario): PlanShown | null => {
  if (!plan || !question) return null
  const { choices, measures, proof, coverage } = plan
  const { problem } = question
  const taxCentsByYear = sumByYear(planLines(problem, offers, choices), 'taxCents', measures.costCentsByYear.length)
  return { choices, measures, proof, coverage, taxCentsByYear, lowestCents: lowestByYear(problem, offers, choices)[0] ?? 0 }
}

const surenessOf = (doubt: Doubt | null, { kind, plan }: Scenario): ScenarioShown['sureness'] => {
  const lots = kind === 'budget' ? (doubt?.lots.filter(({ lot }) => plan?.choices.formulas.some((each) => each.lot === lot)) ?? []) : []
  const unsure = lots.filter(({ verdict }) => verdict === 'depends').length
  return lots.length === 0 ? null : { verdict: unsure > 0 ? 'depends' : lots.every(({ verdict }) => verdict === 'robust') ? 'robust' : 'likely', unsure }
}

const foundOf = (advice: Advice, lang: Lang): Found | null => {
  const { overview, question, doubt, setting } = advice
  if (!overview || !question) return null
  const words = wordsOf(setting.names, lang)
  return {
    scenarios: overview.scenarios.map((scenario) => ({
      kind: scenario.kind,
      status: scenario.status,
      plan: planShown(advice, scenario),
      relaxations: scenario.relaxations.map((each) => relaxationWords(each, words, lang)),
      sureness: surenessOf(doubt, scenario),
    })),
    curve: curveOf(overview.frontier, question.problem.years.reduce((sum, { budgetCents }) => sum + budgetCents, 0)),
    milestones: milestonesOf(overview.frontier).map(({ costCents, firstYearCents, value, formulas }) => ({ costCents, firstYearCents, value, lots: formulas.map(({ lot }) => lot) })),
  }
}

const rangeStep: Cents = 1_000_000
const leastRange: Cents = 5_000_000

/** The range goes up to the dearest first year of what was computed, or of what was typed, rounded up to ten thousand euros. */
const rangeOf = ({ overview, setting }: Advice): Cents => {
  const firstYears = [...(overview?.frontier ?? []).map(({ firstYearCents }) => firstYearCents), ...(overview?.scenarios ?? []).map(({ plan }) => plan?.measures.costCentsByYear[0] ?? 0)]
  return Math.ceil(Math.max(leastRange, setting.means?.years[0]?.budgetCents ?? 0, ...firstYears) / rangeStep) * rangeStep
}

/** Picks from the advice what the page shows, in the language of the page. */
export const chooseView = (advice: Advice, lang: Lang): ChooseView => {
  const { setting, question } = advice
  const { closedAt, model, nothingToClose, typed, issues, means, names } = setting
  const found = foundOf(advice, lang)
  const added = new Set(found?.scenarios.flatMap(({ plan }) => plan?.choices.formulas.flatMap(({ options }) => options) ?? []))
  const said = (words: Bilingual): SomeWords => ({ [lang]: words[lang] })
  const named = ({ code, title }: { readonly code: string; readonly title: Bilingual }): Named => ({ code, title: said(title) })
  return {
    state: 'ready',
    closedAt,
    version: model.version,
    nothingToClose,
    typed,
    issues,
    means,
    query: means && meansQuery(means),
    rangeCents: rangeOf(advice),
    names: { lots: names.lots.map(({ code, number, shortTitle, axisRank, formulas, options }) => ({ code, number, shortTitle: said(shortTitle), axisRank, formulas: formulas.map(named), options: options.filter(({ code: option }) => added.has(option)).map(named) })) },
    modestShare: question?.modestShare ?? 0,
    found,
    told: toldOf(advice, lang),
  }
}
