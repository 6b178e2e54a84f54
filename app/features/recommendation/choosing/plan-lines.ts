import type { Cents } from '#app/features/core/index.ts'
import type { Cost, PlanChoices, Problem, StaffDays } from '../engine/problem.ts'
import type { LotOffers, PricedOffer } from '../model/offers.ts'

/** What one lot of a plan costs, year by year. Cents excluding tax; tax beside; days of the authority's own people, reliefs counted. Formula null: an option that stands alone. */
export type PlanLine = {
  readonly lot: string
  readonly formula: string | null
  readonly options: readonly string[]
  readonly startYear: number
  readonly centsByYear: readonly Cents[]
  readonly taxCentsByYear: readonly Cents[]
  readonly daysByYear: readonly number[]
}

type Item = { readonly cost: Cost; readonly staffDays: StaffDays; readonly lifeYears: number | null }
type Part = { readonly item: Item; readonly offer: PricedOffer | undefined }

const total = ({ operatingCents, investmentCents }: Cost['oneOff']): Cents => operatingCents + investmentCents
const isActive = ({ lifeYears }: Item, start: number, year: number): boolean => year >= start && (lifeYears === null || year < start + lifeYears)

/** Highest percentage by which a lot's days fall in a year, because a formula of another lot is active. */
const reliefIn = (problem: Problem, { formulas }: PlanChoices, lot: string, year: number): number =>
  problem.synergies.reduce((highest, synergy) => {
    if (synergy.kind !== 'relief' || lot === synergy.from || (synergy.to !== 'all' && !synergy.to.includes(lot))) return highest
    const source = formulas.find((each) => each.lot === synergy.from && (synergy.fromFormulas?.includes(each.formula) ?? true))
    const item = problem.lots.find((each) => each.lot === source?.lot)?.formulas.find((each) => each.formula === source?.formula)
    return source && item && isActive(item, source.startYear, year) ? Math.max(highest, synergy.percent) : highest
  }, 0)

/** The plan as lines, one per lot in lot order: what `evaluateApart` adds up, lot by lot, with the tax that the search does not see. */
export const planLines = (problem: Problem, offers: readonly LotOffers[], plan: PlanChoices): PlanLine[] => {
  const priced = (lot: string, kind: 'formulas' | 'options', code: string) => offers.find((each) => each.lot === lot)?.[kind].find((each) => each.code === code)
  const optionPart = (lot: string, code: string): Part[] => problem.options.flatMap((item) => (item.option === code ? [{ item, offer: priced(lot, 'options', code) }] : []))
  const line = (lot: string, formula: string | null, options: readonly string[], startYear: number, parts: readonly Part[]): PlanLine => {
    const byYear = (of: (part: Part, once: boolean, active: boolean) => number, year: number) => parts.reduce((sum, part) => sum + of(part, year === startYear, isActive(part.item, startYear, year)), 0)
    const years = problem.years.map((_, index) => index + 1)
    return {
      lot,
      formula,
      options,
      startYear,
      centsByYear: years.map((year) => byYear(({ item: { cost } }, once, active) => (once ? total(cost.oneOff) : 0) + (active ? total(cost.yearly) : 0), year)),
      taxCentsByYear: years.map((year) => byYear(({ offer }, once, active) => (once ? (offer?.tax.oneOffCents ?? 0) : 0) + (active ? (offer?.tax.yearlyCents ?? 0) : 0), year)),
      daysByYear: years.map((year) => (byYear(({ item: { staffDays } }, once, active) => (once ? staffDays.oneOff : 0) + (active ? staffDays.yearly : 0), year) * (100 - reliefIn(problem, plan, lot, year))) / 100),
    }
  }
  const formulas = plan.formulas.flatMap(({ lot, formula, startYear, options }) => {
    const item = problem.lots.find((each) => each.lot === lot)?.formulas.find((each) => each.formula === formula)
    return item ? [line(lot, formula, options, startYear, [{ item, offer: priced(lot, 'formulas', formula) }, ...options.flatMap((code) => optionPart(lot, code))])] : []
  })
  const alone = plan.options.flatMap(({ option, startYear }) => {
    const lot = problem.options.find((each) => each.option === option)?.lot
    return lot ? [line(lot, null, [option], startYear, optionPart(lot, option))] : []
  })
  const numberOf = (code: string) => problem.lots.find(({ lot }) => lot === code)?.number ?? 0
  return [...formulas, ...alone].sort((a, b) => numberOf(a.lot) - numberOf(b.lot))
}

/** Sums of a column of lines, year by year. */
export const sumByYear = (lines: readonly PlanLine[], of: 'centsByYear' | 'taxCentsByYear' | 'daysByYear', years: number): number[] =>
  Array.from({ length: years }, (_, index) => lines.reduce((sum, line) => sum + (line[of][index] ?? 0), 0))
