import { paths } from '#app/paths.ts'
import type { TerritorySort } from './territory.ts'

export type TerritoryPlace = { readonly sort: TerritorySort; readonly lotCode: string | null; readonly by: 'departements' | 'regions'; readonly department?: string | null; readonly page?: number }

const searchOf = ({ sort, lotCode, by, department = null, page = 1 }: TerritoryPlace): string => {
  const search = new URLSearchParams()
  if (by === 'regions') search.set('par', by)
  if (sort !== 'montant') search.set('tri', sort)
  if (lotCode !== null) search.set('lot', lotCode)
  if (department !== null) search.set('departement', department)
  if (page > 1) search.set('page', String(page))
  return search.size === 0 ? '' : `?${search.toString()}`
}

/** The territory page in a given state; an open département is where the page opens. */
export const territoryAddress = (place: TerritoryPlace): string => `${paths.territory}${searchOf(place)}${(place.department ?? null) === null ? '#liste' : '#choix'}`

/** The same from the page itself: short, for a hundred links. */
export const territorySearch = (place: TerritoryPlace): string => `${searchOf(place)}#choix`

/** The file of the same figures. */
export const territoryFileAddress = (place: TerritoryPlace): string => `${paths.territoryFile}${searchOf({ ...place, by: 'departements', department: null, page: 1 })}`
