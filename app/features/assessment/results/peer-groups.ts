/** Bodies of one département that may be compared with one another: how many were assessed. */
export type PeerCount = { readonly department: string; readonly region: string; readonly count: number }

/** The départements and regions whose figures may be told, by code. */
export type ToldGroups = { readonly departments: ReadonlySet<string>; readonly regions: ReadonlySet<string> }

const sum = (counts: readonly PeerCount[]): number => counts.reduce((total, { count }) => total + count, 0)
const bySize = (a: PeerCount, b: PeerCount): number => a.count - b.count || (a.department < b.department ? -1 : 1)

/**
 * The groups that may be told beside one another and beside the country: each holds `smallest` bodies, and so does whatever is left of one
 * once those inside it are taken away, unless nothing is left. Where a few would be left alone, their smallest neighbour joins them: a
 * département in its region first, then a region in the country. Counts here are no secret, levels are: hence another rule than decision 014's.
 */
export const toldGroups = (counts: readonly PeerCount[], smallest: number): ToldGroups => {
  const told = new Set(counts.filter(({ count }) => count >= smallest).map(({ department }) => department))
  const regions = [...new Set(counts.map(({ region }) => region))]
    .map((code) => ({ code, own: counts.filter(({ region }) => region === code) }))
    .toSorted((a, b) => sum(a.own) - sum(b.own) || (a.code < b.code ? -1 : 1))
  const restOf = (own: readonly PeerCount[]): number => sum(own.filter(({ department }) => !told.has(department)))
  const joinRest = (own: readonly PeerCount[], isAlone: () => boolean): void => {
    while (isAlone()) {
      const [next] = own.filter(({ department }) => told.has(department)).toSorted(bySize)
      if (!next) return
      told.delete(next.department)
    }
  }
  const isFew = (count: number): boolean => count > 0 && count < smallest
  for (const { own } of regions) joinRest(own, () => isFew(restOf(own)))
  const [small, shown] = [regions.filter(({ own }) => sum(own) < smallest), regions.filter(({ own }) => sum(own) >= smallest)]
  const loose = [...small]
  const isRestFew = () => isFew(loose.reduce((total, { own }) => total + restOf(own), 0))
  while (isRestFew()) {
    const next = shown.shift()
    if (!next) break
    loose.push(next)
    joinRest(next.own, isRestFew)
  }
  return { departments: told, regions: new Set(shown.map(({ code }) => code)) }
}
