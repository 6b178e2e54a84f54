import { type Quartiles, quartilesOf } from '#app/features/assessment/index.ts'
import { type GroupChoice, groupsOf, isOffered, keyOf, toldMaturity } from './groups.ts'

/** What the latest picture of a body says of a domain it can assess. */
export type DomainReading = { readonly point: number; readonly target: number; readonly knownShare: number }

/** A body as these figures see it: no name, no id. */
export type MatureBody = { readonly group: GroupChoice; readonly domains: ReadonlyMap<string, DomainReading> }

export type DomainFigures = {
  readonly quartiles: Quartiles
  /** Median of the targets. */
  readonly target: number
  /** How far each level is under its own target, on average (negative above it). */
  readonly gap: number
  /** Share of the bodies whose level is under their own target; mean share of the weight whose answer is unknown. In per cent. */
  readonly underPercent: number
  readonly unknownPercent: number
}

/** `crossed`: not one of the groups offered; `masked`: it would tell something of fewer than `smallest`. `wider`: the nearest group that is told. */
export type MaturityGroup =
  | { readonly state: 'told'; readonly bodies: number; readonly domains: ReadonlyMap<string, DomainFigures | null>; readonly furthest: readonly string[] }
  | { readonly state: 'crossed' | 'masked'; readonly wider: GroupChoice | null }

const furthestShown = 3
const medianOf = (figures: readonly number[]): number => quartilesOf(figures)?.median ?? 0
const percentOf = (share: number): number => Math.round(share * 100)
const meanOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0) / figures.length

const figuresOf = (readings: readonly DomainReading[]): DomainFigures | null => {
  const quartiles = quartilesOf(readings.map(({ point }) => point))
  return (
    quartiles && {
      quartiles,
      target: medianOf(readings.map(({ target }) => target)),
      gap: meanOf(readings.map(({ target, point }) => target - point)),
      underPercent: percentOf(readings.filter(({ target, point }) => point < target).length / readings.length),
      unknownPercent: percentOf(meanOf(readings.map(({ knownShare }) => 1 - knownShare))),
    }
  )
}

const holds = ({ type, band, region }: GroupChoice, { group }: MatureBody): boolean =>
  (type === '' || type === group.type) && (band === '' || band === group.band) && (region === '' || region === group.region)

const countsOf = (bodies: readonly MatureBody[]) => {
  const counts = new Map<string, GroupChoice & { count: number }>()
  for (const { group } of bodies) counts.set(keyOf(group), { ...group, count: (counts.get(keyOf(group))?.count ?? 0) + 1 })
  return [...counts.values()]
}

/**
 * What may be read of the maturity of all these bodies, group by group. A group and each of its domains go through the rule of
 * `toldMaturity`, a domain with the bodies that can assess it: a reader of every page of every group learns nothing of fewer than `smallest`.
 */
export const drawMaturity = (bodies: readonly MatureBody[], domains: readonly string[], smallest: number): ((choice: GroupChoice) => MaturityGroup) => {
  const told = toldMaturity(countsOf(bodies), smallest)
  const toldIn = new Map(domains.map((code) => [code, toldMaturity(countsOf(bodies.filter((body) => body.domains.has(code))), smallest)]))
  return (choice) => {
    const key = keyOf(choice)
    const isKnown = isOffered(choice)
    if (!isKnown || !told.has(key)) {
      const wider = groupsOf(choice).findLast((group) => told.has(keyOf(group))) ?? null
      return { state: isKnown ? 'masked' : 'crossed', wider }
    }
    const own = bodies.filter((body) => holds(choice, body))
    const figures = new Map(domains.map((code) => [code, toldIn.get(code)?.has(key) ? figuresOf(own.flatMap((body) => body.domains.get(code) ?? [])) : null]))
    const under = [...figures].flatMap(([code, found]) => (found && found.gap > 0 ? [{ code, gap: found.gap }] : []))
    return { state: 'told', bodies: own.length, domains: figures, furthest: under.toSorted((a, b) => b.gap - a.gap).slice(0, furthestShown).map(({ code }) => code) }
  }
}
