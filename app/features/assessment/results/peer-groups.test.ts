import { describe, expect, it } from 'vitest'
import { drawFrom } from '#tests/support/drawn-answers.ts'
import { type PeerCount, toldGroups } from './peer-groups.ts'

const counts = (of: Readonly<Record<string, readonly number[]>>): PeerCount[] =>
  Object.entries(of).flatMap(([region, list]) => list.map((count, at) => ({ department: `${region}${at}`, region, count })))
const told = (of: Readonly<Record<string, readonly number[]>>) => {
  const { departments, regions } = toldGroups(counts(of), 11)
  return [[...departments].toSorted(), [...regions].toSorted()]
}

describe('the groups told side by side', () => {
  it('are all that hold enough bodies when nothing else is left', () => {
    expect(told({ r: [11, 30], s: [12] })).toEqual([['r0', 'r1', 's0'], ['r', 's']])
  })

  it('leave out a département that the total of its region would leave alone with a few', () => {
    expect(told({ r: [12, 3, 40] })).toEqual([['r2'], ['r']])
    expect(told({ r: [12, 3] })).toEqual([[], ['r']])
  })

  it('leave out a region that the country would leave alone with a few, with one of its départements when it has to', () => {
    expect(told({ r: [4], s: [12, 14], t: [50] })).toEqual([['s1', 't0'], ['t']])
    expect(told({ r: [4], s: [8, 8, 14], t: [50] })).toEqual([['s2', 't0'], ['t']])
  })

  it('tell nothing of a country with too few', () => {
    expect(told({ r: [4, 1], s: [5] })).toEqual([[], []])
  })

  it('leave, whatever the country, nothing of fewer than eleven to find by subtraction', () => {
    let groups = 0
    for (let seed = 1; seed <= 2000; seed += 1) {
      const draw = drawFrom(seed)
      const drawn = Array.from({ length: 1 + Math.floor(draw() * 10) }, (_, at): PeerCount => ({ department: `d${at}`, region: `r${Math.floor(draw() * 4)}`, count: Math.floor(draw() ** 2 * 40) }))
      const { departments, regions } = toldGroups(drawn, 11)
      const sum = (keep: (cell: PeerCount) => boolean) => drawn.filter(keep).reduce((total, { count }) => total + count, 0)
      const country = sum(() => true)
      if (country < 11) {
        expect([departments.size, regions.size]).toEqual([0, 0])
        continue
      }
      const found = [
        ...[...departments].map((code) => sum(({ department }) => department === code)),
        ...[...regions].flatMap((code) => [sum(({ region }) => region === code), sum(({ region, department }) => region === code && !departments.has(department))]),
        sum(({ region }) => !regions.has(region)),
        sum(({ region, department }) => !regions.has(region) && !departments.has(department)),
      ]
      groups += departments.size + regions.size
      if (found.some((count) => count > 0 && count < 11)) throw new Error(JSON.stringify({ drawn, departments: [...departments], regions: [...regions], found }))
    }
    expect(groups).toBeGreaterThan(2000)
  })
})
