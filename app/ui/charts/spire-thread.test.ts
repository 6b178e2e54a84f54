import { describe, expect, it } from 'vitest'
import { INNER, PITCH, bareThread, reachedCoils, targetLine } from './spire-thread.ts'

const points = (d: string) => [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => Math.hypot(Number(x), Number(y)))

describe('a sector of the Spire', () => {
  it('lights no coil at level 0, one per level, and a share of the next', () => {
    expect([0, 1, 2.5, 4].map((level) => reachedCoils(level, 0.1, 0.9).length)).toEqual([0, 1, 3, 4])
    expect(points(reachedCoils(1.5, 0.1, 0.9)[1] ?? '').length).toBeLessThan(points(reachedCoils(2, 0.1, 0.9)[1] ?? '').length)
  })
  it('encloses whole coils when the target is a whole level', () => {
    const radii = points(targetLine(3, 0, 0.8))
    expect(Math.min(...radii)).toBeGreaterThan(INNER + PITCH * 2)
    expect(Math.max(...radii)).toBeLessThan(INNER + PITCH * 3)
  })
  it('steps down where the target stands between two levels', () => {
    const radii = points(targetLine(2.5, 0, 0.8))
    expect(Math.max(...radii) - Math.min(...radii)).toBeGreaterThan(PITCH * 0.9)
    expect(radii[0]).toBeGreaterThan(radii.at(-1) ?? Infinity)
  })
  it('breaks the bare thread only where nobody knows', () => {
    const strokes = (d: string) => [...d.matchAll(/M/g)].length
    expect(strokes(bareThread([]))).toBe(1)
    expect(strokes(bareThread([{ from: 1, to: 2 }]))).toBe(5)
  })
})
