import type { Answer, Assurance } from './answer.ts'

/** A level on 0–4 with what it could be. Never rounded before display. */
export type Interval = { readonly point: number; readonly low: number; readonly high: number }

/** How far from the chosen level the truth may be, by assurance. */
export const halfWidth: Readonly<Record<Assurance, number>> = { 0: 0.5, 1: 0.25, 2: 0 }
/** What « je devine » adds to it. */
export const guessWidening = 0.5

/** Somebody able to prove level 3 would know: what is unknown lies between 0 and 2, most likely low. */
export const unknownInterval: Interval = { point: 0.5, low: 0, high: 2 }

/** The interval of one applicable answer (level ± assurance, wider when guessed, clipped to 0–4). Blank counts as unknown. */
export const intervalOf = (answer: Exclude<Answer, { kind: 'not-applicable' }> | undefined): Interval => {
  if (answer === undefined || answer.kind === 'unknown') return unknownInterval
  const r = halfWidth[answer.assurance] + (answer.guess ? guessWidening : 0)
  return { point: answer.level, low: Math.max(0, answer.level - r), high: Math.min(4, answer.level + r) }
}

/** Weighted mean of points, lows and highs (fully correlated bounds); null without weight. */
export const weightedMean = (items: readonly { readonly weight: number; readonly interval: Interval }[]): Interval | null => {
  const total = items.reduce((sum, item) => sum + item.weight, 0)
  if (total === 0) return null
  const mean = (pick: (interval: Interval) => number) => items.reduce((sum, item) => sum + item.weight * pick(item.interval), 0) / total
  return { point: mean((i) => i.point), low: mean((i) => i.low), high: mean((i) => i.high) }
}
