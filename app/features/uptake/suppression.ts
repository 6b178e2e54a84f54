/** Bodies of a territory that did something (`count`) among those that could (`bodies`, published as it is). */
export type Cell = { readonly code: string; readonly region: string; readonly bodies: number; readonly count: number }

/** What must not be published: cells and totals of regions, by code. The total of all cells always is. */
export type Suppression = { readonly cells: ReadonlySet<string>; readonly regions: ReadonlySet<string> }

/** An unpublished number, and the bounds that a reader told which ones are small would have. */
type Hidden = { readonly count: number; readonly low: number; readonly high: number }

const sumOf = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((sum, one) => sum + of(one), 0)
/** By what is published anyway: an order that follows the hidden figures would tell something of them. */
const byBodies = (a: { bodies: number; code: string }, b: { bodies: number; code: string }): number => a.bodies - b.bodies || (a.code < b.code ? -1 : 1)

/**
 * Whether a published sum of hidden numbers keeps them hidden: enough bodies together, at least two that may vary, and a sum that leaves
 * them room. Otherwise it would give one away by subtraction, or all of them when each is at its least or at its most.
 */
const isSafe = (hidden: readonly Hidden[], smallest: number): boolean => {
  const sum = sumOf(hidden, ({ count }) => count)
  const roomy = hidden.filter(({ low, high }) => low < high).length
  return hidden.length === 0 || (sum >= smallest && roomy >= 2 && sumOf(hidden, ({ low }) => low) < sum && sum < sumOf(hidden, ({ high }) => high))
}

const hiddenOf = (one: { bodies: number; count: number }, smallest: number): Hidden =>
  one.count < smallest ? { count: one.count, low: 0, high: Math.min(one.bodies, smallest - 1) } : { count: one.count, low: smallest, high: one.bodies }

/**
 * Chooses what to leave out of a table by territory so that no figure of fewer than `smallest` bodies is shown, nor found again by
 * subtraction from the total of its region or of the whole, even by a reader told which of the hidden figures are small. First every small
 * cell; then, where a published total would give one back, a neighbour with the fewest bodies; at last the total itself. A territory
 * without any body is a plain zero. When fewer than `smallest` bodies stand behind the whole, every cell is left out.
 */
export const suppress = (cells: readonly Cell[], smallest: number): Suppression => {
  const inhabited = cells.filter(({ bodies }) => bodies > 0)
  const hidden = new Set(inhabited.filter(({ count }) => count < smallest).map(({ code }) => code))
  const regions = [...new Set(inhabited.map(({ region }) => region))].map((code) => {
    const own = inhabited.filter(({ region }) => region === code)
    return { code, own, count: sumOf(own, (cell) => cell.count), bodies: sumOf(own, (cell) => cell.bodies) }
  })
  const totals = new Set<string>()
  const hideSmallest = (candidates: readonly Cell[]): boolean => {
    const [next] = candidates.filter(({ code }) => !hidden.has(code)).toSorted(byBodies)
    if (next) hidden.add(next.code)
    return next !== undefined
  }
  const hiddenIn = (own: readonly Cell[]) => own.filter(({ code }) => hidden.has(code)).map((cell) => hiddenOf(cell, smallest))
  for (const region of regions) {
    if (region.count < smallest) totals.add(region.code)
    while (!totals.has(region.code) && !isSafe(hiddenIn(region.own), smallest)) if (!hideSmallest(region.own)) totals.add(region.code)
  }
  const isWholeSafe = () => {
    const loose = regions.filter(({ code }) => totals.has(code))
    return isSafe(loose.flatMap(({ own }) => hiddenIn(own)), smallest) && isSafe(loose.map((region) => hiddenOf(region, smallest)), smallest)
  }
  while (!isWholeSafe()) {
    const open = regions.filter(({ code }) => !totals.has(code)).toSorted(byBodies)
    const next = open.find(({ own }) => own.some(({ code }) => hidden.has(code))) ?? open[0]
    if (next) {
      totals.add(next.code)
      if (!next.own.some(({ code }) => hidden.has(code))) hideSmallest(next.own)
    } else if (!hideSmallest(inhabited)) break
  }
  return { cells: hidden, regions: totals }
}
