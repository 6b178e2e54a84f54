import { curveLinear, line } from 'd3-shape'

/** Geometry of the Spire. Angles in radians, 0 at noon, clockwise; one thread: an Archimedean spiral r(turn) = r0 + pitch · turn. */
export const TURN = Math.PI * 2

export type Point = readonly [number, number]

const rounded = (value: number): number => Math.round(value * 10) / 10

/** The point at radius `r` and angle `a`. */
export const pointAt = (r: number, a: number): Point => [rounded(r * Math.sin(a)), rounded(-r * Math.cos(a))]

const drawn = line<Point>().x(([x]) => x).y(([, y]) => y).curve(curveLinear)

/** A line through points. */
export const through = (points: readonly Point[]): string => drawn([...points]) ?? ''

/** A stretch of the spiral between two absolute turns, fine enough to look round. */
export const coil = (r0: number, pitch: number, from: number, to: number): string => {
  const steps = Math.max(2, Math.ceil((to - from) * 48))
  return through(Array.from({ length: steps + 1 }, (_, at) => {
    const turn = from + ((to - from) * at) / steps
    return pointAt(r0 + pitch * turn, turn * TURN)
  }))
}

/** An arc of a circle from angle `a` to angle `b` (drawn backwards when b < a). */
export const circleArc = (r: number, a: number, b: number): string => {
  const [x, y] = pointAt(r, a)
  const [u, v] = pointAt(r, b)
  return `M${x} ${y}A${rounded(r)} ${rounded(r)} 0 ${Math.abs(b - a) > Math.PI ? 1 : 0} ${b > a ? 1 : 0} ${u} ${v}`
}

export type Placed<S> = S & { readonly from: number; readonly to: number; readonly mid: number }

/** Sectors around the circle from noon: a small gap inside an axis, a larger one between axes. */
export const placeSectors = <S extends { readonly axis: string }>(sectors: readonly S[], gapInside = 0.07, gapBetween = 0.16): Placed<S>[] => {
  const gaps = sectors.map((sector, at) => (sector.axis === sectors[(at + 1) % sectors.length]?.axis && sectors.length > 1 ? gapInside : gapBetween))
  const sweep = (TURN - gaps.reduce((sum, gap) => sum + gap, 0)) / Math.max(1, sectors.length)
  let at = gapBetween / 2
  return sectors.map((sector, rank) => {
    const placed = { ...sector, from: at, to: at + sweep, mid: at + sweep / 2 }
    at += sweep + (gaps[rank] ?? gapBetween)
    return placed
  })
}

/** One arc per axis over its own sectors, which stand side by side. */
export const axisSpans = <S extends { readonly axis: string }>(placed: readonly Placed<S>[]): { axis: string; from: number; to: number; mid: number }[] =>
  [...new Set(placed.map((sector) => sector.axis))].map((axis) => {
    const own = placed.filter((sector) => sector.axis === axis)
    const from = Math.min(...own.map((sector) => sector.from))
    const to = Math.max(...own.map((sector) => sector.to))
    return { axis, from, to, mid: (from + to) / 2 }
  })
