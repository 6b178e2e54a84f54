import { describe, expect, it } from 'vitest'
import { milestonesOf, shownPlan } from './combinations.ts'
import type { FrontierPoint, Plan } from './model.ts'

const point = (netCents: number, value: number): FrontierPoint => ({ netCents, value, coverage: value / 10, choices: [] })
const plan: Plan = { choices: [{ lot: 'lot-4', formula: 'backup' }], netCents: 100, taxCents: 20, value: 1, coverage: 0.1, domains: [] }

describe('the milestones of a frontier', () => {
  it('are at most twelve, spread by value, with the most complete plan last', () => {
    const points = Array.from({ length: 100 }, (_, index) => point(index * 100, index))
    const told = milestonesOf(points)
    expect(told).toHaveLength(12)
    expect(told.at(-1)).toEqual(points.at(-1))
  })
  it('are the few plans there are, without the empty one', () => {
    expect(milestonesOf([point(0, 0), point(5, 2)])).toEqual([point(5, 2)])
    expect(milestonesOf([point(0, 0)])).toEqual([])
  })
})

describe('what was on screen', () => {
  it('changes with a formula, a price or a tax', () => {
    const shown = [plan, { ...plan, netCents: 101 }, { ...plan, taxCents: 21 }, { ...plan, choices: [{ lot: 'lot-4', formula: 'other' }] }].map(shownPlan)
    expect(new Set(shown).size).toBe(4)
  })
})
