import { toldGroups } from './peer-groups.ts'
import type { Questionnaire } from '../questionnaire.ts'

/** A body as peers see it: levels of its latest frozen picture by domain (null: not assessable), or none yet. */
export type PeerBody = {
  readonly id: string
  readonly type: string
  readonly population: number | null
  readonly agents: number | null
  readonly department: string
  readonly region: string
  readonly levels: ReadonlyMap<string, number | null> | null
}

export type PeerScope = 'department' | 'region' | 'country'

/** The bodies compared with: how far one had to look, which band of size, how many of them were assessed (the one who looks included). */
export type PeerGroup = { readonly scope: PeerScope; readonly band: string; readonly assessed: readonly PeerBody[] }

export type Quartiles = { readonly low: number; readonly median: number; readonly high: number }

const bandOf = (figure: number, bounds: readonly number[]): number => bounds.filter((bound) => figure >= bound).length

/** The band of size in which a body is compared: by inhabitants, else by staff, else `unknown`. */
export const sizeBandOf = ({ population, agents }: Pick<PeerBody, 'population' | 'agents'>, { sizeBands }: Pick<Questionnaire, 'sizeBands'>): string => {
  if (population !== null) return `population-${bandOf(population, sizeBands.population)}`
  return agents === null ? 'unknown' : `agents-${bandOf(agents, sizeBands.agents)}`
}

/** Ten besides the one who looks: it knows its own figures. */
const smallestGroup = 11

/**
 * The bodies that one may be compared with: same type and band of size, in its département, else its region, else the country; null when even
 * the country has fewer than ten others, or before one's own first picture. A département or a region is passed over when its figures, set
 * beside those of its neighbours, would tell something of fewer (`toldGroups`). The group holds the one who looks: it is the same for all.
 */
export const peerGroup = (questionnaire: Pick<Questionnaire, 'sizeBands'>, bodies: readonly PeerBody[], self: PeerBody): PeerGroup | null => {
  const band = sizeBandOf(self, questionnaire)
  const assessed = bodies.filter((body) => body.levels !== null && body.type === self.type && sizeBandOf(body, questionnaire) === band)
  if (self.levels === null || assessed.length < smallestGroup) return null
  const inDepartment = (code: string) => assessed.filter(({ department }) => department === code)
  const departments = new Map(assessed.map(({ department, region }) => [department, region]))
  const told = toldGroups([...departments].map(([department, region]) => ({ department, region, count: inDepartment(department).length })), smallestGroup)
  if (told.departments.has(self.department)) return { scope: 'department', band, assessed: inDepartment(self.department) }
  if (told.regions.has(self.region)) return { scope: 'region', band, assessed: assessed.filter(({ region }) => region === self.region) }
  return { scope: 'country', band, assessed }
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

/** The levels of a group on one domain; null when fewer than ten others have one. */
export const peerLevels = ({ assessed }: PeerGroup, domain: string): Quartiles | null => {
  const levels = assessed.flatMap((body) => body.levels?.get(domain) ?? [])
  return levels.length < smallestGroup ? null : quartilesOf(levels)
}
