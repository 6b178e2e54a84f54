import { describe, expect, it } from 'vitest'
import type { LotDocument } from '#app/features/agreement/index.ts'
import type { Candidate } from '#app/features/contractors/index.ts'
import { type AwardId, type OrganisationId, type PriceScheduleId, asId } from '#app/features/core/index.ts'
import { sampleLot } from '#tests/support/sample-lot.ts'
import { offersOf } from './prices.ts'

const candidate = (rank: number, prices: Record<string, number> | null, rest: Partial<Candidate> = {}): Candidate => ({
  awardId: asId<AwardId>(`award-${rank}`),
  firmId: asId<OrganisationId>(`firm-${rank}`),
  firmName: `Titulaire ${rank}`,
  rank,
  zone: [],
  status: 'active',
  available: true,
  unavailableUntil: null,
  schedule: prices && { id: asId<PriceScheduleId>(`schedule-${rank}`), version: 1, validFrom: '2025-01-01', prices },
  ...rest,
})

const buyer = { measures: { agents: 20, workstations: 10, servers: 2, applications: 12, sites: 3, terabytes: 1 }, department: '49' }
const cheap = { 'half-day': 10_000, 'kick-off': 50_000 }
const dear = { 'half-day': 12_000, 'kick-off': 50_000 }
const plenty = 1_000_000_000

const offered = (lot: LotDocument, candidates: Candidate[], remaining = plenty) => offersOf(lot, candidates, buyer, remaining)
const firstNet = (lot: LotDocument, candidates: Candidate[]) => offered(lot, candidates).offers[0]?.netCents

describe('the price of a formula for one authority', () => {
  it('is the highest a cascade could end at, the lowest being kept beside', () => {
    const [offer] = offered(sampleLot(), [candidate(1, cheap), candidate(2, dear)]).offers
    expect(offer).toMatchObject({ netCents: 120_000, lowestNetCents: 100_000, taxCents: 24_000, quantities: { 'half-day': 10 } })
  })

  it('is the first eligible firm’s on a lot with a single contractor', () => {
    expect(firstNet(sampleLot({ allocation: { kind: 'single' } }), [candidate(1, cheap), candidate(2, dear)])).toBe(100_000)
  })

  it('leaves out firms that are suspended, unavailable or outside the département', () => {
    const others = [candidate(2, dear, { status: 'suspended' }), candidate(3, dear, { available: false }), candidate(4, dear, { zone: ['44'] })]
    expect(firstNet(sampleLot(), [candidate(1, cheap, { zone: ['49'] }), ...others])).toBe(100_000)
  })

  it('ignores a firm whose schedule lacks an item of the formula', () => {
    expect(offered(sampleLot(), [candidate(1, cheap), candidate(2, { 'half-day': 12_000 })]).offers.at(-1)?.netCents).toBe(offered(sampleLot(), [candidate(1, cheap)]).offers.at(-1)?.netCents)
  })
})

describe('a lot or formula that cannot enter a plan', () => {
  it('says that no contractor can serve this buyer', () => {
    expect(offered(sampleLot(), [candidate(1, cheap, { zone: ['44'] })])).toMatchObject({ offers: [], leftOut: [{ formula: null, reason: 'no-contractor' }] })
  })
  it('says that no price is in force', () => {
    expect(offered(sampleLot(), [candidate(1, null)]).leftOut.map((each) => each.reason)).toEqual(['no-price', 'no-price'])
  })
  it('says that what is left under the ceiling does not allow a formula, and keeps the smaller one', () => {
    const found = offered(sampleLot(), [candidate(1, cheap)], 100_000)
    expect(found.offers.map((each) => each.formula)).toEqual(['short'])
    expect(found.leftOut).toEqual([{ formula: 'long', reason: 'ceiling' }])
  })
  it('says that a lot has no formula', () => {
    expect(offered(sampleLot({ formulas: [] }), [candidate(1, cheap)]).leftOut).toEqual([{ formula: null, reason: 'no-formula' }])
  })
})
