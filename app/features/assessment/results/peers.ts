import { type ToldGroups, toldGroups } from './peer-groups.ts'
import type { Questionnaire } from '../questionnaire.ts'

/** A body as peers see it: levels of its latest frozen picture by domain (null: not assessable), or none yet. */
export type PeerBody = {
  readonly id: string
  readonly type: string
  readonly population: number | null
  readonly agents: number | null
  /** Codes; '' when it has none, which is then nobody's neighbourhood. */
  readonly department: string
  readonly region: string
  readonly levels: ReadonlyMap<string, number | null> | null
}

export type PeerScope = 'department' | 'region' | 'country'

/**
 * The bodies compared with: how far one had to look, which band of size, how many of them were assessed (the one who looks included); `everywhere`:
 * those of the whole country, beside which theirs are told.
 */
export type PeerGroup = { readonly scope: PeerScope; readonly band: SizeBand; readonly assessed: readonly PeerBody[]; readonly everywhere: readonly PeerBody[] }

export type Quartiles = { readonly low: number; readonly median: number; readonly high: number }

/** A band of size: by inhabitants, else by staff; `below` null for the last one. */
export type SizeBand = { readonly code: string; readonly by: 'population' | 'agents'; readonly from: number; readonly below: number | null }

const bandIn = (by: SizeBand['by'], figure: number, bounds: readonly number[]): SizeBand => {
  const rank = bounds.filter((bound) => figure >= bound).length
  return { code: `${by}-${rank}`, by, from: bounds[rank - 1] ?? 0, below: bounds[rank] ?? null }
}

/** The band of size in which a body is compared: by inhabitants, else by staff; null when nobody told either. */
export const sizeBandOf = ({ population, agents }: Pick<PeerBody, 'population' | 'agents'>, { sizeBands }: Pick<Questionnaire, 'sizeBands'>): SizeBand | null => {
  if (population !== null) return bandIn('population', population, sizeBands.population)
  return agents === null ? null : bandIn('agents', agents, sizeBands.agents)
}

/** Every band of size of a questionnaire: those by inhabitants, then those by staff. */
export const sizeBandsOf = ({ sizeBands }: Pick<Questionnaire, 'sizeBands'>): SizeBand[] =>
  (['population', 'agents'] as const).flatMap((by) => [0, ...sizeBands[by]].map((figure) => bandIn(by, figure, sizeBands[by])))

/** Ten besides the one who looks: it knows its own figures. */
export const smallestGroup = 11

/**
 * The bodies that one may be compared with: same type and band of size, in its département, else its region, else the country; null when even
 * the country has fewer than ten others, when one's own size is not known, or before one's own first picture. A département or a region is passed over when its figures, set
 * beside those of its neighbours, would tell something of fewer (`toldGroups`). The group holds the one who looks: it is the same for all.
 */
export const peerGroup = (questionnaire: Pick<Questionnaire, 'sizeBands'>, bodies: readonly PeerBody[], self: PeerBody): PeerGroup | null => {
  const band = sizeBandOf(self, questionnaire)
  const assessed = bodies.filter((body) => body.levels !== null && body.type === self.type && sizeBandOf(body, questionnaire)?.code === band?.code)
  if (self.levels === null || band === null || assessed.length < smallestGroup) return null
  const told = toldAmong(assessed)
  const around = { band, everywhere: assessed }
  if (self.department !== '' && told.departments.has(self.department)) return { ...around, scope: 'department', assessed: assessed.filter(({ department }) => department === self.department) }
  if (self.region !== '' && told.regions.has(self.region)) return { ...around, scope: 'region', assessed: assessed.filter(({ region }) => region === self.region) }
  return { ...around, scope: 'country', assessed }
}

/** The départements and regions that may be told of these bodies. */
const toldAmong = (bodies: readonly PeerBody[]): ToldGroups => {
  const departments = new Map(bodies.map(({ department, region }) => [department, region]))
  return toldGroups([...departments].map(([department, region]) => ({ department, region, count: bodies.filter((body) => body.department === department).length })), smallestGroup)
}

/** Quartiles of a list of figures, by straight line between the two nearest ranks; null without any. */
export const quartilesOf = (figures: readonly number[]): Quartiles | null => {
  const sorted = figures.toSorted((a, b) => a - b)
  if (sorted.length === 0) return null
  const at = (share: number): number => {
    const rank = share * (sorted.length - 1)
    const [below = 0, above = below] = sorted.slice(Math.floor(rank), Math.floor(rank) + 2)
    return below + (above - below) * (rank - Math.floor(rank))
  }
  return { low: at(0.25), median: at(0.5), high: at(0.75) }
}

/**
 * The levels of a group on one domain; null when fewer than ten others have one, or when those that have none elsewhere would let somebody's be
 * worked out from a neighbour's figures: each domain is told as if those who could assess it were alone.
 */
export const peerLevels = ({ scope, assessed, everywhere }: PeerGroup, domain: string): Quartiles | null => {
  const known = (bodies: readonly PeerBody[]) => bodies.filter((body) => (body.levels?.get(domain) ?? null) !== null)
  const [one] = assessed
  const told = toldAmong(known(everywhere))
  const isTold = scope === 'country' || (one && (scope === 'department' ? told.departments.has(one.department) : told.regions.has(one.region)))
  const levels = known(assessed).flatMap((body) => body.levels?.get(domain) ?? [])
  return isTold && levels.length >= smallestGroup ? quartilesOf(levels) : null
}

/** Where a level stands among those of a group: in its lowest quarter, its middle half or its highest quarter. On a quartile, it is in the middle. */
export const placeAmong = (point: number, { low, high }: Quartiles): 'low' | 'middle' | 'high' => (point < low ? 'low' : point > high ? 'high' : 'middle')
