import type { Cents } from '#app/features/core/index.ts'
import type { Cost, PlanChoices, Problem, StaffDays } from '../engine/problem.ts'
import type { LotOffers, PricedOffer } from '../model/offers.ts'

/** What one lot of a plan costs, year by year. Cents excluding tax by budget section; tax beside; days of the authority's own people, reliefs counted. Formula null: an option that stands alone. */
export type PlanLine = {
  readonly lot: string
  readonly formula: string | null
  readonly options: readonly string[]
  readonly startYear: number
  readonly operatingCents: readonly Cents[]
  readonly investmentCents: readonly Cents[]
  readonly taxCents: readonly Cents[]
  readonly staffDays: readonly number[]
}

type Item = { readonly cost: Cost; readonly staffDays: StaffDays; readonly lifeYears: number | null }
type Part = { readonly item: Item; readonly offer: PricedOffer | undefined }

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
    const years = problem.years.map((_, index) => index + 1)
    const byYear = (of: (part: Part) => { readonly once: number; readonly each: number }): number[] =>
      years.map((year) => parts.reduce((sum, part) => sum + (year === startYear ? of(part).once : 0) + (isActive(part.item, startYear, year) ? of(part).each : 0), 0))
    const centsOf = (section: 'operatingCents' | 'investmentCents') => byYear(({ item: { cost } }) => ({ once: cost.oneOff[section], each: cost.yearly[section] }))
    const days = byYear(({ item: { staffDays } }) => ({ once: staffDays.oneOff, each: staffDays.yearly }))
    return {
      lot,
      formula,
      options,
      startYear,
      operatingCents: centsOf('operatingCents'),
      investmentCents: centsOf('investmentCents'),
      taxCents: byYear(({ offer }) => ({ once: offer?.tax.oneOffCents ?? 0, each: offer?.tax.yearlyCents ?? 0 })),
      staffDays: days.map((count, index) => (count * (100 - reliefIn(problem, plan, lot, index + 1))) / 100),
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

/** Cents of a line excluding tax, year by year, both sections together. */
export const centsByYear = ({ operatingCents, investmentCents }: Pick<PlanLine, 'operatingCents' | 'investmentCents'>): Cents[] => operatingCents.map((cents, index) => cents + (investmentCents[index] ?? 0))

/** Sums of one figure of the lines, year by year. */
export const sumByYear = (lines: readonly PlanLine[], of: 'operatingCents' | 'investmentCents' | 'taxCents' | 'staffDays', years: number): number[] =>
  Array.from({ length: years }, (_, index) => lines.reduce((sum, line) => sum + (line[of][index] ?? 0), 0))

/** The same plan at the other end of the span, year by year: each part at the lowest price that the lots' rules could give. Cents excluding tax. */
export const lowestByYear = (problem: Problem, offers: readonly LotOffers[], plan: PlanChoices): Cents[] => {
  const lowest = <T extends { readonly cost: Cost }>(item: T, lot: string | null, kind: 'formulas' | 'options', code: string): T => {
    const offer = offers.find((each) => each.lot === lot)?.[kind].find((each) => each.code === code)
    return offer ? { ...item, cost: offer.lowest } : item
  }
  const cheapest: Problem = {
    ...problem,
    lots: problem.lots.map((each) => ({ ...each, formulas: each.formulas.map((item) => lowest(item, each.lot, 'formulas', item.formula)) })),
    options: problem.options.map((item) => lowest(item, item.lot, 'options', item.option)),
  }
  const lines = planLines(cheapest, [], plan).map(centsByYear)
  return problem.years.map((_, index) => lines.reduce((sum, line) => sum + (line[index] ?? 0), 0))
}
