import { type Point, TURN, coil, pointAt, through } from './geometry.ts'

export const INNER = 47
export const PITCH = 22
export const LEVELS = 4

const STEPS = 8

/** Points of a line that drifts with the thread, half a pitch outside the coil below `level`. */
const drift = (level: number, from: number, to: number): Point[] =>
  Array.from({ length: STEPS + 1 }, (_, at) => {
    const turn = (from + ((to - from) * at) / STEPS) / TURN
    return pointAt(INNER + PITCH * (level - 0.5 + turn), turn * TURN)
  })

/** Encloses exactly what the target asks for: whole coils, and the share of one more where the target stands between two levels. */
export const targetLine = (target: number, from: number, to: number): string => {
  const whole = Math.floor(target)
  const share = target - whole
  const step = from + (to - from) * share
  return through([...(share > 0 ? drift(whole + 1, from, step) : []), ...(share < 1 ? drift(whole, step, to) : [])])
}

/** The coils a level reaches: each whole, the last one for its share. */
export const reachedCoils = (point: number, from: number, to: number): string[] =>
  Array.from({ length: LEVELS }, (_, level) => ({ level, part: Math.min(Math.max(point - level, 0), 1) }))
    .filter(({ part }) => part > 0.04)
    .map(({ level, part }) => coil(INNER, PITCH, level + from / TURN, level + (from + (to - from) * part) / TURN))

/** The thread of a stretch nobody knows: its four coils as one line. */
export const unknownThread = (from: number, to: number): string =>
  Array.from({ length: LEVELS }, (_, level) => coil(INNER, PITCH, level + from / TURN, level + to / TURN)).join('')

/** The bare thread, from the middle outwards, left out where nobody knows. */
export const bareThread = (unknown: readonly { readonly from: number; readonly to: number }[]): string => {
  const holes = Array.from({ length: LEVELS }, (_, level) => unknown.map(({ from, to }) => [level + from / TURN, level + to / TURN] as const)).flat()
  const starts = [-0.16, ...holes.map(([, to]) => to)]
  const ends = [...holes.map(([from]) => from), LEVELS + 0.05]
  return starts.map((from, at) => coil(INNER, PITCH, from, ends[at] ?? from)).join('')
}
