import { describe, expect, it } from 'vitest'
import type { LotDocument } from '#app/features/agreement/index.ts'
import { sampleLotModel, sampleModel, sampleOffer } from '#tests/support/recommendation/sample-model.ts'
import { sampleLot } from '#tests/support/sample-lot.ts'
import type { LotModel } from './model.schema.ts'
import { type Market, offersOf } from './offers.ts'
import type { Bidder } from './prices.ts'

const measures = { agents: 20, workstations: 10, servers: 2, applications: 12, sites: 3, terabytes: 1 }
const horizon = { from: '2026-07-01', years: 3, agreementEnds: '2030-12-31' }
const cheap = { 'half-day': 10_000, 'kick-off': 60_000 }
const dear = { 'half-day': 12_000, 'kick-off': 50_000 }

const bidder = (rank: number, prices: Record<string, number> | null, rest: Partial<Bidder> = {}): Bidder => ({ rank, zone: [], status: 'active', available: true, schedule: prices && { prices }, ...rest })

type Asked = Partial<Market> & { readonly lot?: LotDocument; readonly model?: Partial<LotModel> }

const offered = (candidates: readonly Bidder[], { lot = sampleLot(), model = {}, ...market }: Asked = {}) =>
  offersOf(sampleModel([sampleLotModel(lot, model)]), lot, { candidates, buyer: { measures, department: '49' }, remainingCents: 1_000_000_000, horizon, ...market })

const firstYearly = (candidates: readonly Bidder[], asked: Asked = {}) => offered(candidates, asked).formulas[0]?.cost.yearly.operatingCents

/** Ten half-days a year, and a launch once, on the investment section. */
const launched: LotModel['formulas'] = [
  {
    formula: 'short',
    level: 1,
    ...sampleOffer({
      lines: [
        { item: 'half-day', part: 'yearly', section: 'operating', per: 'workstation', quantity: 1, atLeast: 1 },
        { item: 'kick-off', part: 'one-off', section: 'investment', per: 'fixed', quantity: 1, atLeast: 1 },
      ],
    }),
  },
]

describe('the price of an offer for one authority', () => {
  it('is the highest a cascade could end at, part by part, the lowest being kept beside', () => {
    const [offer] = offered([bidder(1, cheap), bidder(2, dear)], { model: { formulas: launched } }).formulas
    expect(offer?.cost).toEqual({ oneOff: { operatingCents: 0, investmentCents: 60_000 }, yearly: { operatingCents: 120_000, investmentCents: 0 } })
    expect(offer?.lowest).toEqual({ oneOff: { operatingCents: 0, investmentCents: 50_000 }, yearly: { operatingCents: 100_000, investmentCents: 0 } })
    expect(offer?.tax).toEqual({ oneOffCents: 12_000, yearlyCents: 24_000 })
    expect(offer?.quantities).toEqual({ oneOff: { 'kick-off': 1 }, yearly: { 'half-day': 10 } })
  })

  it('is the highest of a rotation too, whoever’s turn it is', () => {
    expect(firstYearly([bidder(1, cheap), bidder(2, dear)], { lot: sampleLot({ allocation: { kind: 'rotation', declinedTurn: 'kept' } }) })).toBe(120_000)
  })

  it('is the first rank’s on a lot with a single contractor: nobody takes its place', () => {
    expect(offered([bidder(1, cheap, { status: 'suspended' }), bidder(2, dear)], { lot: sampleLot({ allocation: { kind: 'single' } }) }).leftOut).toEqual([{ lot: 'lot-1', formula: null, reason: 'no-contractor' }])
    expect(firstYearly([bidder(1, cheap), bidder(2, dear)], { lot: sampleLot({ allocation: { kind: 'single' } }) })).toBe(100_000)
  })

  it.each([{ kind: 'cascade' as const }, { kind: 'rotation' as const, declinedTurn: 'kept' as const }])('is the same whoever holds which rank, and in whatever order they are read (%j)', (allocation) => {
    const lists = [cheap, dear, { 'half-day': 11_000, 'kick-off': 70_000 }]
    const told = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].flatMap((order) => {
      const bidders = order.map((list, index) => bidder(index + 1, lists[list] ?? null))
      return [bidders, bidders.toReversed()].map((candidates) => offered(candidates, { lot: sampleLot({ allocation }), model: { formulas: launched } }))
    })
    expect(told[0]?.formulas[0]?.cost).toEqual({ oneOff: { operatingCents: 0, investmentCents: 70_000 }, yearly: { operatingCents: 120_000, investmentCents: 0 } })
    for (const each of told) expect(each).toEqual(told[0])
  })

  it('leaves out firms that are suspended, unavailable or outside the département', () => {
    const others = [bidder(2, dear, { status: 'suspended' }), bidder(3, dear, { available: false }), bidder(4, dear, { zone: ['44'] })]
    expect(firstYearly([bidder(1, cheap, { zone: ['49'] }), ...others])).toBe(100_000)
  })

  it('ignores a firm whose prices lack an item of the offer', () => {
    const costs = (candidates: readonly Bidder[]) => offered(candidates).formulas.map(({ cost }) => cost)
    expect(costs([bidder(1, cheap), bidder(2, { 'half-day': 99_000 })])[1]).toEqual(costs([bidder(1, cheap)])[1])
  })

  it('counts the prices already published for a later day of the horizon, and no others', () => {
    const later = (validFrom: string) => [bidder(1, cheap, { later: [{ validFrom, prices: dear }] })]
    expect(firstYearly(later('2029-06-30'))).toBe(120_000)
    expect(firstYearly(later('2029-07-01'))).toBe(100_000)
  })
})

