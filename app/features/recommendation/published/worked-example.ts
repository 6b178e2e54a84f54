import type { ValueModel } from '../engine/problem.ts'

/** A domain of this weight, so far under its target, in which a formula gains so much: numbers chosen to cross two slopes at the published shares. */
export const exampleDomain = { weight: 1.5, from: 0.5, target: 2.5, gained: 1.2 } as const

export type WorkedExample = {
  /** Levels closed on each slope, and what they count for. */
  readonly parts: readonly { readonly levels: number; readonly slope: number; readonly worth: number }[]
  readonly sum: number
  readonly first: number
  readonly second: number
  readonly both: number
}

/** The value that the example domain brings in a first and in a second year, in weighted levels, by the published slopes and yearly factor. */
export const workedExample = ({ slopes, discount }: Pick<ValueModel, 'slopes' | 'discount'>): WorkedExample => {
  const { weight, from, target, gained } = exampleDomain
  const gap = target - from
  let left = Math.min(gained, gap)
  const parts = slopes.flatMap(({ share, slope }) => {
    const levels = Math.min(left, share * gap)
    left -= levels
    return levels > 1e-9 ? [{ levels, slope, worth: levels * slope }] : []
  })
  const sum = parts.reduce((all, { worth }) => all + worth, 0)
  const first = sum * weight
  return { parts, sum, first, second: first * discount, both: first * (1 + discount) }
}
