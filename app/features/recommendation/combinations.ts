import type { Axis, LotDocument, Measures } from '#app/features/agreement/index.ts'
import type { Bilingual, Cents } from '#app/features/core/index.ts'
import type { BudgetIssue } from './budget.ts'
import type { Answer, FrontierPoint, Gap, ModelDocument, Offer, OfferedLot, Plan } from './model.ts'

/** A formula as the page shows it: words, and prices where there are some. */
export type FormulaView = {
  readonly code: string
  readonly title: Bilingual
  readonly summary: Bilingual
  readonly netCents: Cents | null
  readonly lowestNetCents: Cents | null
  readonly taxCents: Cents | null
  /** Domains of the gap it acts on. */
  readonly domains: readonly string[]
}

export type LotView = {
  readonly code: string
  readonly number: number
  readonly shortTitle: Bilingual
  readonly axisLetter: string
  readonly axisRank: number
  /** Covers costs, reduces no risk; taxed on premiums. */
  readonly insurance: boolean
  readonly formulas: readonly FormulaView[]
  /** Formulas that what is left under the lot's ceiling does not allow. */
  readonly aboveCeiling: readonly string[]
}

/** What a plan is computed from, for one authority on one day. */
export type Facts = {
  readonly model: ModelDocument
  readonly gaps: readonly Gap[]
  readonly unknownAnswers: number
  readonly lots: readonly OfferedLot[]
  readonly documents: readonly LotDocument[]
  readonly axes: readonly Axis[]
  readonly domainTitles: Readonly<Record<string, Bilingual>>
  readonly measures: Measures & { readonly estimated: readonly string[] }
  readonly closedAt: Date
}

export type Combinations = Omit<Facts, 'lots' | 'documents' | 'axes' | 'gaps'> & {
  readonly state: 'ready'
  /** When prices, availabilities and what remains under the ceilings were read. */
  readonly at: Date
  readonly typed: string
  readonly issue: BudgetIssue | null
  readonly budgetCents: Cents | null
  readonly lots: readonly LotView[]
  readonly assumedDomains: readonly string[]
  readonly nothingToClose: boolean
  readonly answer: Omit<Answer, 'frontier'>
  /** Cost and value of every plan of the frontier; the milestones are some of them, told in full. */
  readonly curve: readonly { readonly netCents: Cents; readonly value: number }[]
  readonly milestones: readonly FrontierPoint[]
}

/** The page of an authority that has not closed an assessment: there is nothing to compute from. */
export type NoPicture = { readonly state: 'no-assessment' }

const lotView = (facts: Facts, document: LotDocument, offered: OfferedLot): LotView => {
  const open = facts.gaps.filter((gap) => gap.gap > 0).map((gap) => gap.domain)
  const offerOf = (code: string): Offer | undefined => offered.offers.find((offer) => offer.formula === code)
  const axisRank = facts.axes.findIndex((axis) => axis.code === document.axis)
  return {
    code: document.code,
    number: document.number,
    shortTitle: document.shortTitle,
    axisLetter: facts.axes[axisRank]?.letter ?? '',
    axisRank,
    insurance: document.capabilities.includes('insurance'),
    formulas: document.formulas.map(({ code, title, summary, effects }) => ({
      code,
      title,
      summary,
      netCents: offerOf(code)?.netCents ?? null,
      lowestNetCents: offerOf(code)?.lowestNetCents ?? null,
      taxCents: offerOf(code)?.taxCents ?? null,
      domains: open.filter((domain) => (effects[domain] ?? 0) > 0),
    })),
    aboveCeiling: offered.leftOut.flatMap(({ formula, reason }) => (reason === 'ceiling' && formula ? [formula] : [])),
  }
}

type Asked = { readonly at: Date; readonly typed: string; readonly issue: BudgetIssue | null; readonly budgetCents: Cents | null }

/** At most twelve plans of the frontier, spread evenly by value, the last one included. */
export const milestonesOf = (frontier: readonly FrontierPoint[], count = 12): FrontierPoint[] => {
  const top = frontier.at(-1)?.value ?? 0
  const bought = frontier.filter((point) => point.value > 0)
  const steps = Array.from({ length: count }, (_, index) => bought.find((point) => point.value >= (top * (index + 1)) / count - 1e-12))
  return [...new Set(steps)].filter((point) => point !== undefined)
}

/** What the page shows: the answer with the words of the lots and domains it names. Lots come by axis, then number. */
export const combinationsOf = (facts: Facts, asked: Asked, answer: Answer): Combinations => {
  const { model, unknownAnswers, domainTitles, measures, closedAt, gaps } = facts
  const { frontier, ...told } = answer
  return {
    state: 'ready',
    ...asked,
    model,
    unknownAnswers,
    domainTitles,
    measures,
    closedAt,
    lots: facts.documents.flatMap((document) => {
      const offered = facts.lots.find((lot) => lot.lot === document.code)
      return offered ? [lotView(facts, document, offered)] : []
    }),
    assumedDomains: gaps.filter((gap) => gap.assumed).map((gap) => gap.domain),
    nothingToClose: gaps.every((gap) => gap.gap === 0),
    answer: told,
    curve: frontier.map(({ netCents, value }) => ({ netCents, value })),
    milestones: milestonesOf(frontier),
  }
}

/** What was on screen, in one line: choosing it again checks that prices and answers have not moved since. */
export const shownPlan = (plan: Plan): string => [`${plan.netCents}+${plan.taxCents}`, ...plan.choices.map((choice) => `${choice.lot}:${choice.formula}`)].join('|')

/** The lines a plan puts in the basket, one per lot, in the quantities it was priced for. */
export const basketLinesOf = (plan: Plan, lots: readonly OfferedLot[]): { lotCode: string; formulaCode: string; quantities: Record<string, number> }[] =>
  plan.choices.flatMap(({ lot, formula }) => {
    const offer = lots.find((each) => each.lot === lot)?.offers.find((each) => each.formula === formula)
    return offer ? [{ lotCode: lot, formulaCode: formula, quantities: { ...offer.quantities } }] : []
  })
