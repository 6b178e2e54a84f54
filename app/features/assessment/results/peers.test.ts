import { describe, expect, it } from 'vitest'
import { type PeerBody, peerGroup, peerLevels, placeAmong, quartilesOf, sizeBandOf } from './peers.ts'

const bands = { sizeBands: { population: [3500, 10_000], agents: [50] } }
const body = (id: string, more: Partial<PeerBody> = {}): PeerBody => ({ id, type: 'commune', population: 2000, agents: null, department: 'a', region: 'r', levels: new Map([['GOU', 1]]), ...more })
const many = (count: number, more: Partial<PeerBody> = {}, prefix = 'b') => Array.from({ length: count }, (_, at) => body(`${prefix}${at}`, { levels: new Map([['GOU', at / 4]]), ...more }))
const self = body('self')
const group = (others: readonly PeerBody[], who = self) => peerGroup(bands, [who, ...others], who)

describe('a band of size', () => {
  it('goes by inhabitants, else by staff', () => {
    expect([3499, 3500, 9999, 10_000].map((population) => sizeBandOf({ population, agents: 500 }, bands)?.code)).toEqual(['population-0', 'population-1', 'population-1', 'population-2'])
    expect(sizeBandOf({ population: 3500, agents: null }, bands)).toEqual({ code: 'population-1', by: 'population', from: 3500, below: 10_000 })
    expect(sizeBandOf({ population: null, agents: 50 }, bands)).toEqual({ code: 'agents-1', by: 'agents', from: 50, below: null })
    expect(sizeBandOf({ population: null, agents: null }, bands)).toBeNull()
  })
})

describe('the peers of a body', () => {
  it('are those of its département once there are ten besides it', () => {
    const found = group([...many(10), ...many(30, { department: 'b' }, 'c')])
    expect(found?.scope).toBe('department')
    expect(found?.assessed).toHaveLength(11)
  })

  it('are looked for further, in the region then in the country', () => {
    expect(group([...many(9), ...many(12, { department: 'b' }, 'c')])).toMatchObject({ scope: 'region', band: { code: 'population-0' } })
    expect(group([...many(5), ...many(12, { department: 'z', region: 's' }, 'c'), ...many(12, { department: 'y', region: 't' }, 'd')])?.scope).toBe('country')
  })

  it('do not exist under ten, whatever the number of bodies of another kind, size, or without a picture', () => {
    const others = [...many(9), ...many(20, { type: 'epci' }, 'c'), ...many(20, { population: 8000 }, 'd'), ...many(20, { levels: null }, 'e')]
    expect(group(others)).toBeNull()
    expect(group(many(30), body('self', { levels: null }))).toBeNull()
  })

  it('are those of the country for a body without département', () => {
    const nowhere = { department: '', region: '' }
    expect(group(many(20, nowhere), body('self', nowhere))?.scope).toBe('country')
    expect(group(many(20, { population: null }), body('self', { population: null }))).toBeNull()
  })

  it('are looked for further when a neighbour would be told by subtraction', () => {
    // a: 12, b: 3 → a region of 15 less a département of 12 would speak of three bodies
    const others = [...many(11), ...many(3, { department: 'b' }, 'c'), ...many(40, { department: 'z', region: 's' }, 'd')]
    expect(group(others)?.scope).toBe('region')
    expect(group(others, body('self', { department: 'z', region: 's' }))?.scope).toBe('department')
  })

  it('are the same for all who look from one place', () => {
    const all = [self, ...many(14)]
    const seen = all.map((who) => peerGroup(bands, all, who)?.assessed.map(({ id }) => id).join())
    expect(new Set(seen).size).toBe(1)
  })
})

describe('the levels of peers', () => {
  it('are told by their quartiles', () => {
    expect(quartilesOf([4, 1, 3, 2])).toEqual({ low: 1.75, median: 2.5, high: 3.25 })
    expect(quartilesOf([2])).toEqual({ low: 2, median: 2, high: 2 })
    expect(quartilesOf([])).toBeNull()
  })

  it('place a level in a quarter or in the middle half, the quartiles included', () => {
    const among = { low: 1, median: 2, high: 3 }
    expect([0.9, 1, 2.5, 3, 3.1].map((point) => placeAmong(point, among))).toEqual(['low', 'middle', 'middle', 'middle', 'high'])
  })

  it('are left out for a domain that fewer than ten others could assess', () => {
    const found = group(many(12))
    if (!found) throw new Error('no group')
    expect(peerLevels(found, 'GOU')).toMatchObject({ median: 1.25 })
    const few = { ...found, assessed: found.assessed.map((each, at) => ({ ...each, levels: new Map([['GOU', at < 10 ? 1 : null]]) })) }
    expect(peerLevels(few, 'GOU')).toBeNull()
  })

  it('are left out where the region would tell those of one body more than the département', () => {
    const blank = { region: 'r', levels: new Map([['GOU', null]]) }
    const all = [...many(11), ...many(1, { department: 'b' }, 'c'), ...many(5, { ...blank, department: 'b' }, 'd'), ...many(6, { ...blank, department: 'c' }, 'e'), ...many(30, { department: 'z', region: 's' }, 'f')]
    const seenBy = (id: string) => {
      const who = all.find((each) => each.id === id)
      const found = who ? peerGroup(bands, all, who) : null
      return found && [found.scope, peerLevels(found, 'GOU') !== null]
    }
    expect([seenBy('b0'), seenBy('c0'), seenBy('f0')]).toEqual([['department', false], ['region', true], ['department', true]])
  })
})
