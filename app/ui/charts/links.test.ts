import { describe, expect, it } from 'vitest'
import { TURN } from './geometry.ts'
import { chord, ranked } from './links.ts'

const numbers = (path: string): number[] => [...path.matchAll(/-?[\d.]+/g)].map(Number)
const control = (path: string): number => Math.hypot(...(numbers(path).slice(2, 4) as [number, number]))

describe('a line between two places of a ring', () => {
  it('starts and ends on the ring, each end a little towards the other', () => {
    const [x = 0, y = 0, , , u = 0, v = 0] = numbers(chord(100, 0, TURN / 4).path)
    expect([Math.hypot(x, y), Math.hypot(u, v)].map(Math.round)).toEqual([100, 100])
    expect([x, v].map(Math.sign)).toEqual([1, -1])
    expect(chord(100, 1, 2).head.slice(0, 8)).not.toBe(chord(100, 3, 2).head.slice(0, 8))
  })

  it('goes through the middle between opposite places, and stays nearer the ring between neighbours', () => {
    expect(control(chord(100, 0, TURN / 2).path)).toBeCloseTo(0)
    expect(control(chord(100, 0, 0.5).path)).toBeGreaterThan(control(chord(100, 0, 2).path))
    expect(control(chord(100, 0, 0.5).path)).toBeLessThan(65)
  })

  it('takes the short way round, also across noon', () => {
    const [, , x = 0, y = 0] = numbers(chord(100, TURN - 0.4, 0.4).path)
    expect(x).toBeCloseTo(0)
    expect(y).toBeLessThan(0)
  })

  it('does not cover another line of the same two', () => {
    expect(chord(100, 0, 1, 1).path).not.toBe(chord(100, 0, 1, 0).path)
    expect(ranked([{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }, { from: 'a', to: 'c' }]).map(({ rank }) => rank)).toEqual([0, 1, 0])
  })

  it('points at where it ends, with figures that are numbers', () => {
    const { path, head } = chord(100, 0, TURN / 4)
    expect(numbers(head).slice(0, 2)).toEqual(numbers(path).slice(4))
    for (const b of [0, 0.1, TURN / 2, TURN]) expect(JSON.stringify(chord(100, 0, b))).not.toMatch(/NaN|Infinity|null/)
  })
})
