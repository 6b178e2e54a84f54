import { TURN } from './geometry.ts'

export type AxisSpan = { readonly axis: string; readonly from: number; readonly to: number; readonly mid: number }
export type PlacedName = AxisSpan & {
  /** 0 lies along its own arc; each further tier stands one line out, tied by a leader. */
  readonly tier: number
  /** Whether the name reads the other way round, so as never to stand upside down. */
  readonly low: boolean
  readonly baseline: number
  readonly size: number
  /** Half the angle the name covers, measured wide. */
  readonly half: number
}

/** Width of a letter of the headings in em, rounded up: the browser never measures more, nor on a small screen where names are set larger. */
const LETTER = 0.7
const LINE = 22
/** Past this a name would bend round to the other side: it is set smaller instead. */
const WIDEST = 1.1
const MARGIN = 0.04

const apart = (a: number, b: number): number => Math.abs(((a - b + TURN * 1.5) % TURN) - TURN / 2)

/** Places the name of each axis outside its arc: along it where it fits, one line further out where it would touch another. */
export const placeNames = (spans: readonly AxisSpan[], nameOf: (axis: string) => string, radius: number, size = 15): PlacedName[] => {
  const measured = spans.map((span) => {
    const half = (nameOf(span.axis).length * LETTER * size) / 2 / radius
    return { ...span, half: Math.min(half, WIDEST), size: Math.round(size * Math.min(1, WIDEST / half) * 10) / 10, fits: half * 2 <= span.to - span.from + MARGIN }
  })
  const tiers: { mid: number; half: number }[][] = [measured.filter(({ fits }) => fits)]
  const isFree = (tier: number, span: { mid: number; half: number }): boolean =>
    (tiers[tier] ?? []).every((other) => apart(other.mid, span.mid) >= other.half + span.half + MARGIN)
  const tierOf = (span: { mid: number; half: number; fits: boolean }): number => {
    if (span.fits) return 0
    let tier = 1
    while (!isFree(tier, span)) tier += 1
    tiers[tier] = [...(tiers[tier] ?? []), span]
    return tier
  }
  return measured.map(({ fits, ...span }) => {
    const tier = tierOf({ ...span, fits })
    const low = Math.cos(span.mid) < -0.05
    return { ...span, tier, low, baseline: radius + (low ? 17 : 6) + tier * LINE }
  })
}

/** Where lots are named by leader lines, the middle of an axis that has a lot there moves to the gap beside it, the higher one: no line crosses the name. */
export const clearOfLots = (spans: readonly AxisSpan[], placed: readonly { readonly axis: string; readonly from: number; readonly to: number }[]): AxisSpan[] =>
  spans.map((span) => {
    const own = placed.filter(({ axis }) => axis === span.axis)
    if (own.length < 3 || own.length % 2 === 0) return span
    const gaps = own.slice(1).map((sector, at) => (sector.from + (own[at]?.to ?? sector.from)) / 2)
    const nearest = Math.min(...gaps.map((gap) => Math.abs(gap - span.mid)))
    const [mid = span.mid] = gaps.filter((gap) => Math.abs(gap - span.mid) < nearest + MARGIN).toSorted((a, b) => Math.cos(b) - Math.cos(a))
    return { ...span, mid }
  })

/** Room the names need around the arcs. */
export const roomOf = (names: readonly PlacedName[]): number => 22 + Math.max(0, ...names.map(({ tier }) => tier)) * LINE
