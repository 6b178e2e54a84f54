import type { Axis, LotDocument } from '#app/features/agreement/index.ts'
import type { Questionnaire } from '#app/features/assessment/index.ts'
import type { Bilingual, Cents } from '#app/features/core/index.ts'
import type { Standing } from '../advice/advice.ts'
import type { Cost } from '../engine/problem.ts'
import type { Model } from '../model/model.schema.ts'
import type { LotOffers, PricedOffer } from '../model/offers.ts'

/** Cents excluding tax of the first year, dearest and cheapest that the lot's rule could give, and the tax on the dearest; null when it is not offered. */
type Span = { readonly netCents: Cents; readonly lowestNetCents: Cents; readonly taxCents: Cents; readonly yearlyCents: Cents; readonly nearCeiling: boolean }

export type NamedOffer = { readonly code: string; readonly title: Bilingual; readonly content: Bilingual; readonly price: Span | null }

export type NamedLot = {
  readonly code: string
  readonly number: number
  readonly shortTitle: Bilingual
  readonly axisLetter: string
  readonly axisRank: number
  /** Covers costs, reduces no risk; taxed on premiums. */
  readonly insurance: boolean
  readonly formulas: readonly NamedOffer[]
  readonly options: readonly NamedOffer[]
  /** Formulas and options that what is left under the lot's ceiling does not allow. */
  readonly aboveCeiling: readonly string[]
  readonly pricesUntil: string | null
}

/** The words of everything that a plan may name. Lots come by axis, then number. */
export type Names = {
  readonly lots: readonly NamedLot[]
  readonly axes: readonly Axis[]
  readonly domains: Readonly<Record<string, Bilingual>>
  readonly synergies: Readonly<Record<string, { readonly from: string; readonly to: readonly string[] | 'all'; readonly sentence: Bilingual }>>
  readonly prerequisites: Readonly<Record<string, Bilingual>>
  /** Only the questions asked for. */
  readonly questions: Readonly<Record<string, Bilingual>>
}

const totals = ({ oneOff, yearly }: Cost) => ({ once: oneOff.operatingCents + oneOff.investmentCents, each: yearly.operatingCents + yearly.investmentCents })

const spanOf = ({ cost, lowest, tax, nearCeiling }: PricedOffer): Span => {
  const [high, low] = [totals(cost), totals(lowest)]
  return { netCents: high.once + high.each, lowestNetCents: low.once + low.each, taxCents: tax.oneOffCents + tax.yearlyCents, yearlyCents: high.each, nearCeiling }
}

const namedOffer = (code: string, { title, content }: { readonly title: Bilingual; readonly content: Bilingual }, priced: readonly PricedOffer[]): NamedOffer => {
  const offer = priced.find((each) => each.code === code)
  return { code, title, content, price: offer ? spanOf(offer) : null }
}

type Around = { readonly model: Model; readonly documents: readonly LotDocument[]; readonly axes: readonly Axis[]; readonly offers: readonly LotOffers[]; readonly questionnaire: Questionnaire; readonly standings: readonly Standing[] }

const namedLot = ({ model, axes, offers }: Around, document: LotDocument): NamedLot => {
  const offered = offers.find(({ lot }) => lot === document.code)
  const modelled = model.lots.find(({ lot }) => lot === document.code)
  const axisRank = axes.findIndex((axis) => axis.code === document.axis)
  return {
    code: document.code,
    number: document.number,
    shortTitle: document.shortTitle,
    axisLetter: axes[axisRank]?.letter ?? '',
    axisRank,
    insurance: document.capabilities.includes('insurance'),
    formulas: (modelled?.formulas ?? []).map((each) => namedOffer(each.formula, each, offered?.formulas ?? [])),
    options: (modelled?.options ?? []).map((each) => namedOffer(each.option, each, offered?.options ?? [])),
    aboveCeiling: offered?.leftOut.flatMap(({ formula, reason }) => (reason === 'ceiling' && formula ? [formula] : [])) ?? [],
    pricesUntil: offered?.pricesUntil ?? null,
  }
}

/** The words that a page about plans needs; `questions`: the codes it names. */
export const namesOf = (around: Around, questions: readonly string[] = []): Names => {
  const { model, documents, axes, questionnaire } = around
  const offers = model.lots.flatMap(({ formulas, options }) => [...formulas, ...options])
  return {
    lots: documents.map((document) => namedLot(around, document)).toSorted((a, b) => a.axisRank - b.axisRank || a.number - b.number),
    axes,
    domains: Object.fromEntries(questionnaire.domains.map(({ code, title }) => [code, title])),
    synergies: Object.fromEntries(model.synergies.map(({ code, from, to, sentence }) => [code, { from, to: to === 'all' || typeof to !== 'string' ? to : [to], sentence }])),
    prerequisites: Object.fromEntries(offers.flatMap(({ prerequisites }) => prerequisites.map(({ code, sentence }) => [code, sentence]))),
    questions: Object.fromEntries(questionnaire.questions.filter(({ code }) => questions.includes(code)).map(({ code, text }) => [code, text])),
  }
}
