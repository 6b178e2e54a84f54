import { departmentLabel, departments, regionOf, regions } from '#app/features/identity/index.ts'
import type { Cents } from '#app/features/core/index.ts'
import { smallestAggregate } from './periods.ts'
import { suppress } from './suppression.ts'

/** What is known of the authorities of one département; '' for those without one. */
export type DepartmentCounts = { readonly code: string; readonly authorities: number; readonly assessed: number; readonly orders: number; readonly netCents: Cents }

export const territorySorts = ['montant', 'habitants', 'commandes', 'collectivites', 'evaluations', 'nom'] as const
export type TerritorySort = (typeof territorySorts)[number]

export type TerritoryLine = {
  readonly code: string
  readonly name: string
  readonly region: string
  readonly population: number | null
  readonly authorities: number
  /** Authorities that closed an assessment; `masked` when fewer than ten stand behind, or when it would give such a figure back. */
  readonly assessed: number | 'masked'
  readonly orders: number
  readonly netCents: Cents
  /** Amount excluding tax per 1,000 inhabitants; null where nobody is counted. */
  readonly perThousandCents: Cents | null
}

const perThousand = (netCents: Cents, population: number | null): Cents | null => (population ? Math.round((netCents / population) * 1000) : null)

/**
 * The territory by département and by region, every one of them, with or without activity. Sign-ups and orders are acts that the purchasing
 * body handles by name: shown as they are. Assessments are not: their counts go through the suppression rule before they leave here.
 */
export const drawTerritory = (counts: readonly DepartmentCounts[], populations: ReadonlyMap<string, number>): { departments: TerritoryLine[]; regions: TerritoryLine[] } => {
  const nowhere = counts.some(({ code }) => code === '') ? [{ code: '', name: '' }] : []
  const raw = [...departments, ...nowhere].map(({ code }) => {
    const known = counts.find((each) => each.code === code) ?? { code, authorities: 0, assessed: 0, orders: 0, netCents: 0 }
    return { ...known, name: code === '' ? '' : departmentLabel(code), region: regionOf(code)?.code ?? '', population: populations.get(code) ?? null }
  })
  const hidden = suppress(raw.map(({ code, region, authorities, assessed }) => ({ code, region, bodies: authorities, count: assessed })), smallestAggregate)
  const places = [...regions, ...nowhere.map(({ code, name }) => ({ code, name, departments: [''] }))]
  return {
    departments: raw.map((line) => ({ ...line, assessed: hidden.cells.has(line.code) ? 'masked' : line.assessed, perThousandCents: perThousand(line.netCents, line.population) })),
    regions: places.map(({ code, name }) => {
      const own = raw.filter(({ region }) => region === code)
      const sum = (of: (line: (typeof raw)[number]) => number | null): number => own.reduce((total, line) => total + (of(line) ?? 0), 0)
      const population = sum((line) => line.population) || null
      const netCents = sum((line) => line.netCents)
      const assessed = hidden.regions.has(code) ? 'masked' : sum((line) => line.assessed)
      return { code, name, region: code, population, authorities: sum((line) => line.authorities), assessed, orders: sum((line) => line.orders), netCents, perThousandCents: perThousand(netCents, population) }
    }),
  }
}

/** The figure a list is sorted by, and a map shows. By name, the map shows amounts. */
export const measureOf = (line: TerritoryLine, sort: TerritorySort): number | 'masked' => {
  switch (sort) {
    case 'montant':
    case 'nom':
      return line.netCents
    case 'habitants':
      return line.perThousandCents ?? 0
    case 'commandes':
      return line.orders
    case 'collectivites':
      return line.authorities
    case 'evaluations':
      return line.assessed
  }
}

/** Greatest first; masked ones after those that are shown, by name, so that their order says nothing. */
export const sortTerritory = (lines: readonly TerritoryLine[], sort: TerritorySort): TerritoryLine[] => {
  const rank = (line: TerritoryLine): number => {
    const measure = sort === 'nom' ? 0 : measureOf(line, sort)
    return measure === 'masked' ? 0.5 : measure
  }
  return lines.toSorted((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name, 'fr'))
}
