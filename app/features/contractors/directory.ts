import { type Formula, type Measures, formulaQuantities } from '#app/features/agreement/index.ts'
import { type Cents, lineCents } from '#app/features/core/index.ts'
import type { Award, Candidate } from './contractor.ts'

/** Lowest and highest amounts, cents excluding tax. */
export type Span = { readonly lowCents: Cents; readonly highCents: Cents }

/** A firm of the directory with its places on the lots. */
export type DirectoryFirm = { readonly firmId: string; readonly firmName: string; readonly awards: readonly Pick<Award, 'lotCode' | 'rank' | 'zone' | 'status'>[] }

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

/** Firms by name with those of their awards that match; ended awards are not shown. */
export const directoryOf = (awards: readonly Award[], filter: { readonly lotCode?: string; readonly department?: string }): DirectoryFirm[] => {
  const firms = new Map<string, { firmId: string; firmName: string; awards: Award[] }>()
  for (const award of awards) {
    if (award.status === 'terminated') continue
    if (filter.lotCode && award.lotCode !== filter.lotCode) continue
    if (filter.department && !serves(award.zone, filter.department)) continue
    const firm = firms.get(award.firmId) ?? { firmId: award.firmId, firmName: award.firmName, awards: [] }
    firm.awards.push(award)
    firms.set(award.firmId, firm)
  }
  return [...firms.values()].toSorted((a, b) => a.firmName.localeCompare(b.firmName, 'fr'))
}
