import { type Formula, type LotDocument, type Measures, estimateMeasures, formulaQuantities } from '#app/features/agreement/index.ts'
import { type Bilingual, type Cents, type ParisDay, lineCents } from '#app/features/core/index.ts'
import { departments } from '#app/features/identity/index.ts'
import type { Award, Candidate } from './contractor.ts'
import { type FirmQualification, type Qualification, type QualificationCode, heldBy } from './qualification.ts'

/** The two sizes of commune that published prices are worked out for, in inhabitants. */
export const exampleBodies = { small: 2_000, large: 50_000 } as const

/** The estimated measures of a commune of that many inhabitants. */
export const measuresOf = (population: number) => estimateMeasures({ population, agents: null, workstations: null, dataTerabytes: null, bodyType: 'commune' })

/** The way into a lot: its lowest formula. */
export const firstFormula = (lot: Pick<LotDocument, 'formulas'>): Formula | undefined => lot.formulas.toSorted((a, b) => a.level - b.level)[0]

/** Lowest and highest amounts, cents excluding tax. */
export type Span = { readonly lowCents: Cents; readonly highCents: Cents }

/** A lot that another one strengthens, and why. */
export type Complement = { readonly code: string; readonly number: number; readonly shortTitle: Bilingual; readonly axisLetter: string; readonly why: Bilingual }

/** The first formula of a lot worked out for a small commune: what is ordered, and what it costs. */
export type LotExample = {
  readonly population: number
  readonly measures: Measures
  readonly title: Bilingual
  readonly months: number
  readonly lines: readonly { readonly label: Bilingual; readonly unit: Bilingual; readonly quantity: number }[]
  readonly span: Span | null
}

/** A firm of the directory with its places on the lots and what it holds. */
export type DirectoryFirm = {
  readonly firmId: string
  readonly firmName: string
  readonly awards: readonly Pick<Award, 'lotCode' | 'rank' | 'zone' | 'status'>[]
  readonly qualifications: readonly Qualification[]
}

const spanOf = (amounts: readonly Cents[]): Span | null =>
  amounts.length === 0 ? null : { lowCents: Math.min(...amounts), highCents: Math.max(...amounts) }

const priced = (candidates: readonly Candidate[]) =>
  candidates.flatMap(({ status, schedule }) => (status === 'active' && schedule ? [schedule.prices] : []))

/** Unit prices of one item among the active firms whose prices are in force; null when none prices it. */
export const itemSpan = (candidates: readonly Candidate[], itemCode: string): Span | null =>
  spanOf(priced(candidates).flatMap((prices) => prices[itemCode] ?? []))

/** What a formula would cost a body of these measures, from the cheapest to the dearest active firm; a firm that does not price every line is left out. */
export const formulaSpan = (candidates: readonly Candidate[], formula: Formula, measures: Measures): Span | null => {
  const quantities = Object.entries(formulaQuantities(formula, measures))
  return spanOf(
    priced(candidates).flatMap((prices) => {
      const lines = quantities.map(([item, quantity]) => (prices[item] === undefined ? null : lineCents(quantity, prices[item])))
      return lines.some((line) => line === null) ? [] : lines.reduce<number>((sum, line) => sum + (line ?? 0), 0)
    }),
  )
}

/** Whether a zone covers a département; an empty zone is the whole territory. */
export const serves = (zone: readonly string[], department: string): boolean => zone.length === 0 || zone.includes(department)

/** What the directory may be searched by; all that is given must match. */
export type DirectoryFilter = { readonly lotCode?: string; readonly department?: string; readonly qualification?: QualificationCode }

/** Firms by name with those of their awards that match, and what they hold on the day; ended awards are not shown, and nobody serves a département that does not exist. */
export const directoryOf = (awards: readonly Award[], held: readonly FirmQualification[], filter: DirectoryFilter, on: ParisDay): DirectoryFirm[] => {
  if (filter.department && !departments.some(({ code }) => code === filter.department)) return []
  const firms = new Map<string, { firmId: string; firmName: string; awards: Award[]; qualifications: Qualification[] }>()
  for (const award of awards) {
    if (award.status === 'terminated') continue
    if (filter.lotCode && award.lotCode !== filter.lotCode) continue
    if (filter.department && !serves(award.zone, filter.department)) continue
    const firm = firms.get(award.firmId) ?? { firmId: award.firmId, firmName: award.firmName, awards: [], qualifications: heldBy(held, award.firmId, on) }
    firm.awards.push(award)
    firms.set(award.firmId, firm)
  }
  return [...firms.values()]
    .filter(({ qualifications }) => !filter.qualification || qualifications.some(({ code }) => code === filter.qualification))
    .toSorted((a, b) => a.firmName.localeCompare(b.firmName, 'fr'))
}

/** How many firms serve the whole territory, and how many more each département that a zone names; ended awards do not count. */
export const servedDepartments = (awards: readonly Award[]): { readonly everywhere: number; readonly more: Readonly<Record<string, number>> } => {
  const current = awards.filter(({ status }) => status !== 'terminated')
  const everywhere = new Set(current.filter(({ zone }) => zone.length === 0).map(({ firmId }) => firmId))
  const more = new Map<string, Set<string>>()
  for (const { firmId, zone } of current) {
    if (everywhere.has(firmId)) continue
    for (const code of zone) more.set(code, (more.get(code) ?? new Set()).add(firmId))
  }
  return { everywhere: everywhere.size, more: Object.fromEntries([...more].map(([code, firms]) => [code, firms.size])) }
}
