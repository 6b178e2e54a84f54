import { describe, expect, it } from 'vitest'
import { type Draw, drawFrom, pick } from '#tests/support/drawn-answers.ts'
import { type GroupChoice, groupsOf, isOffered, keyOf, toldMaturity } from './groups.ts'
import { type DomainReading, type MatureBody, drawMaturity } from './maturity.ts'

const group = (type: string, band = '', region = ''): GroupChoice => ({ type, band, region })
const many = (count: number, choice: GroupChoice, readings: Readonly<Record<string, Partial<DomainReading>>> = { GOU: {} }): MatureBody[] =>
  Array.from({ length: count }, (_, at) => ({
    group: choice,
    domains: new Map(Object.entries(readings).map(([code, reading]) => [code, { point: at % 5, target: 2, knownShare: 0.5, ...reading }])),
  }))
const told = (counts: readonly (readonly [number, GroupChoice])[]) => [...toldMaturity(counts.map(([count, choice]) => ({ ...choice, count })), 10)].map((key) => key.trim()).toSorted()

describe('the groups of bodies told side by side', () => {
  it('are told from ten bodies on, wherever nothing is left beside them', () => {
    expect(told([[9, group('commune')]])).toEqual([])
    expect(told([[10, group('commune', 'small', 'r')]])).toEqual(['', 'commune', 'commune small', 'commune small r'])
  })
  it('leave out the smallest of them where a few would be left alone', () => {
    expect(told([[12, group('commune', 'small', 'r')], [3, group('commune', 'small', 's')]])).toEqual(['', 'commune', 'commune small'])
    expect(told([[12, group('commune', 'small')], [3, group('commune', 'large')], [20, group('epci')]])).toEqual(['', 'commune', 'epci'])
    expect(told([[12, group('commune')], [3, group('epci')]])).toEqual([''])
  })
  it('count those whose type or size is not known, which are in no narrower group', () => {
    expect(told([[12, group('commune', 'small')], [2, group('')]])).toEqual([''])
    expect(told([[12, group('commune', 'small')], [2, group('commune')]])).toEqual(['', 'commune'])
  })
  it('leave out a group which the count of its region, shown elsewhere, would leave alone with a few', () => {
    const elsewhere = [[30, group('commune', 'small', 's')], [30, group('epci', 'small', 's')]] as const
    expect(told([[15, group('commune', 'small', 'r')], [4, group('epci', 'small', 'r')], ...elsewhere])).not.toContain('commune small r')
    expect(told([[15, group('commune', 'small', 'r')], [10, group('epci', 'large', 'r')], ...elsewhere])).toContain('commune small r')
  })
})

describe('the maturity of a group', () => {
  const draw = (bodies: readonly MatureBody[], domains = ['GOU']) => drawMaturity(bodies, domains, 10)
  it('is a median, quartiles and shares by domain', () => {
    const found = draw(many(10, group('commune')))(group('commune'))
    expect(found).toMatchObject({ state: 'told', bodies: 10, furthest: [] })
    expect(found.state === 'told' && found.domains.get('GOU')).toEqual({ quartiles: { low: 1, median: 2, high: 3 }, target: 2, gap: 0, underPercent: 40, unknownPercent: 50 })
  })
  it('measures each level against the target of its own body', () => {
    const bodies = [...many(5, group('commune'), { GOU: { point: 1.5, target: 1 } }), ...many(5, group('commune'), { GOU: { point: 2, target: 3 } })]
    const found = draw(bodies)(group(''))
    expect(found.state === 'told' && found.domains.get('GOU')).toMatchObject({ underPercent: 50, gap: 0.25, target: 2 })
  })
  it('names the three domains furthest under target, the worst first, none at or above it', () => {
    const bodies = many(10, group('commune'), { A: { point: 1 }, B: { point: 0 }, C: { point: 2 }, D: { point: 1.5 }, E: { point: 1.9 } })
    expect(draw(bodies, ['A', 'B', 'C', 'D', 'E'])(group('commune'))).toMatchObject({ furthest: ['B', 'A', 'D'] })
    expect(draw(bodies, ['C'])(group('commune'))).toMatchObject({ furthest: [] })
  })
  it('masks a domain that fewer than ten of its bodies can assess', () => {
    const bodies = [...many(9, group('commune'), { A: {}, B: {} }), ...many(6, group('commune'), { B: {} })]
    const found = draw(bodies, ['A', 'B'])(group('commune'))
    expect(found.state === 'told' && [found.domains.get('A'), found.domains.get('B')?.underPercent]).toEqual([null, 47])
  })
  it('says which wider group is told when it is not, or when two groups would cross', () => {
    const found = draw([...many(30, group('commune', 'small', 'r')), ...many(10, group('commune', 'small', 's')), ...many(4, group('commune', 'small', 't'))])
    expect(found(group('commune', 'small', 't'))).toEqual({ state: 'masked', wider: group('commune', 'small') })
    expect(found(group('commune', '', 'r'))).toEqual({ state: 'crossed', wider: group('commune') })
    expect(draw(many(9, group('commune')))(group(''))).toEqual({ state: 'masked', wider: null })
  })
})

