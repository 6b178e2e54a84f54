import { describe, expect, it } from 'vitest'
import { TURN } from './geometry.ts'
import { chord, ranked } from './links.ts'

const numbers = (path: string): number[] => [...path.matchAll(/-?[\d.]+/g)].map(Number)
const control = (path: string): number => Math.hypot(...(numbers(path).slice(2, 4) as [number, number]))

describe('a line between two places of a ring', () => {
  it('starts and ends on the ring', () => {
    const [x, y, , , u, v] = numbers(chord(100, 0, TURN / 4).path)
    expect([x, y, u, v]).toEqual([0, -100, 100, 0])
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
    expect(chord(100, 0, TURN / 4).head.startsWith('M100 0L')).toBe(true)
    for (const b of [0, 0.1, TURN / 2, TURN]) expect(JSON.stringify(chord(100, 0, b))).not.toMatch(/NaN|Infinity|null/)
  })
})
