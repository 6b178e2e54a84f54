import { beforeEach, describe, expect, it } from 'vitest'
import { readDirectory, readPublicLot, readPublicLots } from '#app/features/contractors/index.server.ts'
import { buildAward, buildFramework, buildSchedule, portsAt } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { sampleLot } from '#tests/support/sample-lot.ts'

const grant = visitorGrant('page.public')
const ports = portsAt()
const lotCode = sampleLot().code

describe('what a visitor reads', () => {
  useDatabase()

  it('is an empty programme before the framework agreement is published', async () => {
    expect(await readPublicLots(grant, ports)).toMatchObject({ ok: true, value: { axes: [], lots: [] } })
    expect(await readDirectory(grant, {}, ports)).toMatchObject({ ok: true, value: { firms: [] } })
  })

  describe('once published', () => {
    beforeEach(async () => {
      await buildFramework()
    })

    it('gives a lot its contractors by rank and the span of their prices in force today', async () => {
      const first = await buildAward({ rank: 1, prices: { 'half-day': 10_000, 'kick-off': 50_000 } })
      await buildAward({ rank: 2, prices: { 'half-day': 12_000, 'kick-off': 40_000 } })
      await buildSchedule(first.awardId, 2, '2027-01-01', { 'half-day': 1, 'kick-off': 1 })
      const read = await readPublicLot(grant, lotCode, ports)
      if (!read.ok) throw new Error(read.refusal.code)
      expect(read.value.firms.map((firm) => firm.rank)).toEqual([1, 2])
      expect(Object.fromEntries(read.value.items.map((item) => [item.code, item.span]))).toMatchObject({
        'half-day': { lowCents: 10_000, highCents: 12_000 },
        'kick-off': { lowCents: 40_000, highCents: 50_000 },
      })
    })
    it('counts active contractors only, and hides ended awards', async () => {
      await buildAward({ rank: 1 })
      await buildAward({ rank: 2, status: 'suspended' })
      await buildAward({ rank: 3, status: 'terminated' })
      const programme = await readPublicLots(grant, ports)
      expect(programme).toMatchObject({ ok: true, value: { lots: expect.arrayContaining([expect.objectContaining({ code: lotCode, contractors: 1 })]) } })
      const page = await readPublicLot(grant, lotCode, ports)
      expect(page.ok && page.value.firms.map((firm) => firm.status)).toEqual(['active', 'suspended'])
    })
    it('finds the firms that serve a département, those of the whole territory included', async () => {
      await buildAward({ rank: 1, zone: ['49'] })
      await buildAward({ rank: 2, zone: ['13'] })
      await buildAward({ rank: 3 })
      const found = await readDirectory(grant, { department: '49' }, ports)
      expect(found.ok && found.value.firms.map((firm) => firm.awards[0]?.rank)).toEqual([1, 3])
    })
    it('finds the firms that hold a qualification today, and shows nowhere one that has expired', async () => {
      const current = await buildAward({ rank: 1 })
      const past = await buildAward({ rank: 2 })
      await execute(`insert into qualification values ('${current.firmId}', 'passi', '2026-11-23'), ('${past.firmId}', 'passi', '2026-11-22'), ('${past.firmId}', 'pris', '2027-11-22')`)
      const found = await readDirectory(grant, { qualification: 'passi' }, ports)
      expect(found.ok && found.value.firms.map((firm) => firm.firmId)).toEqual([current.firmId])
      const page = await readPublicLot(grant, lotCode, ports)
      expect(page.ok && page.value.firms.map((firm) => firm.qualifications.map(({ code }) => code))).toEqual([['passi'], ['pris']])
    })
    it('works out the first formula for a small commune: what is ordered and what it costs', async () => {
      await buildAward({ rank: 1, prices: { 'half-day': 10_000, 'kick-off': 50_000 } })
      const page = await readPublicLot(grant, lotCode, ports)
      expect(page.ok && page.value.example).toMatchObject({ population: 2_000, lines: [{ quantity: 10 }], span: { lowCents: 100_000, highCents: 100_000 } })
    })
    it('finds nobody for an unknown lot, and no page', async () => {
      await buildAward({ rank: 1 })
      expect(await readDirectory(grant, { lotCode: 'unknown' }, ports)).toMatchObject({ ok: true, value: { firms: [] } })
      expect(await readPublicLot(grant, 'unknown', ports)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    })
  })
})
