import { describe, expect, it } from 'vitest'
import { type Cell, suppress } from './suppression.ts'

const cell = (code: string, region: string, count: number, bodies = count + 5): Cell => ({ code, region, count, bodies })
const hidden = (cells: readonly Cell[], smallest = 10) => {
  const { cells: codes, regions } = suppress(cells, smallest)
  return { cells: [...codes].toSorted(), regions: [...regions].toSorted() }
}

describe('figures about few bodies', () => {
  it('are left out below ten, shown from ten on', () => {
    expect(hidden([cell('a', 'r', 4), cell('b', 'r', 8), cell('c', 'r', 10), cell('d', 'r', 25)])).toEqual({ cells: ['a', 'b'], regions: [] })
  })
  it('take a neighbour along when they are alone in their region: its total would give them back', () => {
    expect(hidden([cell('a', 'r', 4), cell('b', 'r', 12), cell('c', 'r', 30)])).toEqual({ cells: ['a', 'b'], regions: [] })
  })
  it('take along the neighbour with the fewest bodies, whatever the order', () => {
    expect(hidden([cell('c', 'r', 30), cell('b', 'r', 12), cell('a', 'r', 4)]).cells).toEqual(['a', 'b'])
  })
  it('hide the total of a region that has no other département, and another region with it', () => {
    const outcome = hidden([cell('a', 'island', 4), cell('b', 'r', 6), cell('c', 'r', 40), cell('d', 'r', 50), cell('e', 's', 60)])
    expect(outcome).toEqual({ cells: ['a', 'b', 'c'], regions: ['island', 'r'] })
  })
  it('are not given back by a sum in which every one of them would be at its most', () => {
    expect(hidden([cell('a', 'r', 9), cell('b', 'r', 9), cell('c', 'r', 40), cell('d', 's', 50)]).cells).toContain('c')
    expect(hidden([cell('a', 'r', 6, 6), cell('b', 'r', 7, 7), cell('c', 'r', 40), cell('d', 's', 50)]).cells).toContain('c')
  })
  it('leave a territory without any body as a plain zero', () => {
    expect(hidden([cell('a', 'r', 0, 0), cell('b', 'r', 20)])).toEqual({ cells: [], regions: [] })
  })
  it('hide a zero among bodies, like every small figure', () => {
    expect(hidden([cell('a', 'r', 0, 3), cell('b', 'r', 20), cell('c', 'r', 30)]).cells).toEqual(['a', 'b'])
  })
  it('are all left out when the whole is small', () => {
    expect(hidden([cell('a', 'r', 3), cell('b', 's', 5)])).toEqual({ cells: ['a', 'b'], regions: ['r', 's'] })
  })
})

/** Every way of sharing out what could have happened, bodies being known. */
const worlds = (bodies: readonly number[]): number[][] => bodies.reduce<number[][]>((all, most) => all.flatMap((start) => Array.from({ length: most + 1 }, (_, count) => [...start, count])), [[]])

const shapes: { name: string; regions: string[]; bodies: number[] }[] = [
  { name: 'three regions of two', regions: ['r', 'r', 's', 's', 't', 't'], bodies: [4, 3, 5, 2, 4, 3] },
  { name: 'two regions of three', regions: ['r', 'r', 'r', 's', 's', 's'], bodies: [3, 4, 5, 3, 3, 4] },
  { name: 'islands alone in their region', regions: ['i', 'j', 'r', 'r', 'r'], bodies: [6, 4, 5, 4, 6] },
  { name: 'a large region and an island', regions: ['r', 'r', 'r', 'r', 'i'], bodies: [5, 4, 5, 6, 5] },
]

describe.each(shapes)('whoever reads every published figure ($name)', ({ regions, bodies }) => {
  const smallest = 3
  const all = worlds(bodies)
  const places = [...new Set(regions)]
  const totalsOf = (counts: readonly number[]) => places.map((place) => [place, counts.reduce((sum, count, at) => (regions[at] === place ? sum + count : sum), 0)] as const)
  const whole = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const seen = all.filter((counts) => whole(counts) >= smallest).filter((_, at) => at % 17 === 0).map((counts) => ({ counts, ...suppress(counts.map((count, at) => cell(String(at), regions[at]!, count, bodies[at])), smallest) }))
  /** What the reader holds: worlds that give the same reading share a key. */
  const reading = ({ cells, regions: totals }: { cells: ReadonlySet<string>; regions: ReadonlySet<string> }, counts: readonly number[]) =>
    JSON.stringify([whole(counts), counts.map((count, at) => (cells.has(String(at)) ? null : count)), totalsOf(counts).map(([region, total]) => (totals.has(region) ? null : total))])
  const alikeOf = new Map<string, Map<string, number[][]>>()
  const alike = (one: (typeof seen)[number]): number[][] => {
    const pattern = JSON.stringify([[...one.cells].toSorted(), [...one.regions].toSorted()])
    const groups = alikeOf.get(pattern) ?? new Map<string, number[][]>()
    if (groups.size === 0) {
      for (const counts of all) {
        const key = reading(one, counts)
        const group = groups.get(key)
        if (group) group.push(counts)
        else groups.set(key, [counts])
      }
    }
    alikeOf.set(pattern, groups)
    return groups.get(reading(one, one.counts)) ?? []
  }

  it('finds no hidden figure again', () => {
    const found = seen.filter((one) => [...one.cells].some((code) => new Set(alike(one).map((counts) => counts[Number(code)])).size < 2))
    expect(found.slice(0, 5).map(({ counts, cells, regions: totals }) => [counts, [...cells], [...totals]])).toEqual([])
  })
  it('finds no hidden total again', () => {
    const found = seen.filter((one) => [...one.regions].some((region) => new Set(alike(one).map((counts) => totalsOf(counts).find(([code]) => code === region)?.[1])).size < 2))
    expect(found.slice(0, 5).map(({ counts, cells, regions: totals }) => [counts, [...cells], [...totals]])).toEqual([])
  })
  it('sees no figure of fewer bodies than allowed, and larger ones all the same', () => {
    const figures = seen.flatMap(({ counts, cells }) => counts.filter((_, at) => !cells.has(String(at))))
    expect(figures.filter((figure) => figure < smallest)).toEqual([])
    expect(figures.length).toBeGreaterThan(0)
  })
})
