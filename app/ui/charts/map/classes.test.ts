import { describe, expect, it } from 'vitest'
import { classBounds, shadeAt, shadeOf } from './classes.ts'

describe('the classes of a map', () => {
  it('are five of about as many areas each, with bounds people can read', () => {
    const values = Array.from({ length: 100 }, (_, at) => (at + 1) * 1_234)
    const bounds = classBounds(values)
    expect(bounds).toEqual([25_000, 50_000, 75_000, 99_000, 130_000])
    const sizes = [0, 1, 2, 3, 4].map((shade) => values.filter((value) => shadeOf(value, bounds) === shade).length)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(19)
  })
  it('hold every value, the greatest in the last one', () => {
    const values = [0.4, 3, 3, 7, 12, 96, 1_050]
    const bounds = classBounds(values)
    expect(Math.max(...values)).toBeLessThanOrEqual(bounds.at(-1) ?? 0)
    expect(values.map((value) => shadeOf(value, bounds))).not.toContain('none')
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b))
  })
  it('are fewer when values repeat, and still stand apart', () => {
    expect(classBounds([1, 1, 1, 2])).toEqual([1, 2])
    expect([shadeOf(1, [1, 2]), shadeOf(2, [1, 2])]).toEqual([1, 3])
    expect([0, 1, 2].map((rank) => shadeAt(rank, 3))).toEqual([0, 2, 4])
  })
  it('leave out areas where there is nothing', () => {
    expect(classBounds([0, 0])).toEqual([])
    expect([shadeOf(0, [5]), shadeOf(3, [])]).toEqual(['none', 'none'])
  })
})
