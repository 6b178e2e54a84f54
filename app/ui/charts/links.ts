import { type Point, TURN, pointAt } from './geometry.ts'

/** A line between two places of a ring: its path, and the head of its arrow. */
export type Drawn = { readonly path: string; readonly head: string }

/** How far a line between neighbours leans to the middle, and how much less each further line of the same two. */
const LEAN = 0.62
const STEP = 0.3
const HEAD = 9
/** Both ends move towards each other, so that lines from both sides do not end on one point. */
const ASIDE = 0.09

const rounded = (value: number): number => Math.round(value * 10) / 10

/** The head of an arrow that comes from `c` and ends at `p`. */
const headAt = ([cx, cy]: Point, [x, y]: Point): string => {
  const length = Math.hypot(x - cx, y - cy) || 1
  const [u, v] = [(x - cx) / length, (y - cy) / length]
  const corner = (side: number): string => `${rounded(x - HEAD * u + side * HEAD * 0.5 * v)} ${rounded(y - HEAD * v - side * HEAD * 0.5 * u)}`
  return `M${x} ${y}L${corner(1)}L${corner(-1)}Z`
}

/** A line inside a ring of radius `r` from angle `a` to angle `b`, the short way round: through the middle between opposite places, near the ring between neighbours. `rank`: how many lines join the same two already. */
export const chord = (r: number, a: number, b: number, rank = 0): Drawn => {
  const turn = ((((b - a) % TURN) + TURN * 1.5) % TURN) - TURN / 2
  const control = pointAt(r * Math.max(0, LEAN - STEP * rank) * (1 - Math.abs(turn) / (TURN / 2)), a + turn / 2)
  const aside = Math.sign(turn) * Math.min(ASIDE, Math.abs(turn) / 6)
  const [from, to] = [pointAt(r, a + aside), pointAt(r, b - aside)]
  return { path: `M${from[0]} ${from[1]}Q${control[0]} ${control[1]} ${to[0]} ${to[1]}`, head: headAt(control, to) }
}

export type Linked = { readonly from: string; readonly to: string }

/** Every link with its rank among those that join the same two places, whatever their direction. */
export const ranked = <L extends Linked>(links: readonly L[]): (L & { readonly rank: number })[] => {
  const pair = ({ from, to }: Linked): string => [from, to].toSorted().join(' ')
  return links.map((link, at) => ({ ...link, rank: links.slice(0, at).filter((other) => pair(other) === pair(link)).length }))
}