describe('whoever reads the page of every group', () => {
  const domains = ['A', 'B', 'C']
  const codes = { type: ['', 'commune', 'epci', 'sdis'], band: ['', 'small', 'large'], region: ['', 'r', 's', 't', 'u'] }
  const asked = codes.type.flatMap((type) => codes.band.flatMap((band) => codes.region.map((region) => group(type, band, region))))
  const population = (draw: Draw): MatureBody[] =>
    Array.from({ length: 1 + Math.floor(draw() * 12) }, () => [Math.floor(draw() ** 2 * 45), group(pick(draw, codes.type), pick(draw, codes.band), pick(draw, codes.region))] as const).flatMap(([count, choice]) =>
      Array.from({ length: count }, () => ({ group: choice, domains: new Map(domains.filter(() => draw() < 0.9).map((code) => [code, { point: draw() * 4, target: 2, knownShare: draw() }])) })),
    )
  const isIn = (choice: GroupChoice, body: MatureBody) => (['type', 'band', 'region'] as const).every((key) => choice[key] === '' || choice[key] === body.group[key])
  /** Bodies that no figure tells apart: those in the same groups among the ones shown. Whatever is worked out from figures is about some of these lots, whole. */
  const lots = (bodies: readonly MatureBody[], shown: readonly GroupChoice[]): number[] => {
    const alike = new Map<string, number>()
    for (const body of bodies) {
      const within = shown.filter((choice) => isIn(choice, body)).map(keyOf)
      if (within.length > 0) alike.set(within.join(), (alike.get(within.join()) ?? 0) + 1)
    }
    return [...alike.values()]
  }

  it('tells no fewer than ten bodies apart, by group nor by domain, and still reads many', () => {
    let [groups, narrow, masked] = [0, 0, 0]
    for (let seed = 1; seed <= 400; seed += 1) {
      const bodies = population(drawFrom(seed))
      const read = drawMaturity(bodies, domains, 10)
      const pages = asked.map((choice) => ({ choice, page: read(choice) }))
      const shown = pages.flatMap(({ choice, page }) => (page.state === 'told' ? [{ choice, page }] : []))
      expect(shown.every(({ choice, page }) => isOffered(choice) && page.bodies === bodies.filter((body) => isIn(choice, body)).length)).toBe(true)
      const found = [
        lots(bodies, shown.map(({ choice }) => choice)),
        ...domains.map((code) => lots(bodies.filter((body) => body.domains.has(code)), shown.filter(({ page }) => page.domains.get(code)).map(({ choice }) => choice))),
        ...codes.region.slice(1).map((region) => [bodies.filter((body) => body.group.region === region && !shown.some(({ choice }) => choice.region === region && isIn(choice, body))).length].filter(() => shown.some(({ choice }) => choice.region === region))),
      ]
      groups += shown.length
      narrow += shown.filter(({ choice }) => choice.region !== '').length
      masked += pages.filter(({ choice, page }) => page.state === 'masked' && bodies.some((body) => isIn(choice, body))).length
      const few = found.flat().filter((count) => count > 0 && count < 10)
      if (few.length > 0) throw new Error(JSON.stringify({ seed, few, shown: shown.map(({ choice }) => keyOf(choice)), bodies: bodies.map((body) => keyOf(body.group)) }))
    }
    expect([groups > 1000, narrow > 100, masked > 1000]).toEqual([true, true, true])
  })
  it('finds each group within the one before', () => {
    expect(groupsOf(group('commune', 'small', 'r')).map((choice) => keyOf(choice).trim())).toEqual(['', 'commune', 'commune small', 'commune small r'])
    expect(groupsOf(group('commune', '', 'r')).at(-1)).toEqual(group('commune'))
  })
})
