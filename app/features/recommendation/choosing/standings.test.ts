import { describe, expect, it } from 'vitest'
import { standingsOf } from './standings.ts'

const domain = { code: 'SAU', weight: 3, state: 'assessed', point: 1.2, target: 2.5 } as const

describe('where a domain stands', () => {
  it('is its target less its level, never below zero', () => {
    expect(standingsOf([domain, { ...domain, point: 3 }]).map(({ gap }) => gap)).toEqual([1.3, 0])
  })

  it('is the assumed level where nothing could be assessed, and says so', () => {
    expect(standingsOf([{ ...domain, state: 'not-assessable', point: null }])).toEqual([{ domain: 'SAU', weight: 3, from: 0.5, target: 2.5, gap: 2, assumed: true }])
  })

  it('counts gaps in whole thousandths of a level', () => {
    expect(standingsOf([{ ...domain, point: 1.2345678 }])[0]?.gap).toBe(1.265)
  })
})
