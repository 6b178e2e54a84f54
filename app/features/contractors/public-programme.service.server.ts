import type { Grant } from '#app/access/grant.ts'
import type { AllocationRule, Axis, LotDocument } from '#app/features/agreement/index.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { type Bilingual, type Cents, type ParisDay, type Ports, type Result, ok, parisDay } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import type { Candidate } from './contractor.ts'
import { findCandidatesOf } from './contractors.repo.server.ts'
import { exampleBodies, firstFormula, formulaSpan, measuresOf } from './directory.ts'

export type PublicLot = {
  readonly code: string
  readonly number: number
  readonly title: Bilingual
  readonly shortTitle: Bilingual
  readonly description: Bilingual
  /** What it is for, in a sentence for a town hall; null where the published document does not say. */
  readonly need: Bilingual | null
  readonly axis: string
  readonly axisLetter: string
  readonly ceilingCents: Cents
  readonly allocation: AllocationRule
  readonly answerWorkingDays: number
  readonly complements: readonly { readonly lot: string; readonly why: Bilingual }[]
  readonly contractors: number
  /** Cheapest way in for a commune of 2,000 inhabitants: the first formula, at the lowest price in force, and what it lasts. */
  readonly from: { readonly cents: Cents; readonly months: number } | null
}

export type PublicProgramme = {
  readonly title: Bilingual
  readonly notifiedOn: ParisDay
  readonly validFrom: ParisDay
  readonly validTo: ParisDay
  readonly on: ParisDay
  readonly axes: readonly Axis[]
  readonly lots: readonly PublicLot[]
  /** Firms that hold at least one lot today. */
  readonly firms: number
}

const active = (candidates: readonly Candidate[]) => candidates.filter(({ status }) => status === 'active')

const publicLot = (lot: LotDocument, axes: readonly Axis[], candidates: readonly Candidate[]): PublicLot => {
  const { code, number, title, shortTitle, description, axis, ceilingCents, allocation, answerWorkingDays } = lot
  const formula = firstFormula(lot)
  const span = formula ? formulaSpan(candidates, formula, measuresOf(exampleBodies.small)) : null
  return {
    code, number, title, shortTitle, description, axis, ceilingCents, allocation, answerWorkingDays,
    need: lot.leaflet?.need ?? null,
    axisLetter: axes.find((each) => each.code === axis)?.letter ?? '',
    complements: lot.leaflet?.complements ?? [],
    contractors: active(candidates).length,
    from: formula && span ? { cents: span.lowCents, months: formula.months } : null,
  }
}

const unpublished = (on: ParisDay): PublicProgramme => ({
  title: { fr: 'Accord-cadre', en: 'Framework agreement' }, notifiedOn: on, validFrom: on, validTo: on, on, axes: [], lots: [], firms: 0,
})

/** The programme as published: axes and lots in order; no lot on an installation without a framework agreement. */
export const readPublicLots = (grant: Grant<'page.public'>, ports: Ports): Promise<Result<PublicProgramme>> =>
  inTransaction(grant, async (tx) => {
    const on = parisDay(ports.now())
    const framework = await findFramework(tx)
    if (!framework) return ok(unpublished(on))
    const { title, notifiedOn, validFrom, validTo, axes } = framework
    const candidates = await findCandidatesOf(tx, framework.lots.map(({ code }) => code), on)
    return ok({
      title, notifiedOn, validFrom, validTo, on, axes,
      lots: framework.lots.map((lot) => publicLot(lot, axes, candidates.get(lot.code) ?? [])),
      firms: new Set(active([...candidates.values()].flat()).map(({ firmId }) => firmId)).size,
    })
  })
