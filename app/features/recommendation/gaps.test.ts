import { describe, expect, it } from 'vitest'
import { gapsOf } from './gaps.ts'

const scored = { code: 'SAU', weight: 1.5, state: 'assessed', point: 1.25, target: 2, unknown: [] } as const

describe('the gap of a domain', () => {
  it('is the target less the level', () => {
    expect(gapsOf([scored])).toEqual([{ domain: 'SAU', weight: 1.5, from: 1.25, target: 2, gap: 0.75, assumed: false }])
  })
  it('is never negative', () => {
    expect(gapsOf([{ ...scored, point: 3.5 }])[0]?.gap).toBe(0)
  })
  it('starts from the assumed level, and says so, when the domain was not assessed', () => {
    expect(gapsOf([{ ...scored, state: 'not-assessable', point: null }])[0]).toMatchObject({ from: 0.5, gap: 1.5, assumed: true })
  })
  it('keeps the level of a domain still to confirm', () => {
    expect(gapsOf([{ ...scored, state: 'to-confirm' }])[0]).toMatchObject({ from: 1.25, assumed: false })
  })
})
