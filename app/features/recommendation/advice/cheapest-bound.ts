/** One thing a lot may do to reach the targets: cents over the horizon, and what it still adds to the worth of the last year. */
export type Offer = { readonly cents: number; readonly gain: number }

type Rise = { readonly cents: number; readonly gain: number }

/** Lower-left hull of a group: the least cost, then rises of falling gain per cent. */
const hullOf = (offers: readonly Offer[]): { base: Offer; rises: Rise[] } | null => {
  const hull: Offer[] = []
  for (const offer of [...offers].sort((a, b) => a.cents - b.cents || b.gain - a.gain)) {
    const last = hull.at(-1)
    if (last && offer.gain <= last.gain) continue
    while (hull.length >= 2) {
      const [low, top] = [hull.at(-2), hull.at(-1)]
      if (!low || !top || (offer.gain - top.gain) * (top.cents - low.cents) < (top.gain - low.gain) * (offer.cents - top.cents)) break
      hull.pop()
    }
    hull.push(offer)
  }
  const [base, ...rest] = hull
  return base ? { base, rises: rest.map((offer, index) => ({ cents: offer.cents - (hull[index]?.cents ?? 0), gain: offer.gain - (hull[index]?.gain ?? 0) })) } : null
}

/**
 * Least cents with which one offer per group can gain `need`, fractions allowed: never above the true least, since gains only fall as others are taken.
 * Infinite when even everything together does not.
 */
export const leastCents = (groups: readonly (readonly Offer[])[], need: number): number => {
  let [cents, left] = [0, need]
  const rises: Rise[] = []
  for (const offers of groups) {
    const hull = hullOf(offers)
    if (!hull) return Number.POSITIVE_INFINITY
    cents += hull.base.cents
    left -= hull.base.gain
    rises.push(...hull.rises)
  }
  rises.sort((a, b) => b.gain * a.cents - a.gain * b.cents)
  for (const rise of rises) {
    if (left <= 0) break
    cents += rise.gain > left ? rise.cents * (left / rise.gain) : rise.cents
    left -= rise.gain
  }
  // One cent of room for the rounding of the fraction.
  return left > 0 ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(cents) - 1)
}
