import { beforeAll, describe, expect, it } from 'vitest'
import { type FrameworkDocument, estimateMeasures, formulaQuantities, sizeEstimates } from '#app/features/agreement/index.ts'
import { parseFramework, readPublishedFramework } from '#app/features/agreement/index.server.ts'
import { questionnaireSchema } from '#app/features/assessment/index.ts'
import { readModel } from '#app/features/recommendation/model/published.server.ts'
import type { Model } from '#app/features/recommendation/model/model.schema.ts'
import { unitsOf } from '#app/features/recommendation/model/sizing.ts'
import type { Around } from './model/around.ts'
import { catalogueRules } from './model/catalogue-rules.ts'
import { insuranceRules, providerRules, sharedRules } from './model/dependency-rules.ts'
import { plantedFaults } from './model/faults.ts'
import { ladderRules } from './model/ladder-rules.ts'
import { offerRules } from './model/offer-rules.ts'
import { read } from './sources.ts'
import { frenchFaults } from './typography.ts'

/** Bodies from five agents to four thousand, as told or estimated, one of them without any server. */
const sizes = [
  ...[5, 24, 120, 600, 4_000].map((agents) => estimateMeasures({ population: null, agents, workstations: null, dataTerabytes: null, bodyType: 'commune' })),
  { agents: 9, workstations: 7, servers: 0, applications: 1, sites: 1, terabytes: 1 },
  { agents: 333, workstations: 207, servers: 80, applications: 61, sites: 47, terabytes: 29 },
]

let model: Model
let framework: FrameworkDocument
let around: Around

beforeAll(async () => {
  const parsed = parseFramework(await readPublishedFramework())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  framework = parsed.value
  model = await readModel()
  around = {
    bank: questionnaireSchema.parse(JSON.parse(read(`seeds/questionnaires/${model.questionnaire}.json`))),
    lots: framework.lots,
    prices: JSON.parse(read('seeds/recommendation/reference-prices.json')).prices,
    sizes,
    insurerAsks: [{ question: 'Q29', level: 3 }, { question: 'Q59', level: 3 }, { question: 'Q60', level: 2 }],
    synergies: ['lot-3>lot-2', 'lot-3>lot-6', 'lot-4>lot-5', 'lot-2>lot-7', 'lot-1>all'],
    bodyOnly: ['Q21', 'Q23'],
    sharedItems: ['continuity-half-day'],
  }
})

const violations = (of: Model): string[] => {
  const found: string[] = []
  for (const rules of [catalogueRules, offerRules, ladderRules, insuranceRules, providerRules, sharedRules]) rules(of, around, (holds, rule, where) => void (holds || found.push(`${rule}: ${where}`)))
  return found
}

const frenchOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, each]) => (key === 'fr' && typeof each === 'string' ? [each] : frenchOf(each)))

describe('the published model of recommendation', () => {
  it('breaks none of its rules', () => expect(violations(model)).toEqual([]))

  it.each(plantedFaults)('is refused when « %s » does not hold', (rule, spoil) => {
    const spoilt = structuredClone(model)
    spoil(spoilt as Parameters<typeof spoil>[0])
    expect(violations(spoilt).filter((line) => line.startsWith(rule))).not.toEqual([])
  })

  it('values a plan as the issue says', () => {
    expect(model.value).toEqual({ slopes: [{ share: 0.4, slope: 1 }, { share: 0.35, slope: 0.6 }, { share: 0.25, slope: 0.3 }], discount: 0.95, synergyCap: 0.1 })
    expect(model.effectRule.from).toBe(1)
    expect(model.synergies.filter(({ kind, from }) => (kind === 'relief') !== (from === 'lot-1'))).toEqual([])
  })

  it('orders in the first year what the lot files order, whatever the size', () => {
    for (const lot of framework.lots)
      for (const formula of lot.formulas)
        for (const size of sizes) {
          const modelled = model.lots.find((each) => each.lot === lot.code)?.formulas.find((each) => each.formula === formula.code) ?? { lines: [] }
          const ordered: Record<string, number> = {}
          for (const part of ['one-off', 'yearly'] as const) for (const [item, units] of Object.entries(unitsOf(modelled, part, size))) ordered[item] = (ordered[item] ?? 0) + units
          expect(ordered, `${formula.code} at ${size.agents} agents`).toEqual(formulaQuantities(formula, size))
        }
  })

  it('publishes the estimates that baskets and plans are sized by', () => {
    const { workstations: _agreement, ...estimates } = sizeEstimates
    expect(model.sizes.estimates).toEqual(estimates)
  })

  it('is written in French typography', () => {
    expect(frenchOf(model).filter((text) => frenchFaults.some(([pattern]) => pattern.test(text)))).toEqual([])
  })
})
