import { describe, expect, it } from 'vitest'
import { modelFor, recommendFromFile } from '#app/features/recommendation/index.server.ts'
import type { Result } from '#app/features/core/index.ts'

const commune = { type: 'commune', population: 2_000, agents: 24, workstations: 17, nis2: 'none' }
const input = { questionnaire: '2026-1', pass: 'first', profile: commune, answers: { Q58: { level: 1 }, Q01: { unknown: true } }, budgetCents: [600_000] }
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const factsOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.facts)

describe('a recommendation from a file, without a database', () => {
  it('is the proven optimum, and can be recomputed from the published model', async () => {
    const told = value(await recommendFromFile(input))
    const model = value(await modelFor(commune))
    expect(told).toMatchObject({ status: 'optimal', gap: 0, modelVersion: model.modelVersion })
    const formulaOf = (lot: string, code: string) => model.lots.find((each) => each.lot === lot)?.formulas.find((each) => each.code === code)
    const chosen = told.plan.map((each) => formulaOf(each.lot, each.formula))
    expect(chosen.reduce((sum, each) => sum + (each?.costCents ?? Number.NaN), 0)).toBe(told.costCents)
    expect(told.costCents).toBeLessThanOrEqual(600_000)
    const byHand = told.domains.reduce((sum, domain) => {
      const gap = Number((domain.target - domain.from).toFixed(3))
      let left = Math.min(gap, chosen.reduce((total, each) => total + (each?.effects[domain.domain] ?? 0), 0))
      const worth = model.slopes.reduce((total, { share, slope }) => {
        const part = Math.min(left, share * gap)
        left -= part
        return total + part * slope
      }, 0)
      return sum + worth * (model.domains.find((each) => each.code === domain.domain)?.weight ?? 0)
    }, 0)
    expect(byHand).toBeCloseTo(told.value, 6)
  })

  it('obeys lots excluded and required', async () => {
    expect(value(await recommendFromFile({ ...input, exclude: ['lot-3', 'lot-4'] })).plan.filter((each) => ['lot-3', 'lot-4'].includes(each.lot))).toEqual([])
    expect(value(await recommendFromFile({ ...input, require: ['lot-7'] })).plan.map((each) => each.lot)).toContain('lot-7')
  })

  it('buys nothing with nothing', async () => {
    expect(value(await recommendFromFile({ ...input, budgetCents: 0 }))).toMatchObject({ plan: [], costCents: 0, value: 0 })
  })

  it.each([
    ['no budget', { ...input, budgetCents: undefined }, 'budgetCents'],
    ['a negative budget', { ...input, budgetCents: -1 }, 'budgetCents'],
    ['two years', { ...input, years: 2, budgetCents: [1, 1] }, 'years'],
    ['staff days', { ...input, staffDays: [3] }, 'staffDays'],
    ['an unknown lot', { ...input, require: ['lot-99'] }, 'require'],
    ['an unknown questionnaire', { ...input, questionnaire: '1999-1' }, 'questionnaire'],
    ['an answer beyond the ladder', { ...input, answers: { Q58: { level: 9 } } }, 'answers.Q58'],
    ['something else than an object', 'bonjour', 'questionnaire'],
  ])('refuses %s, and says where', async (_what, raw, place) => {
    expect(String(factsOf(await recommendFromFile(raw))?.place)).toContain(place)
  })

  it('says that required lots do not fit the budget', async () => {
    expect(factsOf(await recommendFromFile({ ...input, budgetCents: 100, require: ['lot-1'] }))).toEqual({ budgetCents: 100 })
  })
})
