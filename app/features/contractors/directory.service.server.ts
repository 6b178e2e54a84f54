import type { Grant } from '#app/access/grant.ts'
import { type Axis, type Formula, type LotDocument, estimateMeasures } from '#app/features/agreement/index.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { type Bilingual, type ParisDay, type Ports, type Result, notFound, ok, parisDay } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { AwardStatus, Candidate } from './contractor.ts'
import { findAwards, findCandidates, findLatestOffers } from './contractors.repo.server.ts'
import { type DirectoryFirm, type Span, directoryOf, formulaSpan, itemSpan } from './directory.ts'

/** The two sizes of body that published prices are worked out for. */
const examples = { small: 2_000, large: 50_000 } as const

const measuresFor = (population: number) => estimateMeasures({ population, agents: null, workstations: null, dataTerabytes: null, bodyType: 'commune' })

export type PublicLot = {
  readonly code: string
  readonly number: number
  readonly title: Bilingual
  readonly shortTitle: Bilingual
  readonly description: Bilingual
  readonly axis: string
  readonly axisLetter: string
  readonly contractors: number
  /** Cheapest way in for a commune of 2,000 inhabitants: the first formula, at the lowest price in force. */
  readonly fromCents: number | null
}

export type PublicProgramme = {
  readonly title: Bilingual
  readonly validFrom: ParisDay
  readonly validTo: ParisDay
  readonly on: ParisDay
  readonly axes: readonly Axis[]
  readonly lots: readonly PublicLot[]
}

const firstFormula = (lot: LotDocument): Formula | undefined => lot.formulas.toSorted((a, b) => a.level - b.level)[0]

const publicLot = (lot: LotDocument, axes: readonly Axis[], candidates: readonly Candidate[]): PublicLot => {
  const formula = firstFormula(lot)
  return {
    code: lot.code,
    number: lot.number,
    title: lot.title,
    shortTitle: lot.shortTitle,
    description: lot.description,
    axis: lot.axis,
    axisLetter: axes.find((axis) => axis.code === lot.axis)?.letter ?? '',
    contractors: candidates.filter((candidate) => candidate.status === 'active').length,
    fromCents: formula ? (formulaSpan(candidates, formula, measuresFor(examples.small))?.lowCents ?? null) : null,
  }
}

const emptyProgramme = (on: ParisDay): PublicProgramme => ({ title: { fr: 'Accord-cadre', en: 'Framework agreement' }, validFrom: on, validTo: on, on, axes: [], lots: [] })

const programmeOf = async (tx: Tx, on: ParisDay): Promise<PublicProgramme> => {
  const framework = await findFramework(tx)
  if (!framework) return emptyProgramme(on)
  const lots: PublicLot[] = []
  for (const lot of framework.lots) lots.push(publicLot(lot, framework.axes, await findCandidates(tx, lot.code, on)))
  return { title: framework.title, validFrom: framework.validFrom, validTo: framework.validTo, on, axes: framework.axes, lots }
}

/** The programme as published: axes and lots in order; no lot on an installation without a framework agreement. */
export const readPublicLots = (grant: Grant<'page.public'>, ports: Ports): Promise<Result<PublicProgramme>> =>
  inTransaction(grant, async (tx) => ok(await programmeOf(tx, parisDay(ports.now()))))

export type PublicLotPage = {
  readonly on: ParisDay
  readonly axis: Axis
  readonly lot: Pick<LotDocument, 'code' | 'number' | 'title' | 'shortTitle' | 'description' | 'allocation' | 'allocationReason' | 'answerWorkingDays' | 'ceilingCents' | 'ccag' | 'tailMonths' | 'cpv'>
  readonly examples: typeof examples
  readonly formulas: readonly { readonly formula: Pick<Formula, 'code' | 'level' | 'title' | 'summary' | 'months'>; readonly small: Span | null; readonly large: Span | null }[]
  readonly items: readonly (Pick<LotDocument['catalogue'][number], 'code' | 'label' | 'unit' | 'taxBasisPoints' | 'taxKind'> & { readonly span: Span | null })[]
  readonly firms: readonly { readonly awardId: string; readonly firmName: string; readonly rank: number; readonly zone: readonly string[]; readonly status: AwardStatus; readonly summary: string | null }[]
}

/** One lot as published, with the prices in force today and its contractors by rank. */
export const readPublicLot = (grant: Grant<'page.public'>, lotCode: string, ports: Ports): Promise<Result<PublicLotPage>> =>
  inTransaction(grant, async (tx) => {
    const on = parisDay(ports.now())
    const framework = await findFramework(tx)
    const lot = framework?.lots.find((each) => each.code === lotCode)
    const axis = framework?.axes.find((each) => each.code === lot?.axis)
    if (!lot || !axis) return notFound()
    const candidates = await findCandidates(tx, lot.code, on)
    const offers = await findLatestOffers(tx, candidates.map((candidate) => candidate.awardId))
    const { code, number, title, shortTitle, description, allocation, allocationReason, answerWorkingDays, ceilingCents, ccag, tailMonths, cpv } = lot
    return ok<PublicLotPage>({
      on,
      axis,
      lot: { code, number, title, shortTitle, description, allocation, allocationReason, answerWorkingDays, ceilingCents, ccag, tailMonths, cpv },
      examples,
      formulas: lot.formulas.map((formula) => ({
        formula: { code: formula.code, level: formula.level, title: formula.title, summary: formula.summary, months: formula.months },
        small: formulaSpan(candidates, formula, measuresFor(examples.small)),
        large: formulaSpan(candidates, formula, measuresFor(examples.large)),
      })),
      items: lot.catalogue.map((item) => ({ ...item, span: itemSpan(candidates, item.code) })),
      firms: candidates
        .filter((candidate) => candidate.status !== 'terminated')
        .map(({ awardId, firmName, rank, zone, status }) => ({ awardId, firmName, rank, zone, status, summary: offers.get(awardId)?.summary ?? null })),
    })
  })

export type Directory = {
  readonly lots: readonly PublicLot[]
  readonly firms: readonly DirectoryFirm[]
}

/** The contractors, for a lot or a département when asked; an unknown code finds nobody. */
export const readDirectory = (grant: Grant<'page.public'>, filter: { lotCode?: string; department?: string }, ports: Ports): Promise<Result<Directory>> =>
  inTransaction(grant, async (tx) => {
    const { lots } = await programmeOf(tx, parisDay(ports.now()))
    return ok({ lots, firms: directoryOf(await findAwards(tx), filter) })
  })