describe('the last day of the prices', () => {
  const until = (later: readonly string[], over = horizon) => offered([bidder(1, cheap, { later: later.map((validFrom) => ({ validFrom, prices: dear })) })], { horizon: over }).pricesUntil

  it('is the eve of the first replacement, inside the horizon', () => expect(until(['2028-01-01', '2027-03-01'])).toBe('2027-02-28'))
  it('is not told when nothing changes before the end', () => expect(until(['2029-07-01'])).toBeNull())
  it('is that of the agreement when it ends first', () => expect(until(['2028-01-01'], { ...horizon, agreementEnds: '2027-12-31' })).toBe('2027-12-31'))
})

describe('an agreement that ends during the horizon', () => {
  it('lets nothing start in a year that begins after its end', () => {
    expect(offered([bidder(1, cheap)], { horizon: { ...horizon, agreementEnds: '2028-06-30' } }).lastStartYear).toBe(2)
    expect(offered([bidder(1, cheap)], { horizon: { ...horizon, agreementEnds: '2028-07-01' } }).lastStartYear).toBe(3)
  })
  it('leaves nothing to take once it has ended', () => {
    expect(offered([bidder(1, cheap)], { horizon: { ...horizon, agreementEnds: '2026-06-30' } })).toMatchObject({ formulas: [], leftOut: [{ formula: null, reason: 'agreement-ends' }] })
  })
})

describe('a lot or an offer that cannot enter a plan', () => {
  it('says that no contractor can serve this buyer', () => {
    expect(offered([bidder(1, cheap, { zone: ['44'] })])).toMatchObject({ formulas: [], leftOut: [{ lot: 'lot-1', formula: null, reason: 'no-contractor' }] })
  })
  it('says that no price is in force, even when one is published for later', () => {
    expect(offered([bidder(1, null, { later: [{ validFrom: '2027-01-01', prices: cheap }] })]).leftOut.map(({ reason }) => reason)).toEqual(['no-price', 'no-price'])
  })
  it('says that what is left under the ceiling does not allow a first year, and keeps the smaller formula', () => {
    const found = offered([bidder(1, cheap)], { remainingCents: 100_000 })
    expect(found.formulas.map(({ code }) => code)).toEqual(['short'])
    expect(found.leftOut).toEqual([{ lot: 'lot-1', formula: 'long', reason: 'ceiling' }])
  })
  it('flags the formula whose later years pass the ceiling', () => {
    expect(offered([bidder(1, cheap)], { remainingCents: 299_999 }).formulas[0]?.nearCeiling).toBe(true)
    expect(offered([bidder(1, cheap)], { remainingCents: 300_000 }).formulas[0]?.nearCeiling).toBe(false)
  })
  it('says that a lot has no formula, or that the model knows nothing of it', () => {
    expect(offered([bidder(1, cheap)], { lot: sampleLot({ formulas: [] }) }).leftOut[0]?.reason).toBe('no-formula')
    expect(offered([bidder(1, cheap)], { model: { lot: 'lot-8' } }).leftOut).toEqual([{ lot: 'lot-1', formula: null, reason: 'no-model' }])
    expect(offered([bidder(1, cheap)], { model: { formulas: launched } }).leftOut).toEqual([{ lot: 'lot-1', formula: 'long', reason: 'no-model' }])
  })
})

describe('an option', () => {
  const option = { option: 'more', lot: 'lot-1', completes: ['long'], ...sampleOffer({ lines: [{ item: 'kick-off', part: 'one-off', section: 'operating', per: 'site', quantity: 1, atLeast: 1 }] }) }

  it('is priced like a formula', () => {
    expect(offered([bidder(1, cheap), bidder(2, dear)], { model: { options: [option] } }).options[0]).toMatchObject({ code: 'more', cost: { oneOff: { operatingCents: 180_000 } }, quantities: { oneOff: { 'kick-off': 3 } } })
  })
  it('goes with the formulas that leave room for it under the ceiling, and no others', () => {
    const both = { ...option, completes: ['short', 'long'] }
    const completed = (remainingCents: number) => offered([bidder(1, cheap)], { model: { options: [both] }, remainingCents }).options.map(({ completes }) => completes)
    expect(offered([bidder(1, cheap)]).formulas.map(({ cost }) => cost.yearly.operatingCents)).toEqual([100_000, 260_000])
    expect([completed(440_000), completed(439_999), completed(279_999)]).toEqual([[['short', 'long']], [['short']], []])
    expect(offered([bidder(1, cheap)], { model: { options: [both] }, remainingCents: 279_999 }).leftOut).toEqual([{ lot: 'lot-1', formula: 'more', reason: 'ceiling' }])
  })
  it('goes when none of the formulas it completes stays', () => {
    expect(offered([bidder(1, { 'half-day': 10_000 })], { model: { options: [option] } }).options).toEqual([])
  })
})
