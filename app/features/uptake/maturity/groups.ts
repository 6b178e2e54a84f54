/** A group one may ask for: all, one type, one type and size, those of one region. '' stands for « all »; a size goes with a type, a region with a size. */
export type GroupChoice = { readonly type: string; readonly band: string; readonly region: string }

/** Bodies alike by type, size and region, how many; '' for what is not known of them. */
export type Counted = GroupChoice & { readonly count: number }

export const keyOf = ({ type, band, region }: GroupChoice): string => [type, band, region].join(' ')

/** Every group that holds such a body, the widest first: each lies within the one before. */
export const groupsOf = ({ type, band, region }: GroupChoice): GroupChoice[] => [
  { type: '', band: '', region: '' },
  ...(type ? [{ type, band: '', region: '' }] : []),
  ...(type && band ? [{ type, band, region: '' }] : []),
  ...(type && band && region ? [{ type, band, region }] : []),
]

/** Whether the groups hold the one asked for: a size without a type, or a region without a size, would cross them. */
export const isOffered = ({ type, band, region }: GroupChoice): boolean => (band === '' || type !== '') && (region === '' || band !== '')

type Seen = { readonly choice: GroupChoice; readonly size: number }

const isFew = (count: number, smallest: number): boolean => count > 0 && count < smallest
const bySize = (a: Seen, b: Seen): number => a.size - b.size || (keyOf(a.choice) < keyOf(b.choice) ? -1 : 1)

/**
 * The groups that may be told side by side, by key. Each holds `smallest` bodies; so does whatever is left of one once the groups told inside
 * it are taken away, and whatever is left of a region, whose count stands on the page of the territory; or nothing is left. Where a few would
 * be left alone, the smallest group told beside them is not told. Groups lie within one another, so that every sum or difference of told
 * groups is made of such remainders: none speaks of fewer.
 */
export const toldMaturity = (counted: readonly Counted[], smallest: number): ReadonlySet<string> => {
  const seen = new Map<string, Seen>()
  for (const cell of counted)
    for (const choice of groupsOf(cell)) seen.set(keyOf(choice), { choice, size: (seen.get(keyOf(choice))?.size ?? 0) + cell.count })
  const told = new Map([...seen].filter(([, { size }]) => size >= smallest))
  const narrowest = (groups: readonly GroupChoice[]): GroupChoice | undefined => groups.findLast((choice) => told.has(keyOf(choice)))
  const remainders = (): Map<string, number> => {
    const left = new Map<string, number>()
    const add = (key: string, count: number) => left.set(key, (left.get(key) ?? 0) + count)
    for (const cell of counted) {
      const home = narrowest(groupsOf(cell))
      if (home) add(keyOf(home), cell.count)
      if (cell.region && !home?.region) add(`in ${cell.region}`, cell.count)
    }
    return left
  }
  const besides = (key: string): Seen[] =>
    [...told.values()].filter(({ choice }) => {
      if (key === `in ${choice.region}`) return true
      const around = narrowest(groupsOf(choice).slice(0, -1))
      return around !== undefined && keyOf(around) === key
    })
  for (;;) {
    const alone = [...remainders()].filter(([, count]) => isFew(count, smallest)).map(([key]) => besides(key).toSorted(bySize)[0])
    const next = alone.filter((group) => group !== undefined)
    if (next.length === 0) return new Set(told.keys())
    for (const { choice } of next) told.delete(keyOf(choice))
  }
}
