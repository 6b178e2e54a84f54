import { describe, expect, it } from 'vitest'
import { sampleContent } from '#tests/support/recommendation/kept-content.ts'
import { readContent, readEarlier, readKeptMeans } from './content.ts'

const stored = (content: unknown): unknown => JSON.parse(JSON.stringify(content))

describe('what is stored of a plan', () => {
  it('is read back as it was kept', () => expect(readContent(stored(sampleContent()))).toEqual(sampleContent()))

  it('is read as far as an earlier version kept it', () => {
    const earlier = { model: '2026-1', effects: '2026-1', measures: {}, plan: { netCents: 512_300, choices: [{ lot: 'lot-4', formula: 'x' }] } }
    expect(readContent(earlier)).toBeNull()
    expect(readEarlier(earlier)).toEqual({ model: '2026-1', netCents: 512_300, lots: ['lot-4'] })
  })

  it('is not read when it is something else', () => {
    for (const other of [null, {}, { ...sampleContent(), format: 2 }, { ...sampleContent(), lines: 'none' }]) expect(readContent(stored(other))).toBeNull()
    expect(readEarlier({})).toBeNull()
    expect(readKeptMeans({ budgetCents: [600_000] })).toBeNull()
    expect(readKeptMeans({ years: [], grantCents: 0, lots: [] })).toBeNull()
  })
})
