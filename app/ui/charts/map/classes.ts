/** How an area is filled: one of five classes, hidden because too few bodies stand behind it, or nothing to show. */
export type Shade = 0 | 1 | 2 | 3 | 4 | 'masked' | 'none'

const most = 5

/** A bound people can read: two significant figures, rounded up. Below ten a whole number stays itself. */
const readable = (value: number): number => {
  if (value <= 0) return 0
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  const rounded = Math.ceil(value / unit - 1e-9) * unit
  return Math.round(rounded * 100) / 100
}

/**
 * Upper bounds of the classes of a map, ascending: up to five quantiles of the values above zero, rounded up to be read.
 * Fewer where values repeat; none without a value. The last bound reaches the greatest value.
 */
export const classBounds = (values: readonly number[]): number[] => {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b)
  if (sorted.length === 0) return []
  const bounds = Array.from({ length: most }, (_, at) => readable(sorted[Math.ceil(((at + 1) * sorted.length) / most) - 1] ?? 0))
  return [...new Set(bounds)]
}

/** The class a value falls in; the darkest class is always the last one, so that few classes still stand apart. Nothing above zero is `none`. */
export const shadeOf = (value: number, bounds: readonly number[]): Shade => {
  const at = bounds.findIndex((bound) => value <= bound)
  if (value <= 0 || bounds.length === 0) return 'none'
  return shadeAt(at < 0 ? bounds.length - 1 : at, bounds.length)
}

const spread: Readonly<Record<number, readonly Shade[]>> = { 1: [3], 2: [1, 3], 3: [0, 2, 4], 4: [0, 1, 3, 4], 5: [0, 1, 2, 3, 4] }

/** The shade of the class at a rank, from the lightest. */
export const shadeAt = (rank: number, classes: number): Shade => spread[classes]?.[rank] ?? 'none'
