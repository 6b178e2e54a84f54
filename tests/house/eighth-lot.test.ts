import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FrameworkDocument, LotDocument } from '#app/features/agreement/index.ts'
import { parseFramework, readPublishedFramework } from '#app/features/agreement/index.server.ts'
import type { Candidate } from '#app/features/contractors/index.ts'
import { asId } from '#app/features/core/index.ts'
import { allocate } from '#app/features/ordering/allocation.ts'
import { branch } from '#app/features/recommendation/engine/branch.ts'
import { searchedLots } from '#app/features/recommendation/model/assemble.ts'
import type { Model } from '#app/features/recommendation/model/model.schema.ts'
import { offersOf } from '#app/features/recommendation/model/offers.ts'
import { readModel } from '#app/features/recommendation/model/published.server.ts'
import { orderedSectors } from '#app/ui/charts/spire-data.ts'
import { Spire } from '#app/ui/charts/spire.tsx'
import { sampleLotModel, sampleOffer } from '#tests/support/recommendation/sample-model.ts'

const both = (text: string) => ({ fr: text, en: text })

/** A lot nobody thought of: a new number, a new capability, on the axis of another lot. */
const drones: Omit<LotDocument, 'axis'> = {
  code: 'lot-8',
  number: 8,
  title: both('Surveillance des toits par drones'),
  shortTitle: both('Drones'),
  description: both('Lot inventé pour éprouver la maison.'),
  capabilities: ['roof-watch'],
  cpv: ['35613000-4'],
  ceilingCents: 50_000_000,
  allocation: { kind: 'rotation', declinedTurn: 'lost' },
  answerWorkingDays: 4,
  ccag: 'TIC',
  tailMonths: 6,
  catalogue: [{ code: 'drone-flight', label: both('Vol'), unit: both('vol'), taxBasisPoints: 2000, taxKind: 'vat' }],
  formulas: [{ code: 'one-flight', level: 1, title: both('Un vol'), summary: both('Un vol par an.'), months: 12, lines: [{ item: 'drone-flight', per: 'fixed', quantity: 1, atLeast: 1 }] }],
}

const candidate: Candidate = {
  awardId: asId('00000000-0000-4000-8000-000000000001'), firmId: asId('00000000-0000-4000-8000-000000000002'), firmName: 'Ailes (fictif)', rank: 1, zone: [],
  status: 'active', available: true, unavailableUntil: null,
  schedule: { id: asId('00000000-0000-4000-8000-000000000003'), version: 1, validFrom: '2026-01-01', prices: { 'drone-flight': 100_000 } },
}

const market = {
  candidates: [candidate],
  buyer: { measures: { agents: 20, workstations: 17, servers: 3, applications: 12, sites: 3, terabytes: 1 }, department: '49' },
  remainingCents: drones.ceilingCents,
  horizon: { from: '2026-11-23', years: 1, agreementEnds: '2028-12-31' },
}

/** The published model, and what an expert would add to it: one flight over each site, a day of work, insurers impressed. */
const withDrones = async (): Promise<Model> => {
  const model = await readModel()
  const flight = sampleOffer({
    lines: [{ item: 'drone-flight', part: 'yearly', section: 'operating', per: 'site', quantity: 1, atLeast: 1 }],
    staffDays: { oneOff: [{ per: 'fixed', quantity: 1 }], yearly: [] },
    effects: [{ domain: 'ASS', levels: { low: 1, likely: 2, high: 2 }, lifeYears: null }],
  })
  return { ...model, lots: [...model.lots, sampleLotModel(lot, { formulas: [{ formula: 'one-flight', level: 1, ...flight }] })] }
}

let framework: FrameworkDocument
let lot: LotDocument

beforeAll(async () => {
  const published = (await readPublishedFramework()) as { axes: { code: string }[]; lots: unknown[] }
  const axis = published.axes[1]?.code ?? ''
  const parsed = parseFramework({ ...published, lots: [...published.lots, { ...drones, axis }] })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  framework = parsed.value
  lot = framework.lots.find(({ code }) => code === drones.code) ?? { ...drones, axis }
})

describe('an invented eighth lot', () => {
  it('is published like the others', () => expect(framework.lots.map(({ code }) => code)).toContain('lot-8'))

  it('takes its sector of the Spire, on its axis and after its neighbours', () => {
    const sectors = framework.lots.map(({ code, number, axis, shortTitle }) => ({ code, number, axis, label: shortTitle.fr, low: 1, point: 2, high: 3, target: 3, state: 'known' as const }))
    const inOrder = orderedSectors(sectors, framework.axes).map(({ number }) => number)
    expect(inOrder).toHaveLength(8)
    expect(inOrder.indexOf(8)).toBeGreaterThan(inOrder.indexOf(3))
    expect(inOrder.indexOf(8)).toBeLessThan(inOrder.indexOf(4))
    const drawn = renderToStaticMarkup(createElement(Spire, { sectors, axes: framework.axes, overall: { point: 2, low: 1, high: 3 }, lang: 'fr' }))
    expect(drawn).toContain('data-sector="lot-8"')
  })

  it('is priced and recommended when it alone closes a gap', async () => {
    const model = await withDrones()
    const offers = offersOf(model, lot, market)
    expect(offers).toMatchObject({ formulas: [{ code: 'one-flight', cost: { yearly: { operatingCents: 300_000 } } }], leftOut: [] })
    const problem = { ...searchedLots(model, market.buyer.measures, [offers]), gaps: [{ domain: 'ASS', weight: 1, gap: 3 }], answers: {}, existing: [], years: [{ budgetCents: 300_000, operatingCents: null, investmentCents: null, staffDays: 2 }], exclude: [], require: [] }
    expect(branch(problem)).toMatchObject({ kind: 'plan', plan: { formulas: [{ lot: 'lot-8', formula: 'one-flight', startYear: 1 }] }, measures: { costCents: 300_000, staffDaysByYear: [1] } })
  })

  it('says that the model knows nothing of it until it does', async () => {
    expect(offersOf(await readModel(), lot, market).leftOut).toEqual([{ lot: 'lot-8', formula: null, reason: 'no-model' }])
  })

  it('designates its contractor by its published rule', () => {
    const { chosen } = allocate(lot.allocation, [candidate], { department: '49', turn: 1, served: [], excluded: [], items: ['drone-flight'] })
    expect(chosen?.firmName).toBe('Ailes (fictif)')
  })
})
