import { describe, expect, it } from 'vitest'
import { sampleLotModel, sampleModel, sampleOffer } from '#tests/support/recommendation/sample-model.ts'
import { sampleLot } from '#tests/support/sample-lot.ts'
import { branch } from '../engine/branch.ts'
import { enumerate } from '../engine/enumerate.ts'
import type { Problem } from '../engine/problem.ts'
import { searchedLots } from './assemble.ts'
import type { Model } from './model.schema.ts'
import { offersOf } from './offers.ts'

const measures = { agents: 20, workstations: 10, servers: 2, applications: 12, sites: 3, terabytes: 1 }
const lot = sampleLot()
const absent = { lot: 'lot-9', formula: 'ghost' }
const launch = [{ item: 'kick-off', part: 'one-off' as const, section: 'operating' as const, per: 'fixed' as const, quantity: 1, atLeast: 1 }]

const lotModel = sampleLotModel(lot, {
  formulas: sampleLotModel(lot).formulas.map((each) => ({ ...each, staffDays: { oneOff: [{ per: 'agent' as const, quantity: 0.03 }], yearly: [] }, effects: [{ domain: 'GOU', levels: { low: 0.2, likely: each.level / 2, high: 1 }, lifeYears: null }] })),
  options: [{ option: 'more', lot: lot.code, completes: ['long'], ...sampleOffer({ lines: launch, prerequisites: [{ code: 'after-ghost', sentence: { fr: 'Après.', en: 'After.' }, anyOf: [{ kind: 'active', formulas: [absent] }] }], effects: [{ domain: 'GOU', levels: { low: 1, likely: 1, high: 1 }, lifeYears: null }] }) }],
})

const model: Model = {
  ...sampleModel([lotModel]),
  synergies: [
    { kind: 'value', code: 'with-ghost', from: lot.code, to: 'lot-9', levels: 0.1, fromFormulas: ['long'], toFormulas: ['ghost'], sentence: { fr: 'Ensemble.', en: 'Together.' } },
    { kind: 'relief', code: 'ghost-relieves', from: 'lot-9', to: 'all', percent: 20, sentence: { fr: 'Moins de jours.', en: 'Fewer days.' } },
  ],
}

const searched = (remainingCents = 1_000_000_000, agreementEnds = '2030-12-31') => {
  const candidates = [{ rank: 1, zone: [], status: 'active' as const, available: true, schedule: { prices: { 'half-day': 10_000, 'kick-off': 50_000 } } }]
  return searchedLots(model, measures, [offersOf(model, lot, { candidates, buyer: { measures, department: null }, remainingCents, horizon: { from: '2026-07-01', years: 3, agreementEnds } })])
}

const problem = (parts: ReturnType<typeof searched>): Problem => ({
  ...parts,
  gaps: [{ domain: 'GOU', weight: 1, gap: 2 }],
  answers: {},
  existing: [],
  years: [1, 2, 3].map(() => ({ budgetCents: 1_000_000, operatingCents: null, investmentCents: null, staffDays: null })),
  exclude: [],
  require: [],
})

describe('what the search reads of the model', () => {
  it('holds each offered formula with its price, and its days rounded up to a quarter', () => {
    const [only] = searched().lots
    expect(only).toMatchObject({ lot: lot.code, number: lot.number, lastStartYear: 3 })
    expect(only?.formulas.map(({ formula, level, staffDays, cost }) => ({ formula, level, staffDays, yearly: cost.yearly.operatingCents }))).toEqual([
      { formula: 'short', level: 1, staffDays: { oneOff: 0.75, yearly: 0 }, yearly: 100_000 },
      { formula: 'long', level: 2, staffDays: { oneOff: 0.75, yearly: 0 }, yearly: 250_000 },
    ])
    expect(searched().options).toMatchObject([{ option: 'more', lot: lot.code, completes: ['long'], cost: { oneOff: { operatingCents: 50_000 } } }])
  })

  it('does not hold what was left out, options included', () => {
    const { lots, options } = searched(100_000)
    expect(lots[0]?.formulas.map(({ formula }) => formula)).toEqual(['short'])
    expect(options).toEqual([])
  })

  it('lets synergies and prerequisites name what was left out: never at work, never met', () => {
    expect(branch(problem(searched()))).toMatchObject({ kind: 'plan', plan: { formulas: [{ formula: 'long', startYear: 1, options: [] }] }, proof: { status: 'optimal' } })
    expect(enumerate(problem(searched())).size).toBe(3)
  })

  it('lets nothing start once the agreement has ended', () => {
    const over = { ...problem(searched(1_000_000_000, '2027-06-30')), existing: [{ lot: lot.code, formula: null, untilYear: 1 }] }
    expect(branch(over)).toMatchObject({ kind: 'plan', plan: { formulas: [] } })
  })
})
