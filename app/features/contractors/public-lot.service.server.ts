import type { Grant } from '#app/access/grant.ts'
import { type Axis, type Formula, type FrameworkDocument, type Leaflet, type LotDocument, formulaQuantities } from '#app/features/agreement/index.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { type ParisDay, type Ports, type Result, notFound, ok, parisDay } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import type { AwardStatus, Candidate } from './contractor.ts'
import { findCandidates, findLatestOffers } from './contractors.repo.server.ts'
import { type Complement, type LotExample, type Span, exampleBodies, firstFormula, formulaSpan, itemSpan, measuresOf } from './directory.ts'
import { type Qualification, heldBy } from './qualification.ts'
import { findQualifications } from './qualifications.repo.server.ts'

export type PublicLotPage = {
  readonly on: ParisDay
  readonly axis: Axis
  /** Every lot in the order of the ring: by axis, then number. */
  readonly ring: readonly { readonly number: number; readonly axis: string }[]
  readonly lot: Pick<LotDocument, 'code' | 'number' | 'title' | 'shortTitle' | 'description' | 'allocation' | 'allocationReason' | 'answerWorkingDays' | 'ceilingCents' | 'ccag' | 'tailMonths' | 'cpv'>
  readonly leaflet: Leaflet | null
  readonly complements: readonly Complement[]
  readonly example: LotExample | null
  readonly formulas: readonly { readonly formula: Pick<Formula, 'code' | 'level' | 'title' | 'summary' | 'months'>; readonly small: Span | null; readonly large: Span | null }[]
  readonly items: readonly (Pick<LotDocument['catalogue'][number], 'code' | 'label' | 'unit' | 'taxBasisPoints' | 'taxKind'> & { readonly span: Span | null })[]
  readonly firms: readonly {
    readonly awardId: string
    readonly firmName: string
    readonly rank: number
    readonly zone: readonly string[]
    readonly status: AwardStatus
    readonly summary: string | null
    readonly qualifications: readonly Qualification[]
  }[]
}

const ringOf = ({ axes, lots }: FrameworkDocument): PublicLotPage['ring'] =>
  axes.flatMap(({ code }) => lots.filter(({ axis }) => axis === code).toSorted((a, b) => a.number - b.number).map(({ number, axis }) => ({ number, axis })))

const complementsOf = (lot: LotDocument, { axes, lots }: FrameworkDocument): Complement[] =>
  (lot.leaflet?.complements ?? []).flatMap(({ lot: code, why }) => {
    const other = lots.find((each) => each.code === code)
    return other ? [{ code, number: other.number, shortTitle: other.shortTitle, axisLetter: axes.find((axis) => axis.code === other.axis)?.letter ?? '', why }] : []
  })

const exampleOf = (lot: LotDocument, candidates: readonly Candidate[]): LotExample | null => {
  const formula = firstFormula(lot)
  if (!formula) return null
  const population = exampleBodies.small
  const { estimated: _estimated, ...measures } = measuresOf(population)
  const quantities = formulaQuantities(formula, measures)
  return {
    population, measures,
    title: formula.title,
    months: formula.months,
    lines: lot.catalogue.flatMap(({ code, label, unit }) => (quantities[code] === undefined ? [] : [{ label, unit, quantity: quantities[code] }])),
    span: formulaSpan(candidates, formula, measures),
  }
}

/** One lot as published, with the prices in force today and its contractors by rank, each with what it holds today. */
export const readPublicLot = (grant: Grant<'page.public'>, lotCode: string, ports: Ports): Promise<Result<PublicLotPage>> =>
  inTransaction(grant, async (tx) => {
    const on = parisDay(ports.now())
    const framework = await findFramework(tx)
    const lot = framework?.lots.find((each) => each.code === lotCode)
    const axis = framework?.axes.find((each) => each.code === lot?.axis)
    if (!framework || !lot || !axis) return notFound()
    const candidates = await findCandidates(tx, lot.code, on)
    const offers = await findLatestOffers(tx, candidates.map(({ awardId }) => awardId))
    const held = await findQualifications(tx, candidates.map(({ firmId }) => firmId))
    const { code, number, title, shortTitle, description, allocation, allocationReason, answerWorkingDays, ceilingCents, ccag, tailMonths, cpv } = lot
    return ok<PublicLotPage>({
      on, axis,
      ring: ringOf(framework),
      lot: { code, number, title, shortTitle, description, allocation, allocationReason, answerWorkingDays, ceilingCents, ccag, tailMonths, cpv },
      leaflet: lot.leaflet ?? null,
      complements: complementsOf(lot, framework),
      example: exampleOf(lot, candidates),
      formulas: lot.formulas.map((formula) => ({
        formula: { code: formula.code, level: formula.level, title: formula.title, summary: formula.summary, months: formula.months },
        small: formulaSpan(candidates, formula, measuresOf(exampleBodies.small)),
        large: formulaSpan(candidates, formula, measuresOf(exampleBodies.large)),
      })),
      items: lot.catalogue.map((item) => ({ ...item, span: itemSpan(candidates, item.code) })),
      firms: candidates
        .filter(({ status }) => status !== 'terminated')
        .map(({ awardId, firmId, firmName, rank, zone, status }) => ({
          awardId, firmName, rank, zone, status,
          summary: offers.get(awardId)?.summary ?? null,
          qualifications: heldBy(held, firmId, on),
        })),
    })
  })
