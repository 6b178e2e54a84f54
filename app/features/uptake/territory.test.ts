import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { departments, regions } from '#app/features/identity/index.ts'
import { type DepartmentCounts, drawTerritory, sortTerritory } from './territory.ts'

const published: { code: string; region: string }[] = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/departements.json')
const counts = (code: string, authorities: number, assessed: number, netCents = 0): DepartmentCounts => ({ code, authorities, assessed, orders: netCents ? 1 : 0, netCents })
const draw = (list: readonly DepartmentCounts[]) => drawTerritory(list, new Map([['49', 820_000], ['44', 1_500_000]]))
const line = (lines: readonly { code: string }[], code: string) => lines.find((each) => each.code === code)

describe('the regions', () => {
  it('hold every département of the register once, as published', () => {
    expect(regions.flatMap((each) => each.departments).toSorted()).toEqual(departments.map(({ code }) => code).toSorted())
    for (const { code, region } of published.filter((each) => departments.some((known) => known.code === each.code))) expect(regions.find((each) => each.code === region)?.departments).toContain(code)
  })
})

describe('the territory', () => {
  it('shows every département, with or without activity', () => {
    const { departments: lines } = draw([counts('49', 3, 0, 120_000)])
    expect(lines).toHaveLength(departments.length)
    expect(line(lines, '49')).toMatchObject({ name: 'Maine-et-Loire (49)', region: '52', authorities: 3, netCents: 120_000, perThousandCents: 146 })
    expect(line(lines, '2A')).toMatchObject({ authorities: 0, assessed: 0, netCents: 0, perThousandCents: null })
  })
  it('adds regions up', () => {
    const { regions: lines } = draw([counts('49', 3, 0, 120_000), counts('44', 20, 15, 230_000)])
    expect(line(lines, '52')).toMatchObject({ name: 'Pays de la Loire', authorities: 23, netCents: 350_000, population: 2_320_000, perThousandCents: 151 })
  })
  it('keeps authorities without a département apart', () => {
    const { departments: lines, regions: places } = draw([counts('', 2, 0, 500)])
    expect([line(lines, '')?.code, line(places, '')?.code, places.length]).toEqual(['', '', regions.length + 1])
  })
  it('never gives a count of assessments made of fewer than ten authorities', () => {
    const { departments: lines, regions: places } = draw([counts('49', 12, 9), counts('44', 30, 25), counts('53', 8, 4), counts('35', 40, 31)])
    expect([line(lines, '49'), line(lines, '53'), line(lines, '44'), line(places, '52'), line(lines, '35')]).toMatchObject([{ assessed: 'masked' }, { assessed: 'masked' }, { assessed: 25 }, { assessed: 38 }, { assessed: 31 }])
  })
  it('is sorted by what was asked, masked figures by name after those shown', () => {
    const { departments: lines } = draw([counts('49', 12, 9), counts('44', 30, 25), counts('53', 8, 4), counts('35', 40, 31)])
    expect(sortTerritory(lines, 'evaluations').slice(0, 4).map(({ code }) => code)).toEqual(['35', '44', '49', '53'])
    expect(sortTerritory(lines, 'nom')[0]?.code).toBe('01')
  })
})
