import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { branch } from '#app/features/recommendation/engine/branch.ts'
import { evaluateApart } from '#app/features/recommendation/engine/evaluate-apart.ts'
import { publishedQuestion } from '#tests/support/recommendation/published-question.ts'

/** RESSORT_GOLDEN=write vitest run --project rules tests/golden writes the plans anew: read each of them, and its sentence, before keeping them. */
const isWriting = process.env.RESSORT_GOLDEN === 'write'
const plansFile = 'tests/golden/recommendation/plans.json'

/** What a sentence claims, so that it cannot go on saying what the plan no longer does. */
const claimsSchema = z.strictObject({
  /** Formulas and options of the plan. */
  takes: z.array(z.string()).default([]),
  /** Lots that the plan does without. */
  without: z.array(z.string()).default([]),
  /** Lots that start in the first year; later than the first. */
  atOnce: z.array(z.string()).default([]),
  later: z.array(z.string()).default([]),
  /** In the first year: less than half a day left; more than this share of the money left. */
  daysRunOut: z.boolean().optional(),
  moneyLeftOver: z.number().min(0).max(1).optional(),
  /** In the first year: less than this share of the money left. */
  moneyLeftUnder: z.number().min(0).max(1).optional(),
  nothing: z.boolean().optional(),
  noGap: z.boolean().optional(),
})

const bodiesSchema = z.array(z.strictObject({ code: z.string(), title: z.string(), sensible: z.string().min(40), claims: claimsSchema, input: z.record(z.string(), z.unknown()) }))
const bodies = bodiesSchema.parse(JSON.parse(readFileSync('tests/golden/recommendation/bodies.json', 'utf8')))

type Frozen = {
  readonly status: string
  readonly value: number
  readonly costCentsByYear: readonly number[]
  readonly staffDaysByYear: readonly number[]
  readonly plan: readonly { readonly lot: string; readonly formula: string; readonly startYear: number; readonly options: readonly string[] }[]
}
const frozen = (isWriting ? {} : JSON.parse(readFileSync(plansFile, 'utf8'))) as Readonly<Record<string, Frozen>>
const written: Record<string, Frozen> = {}

const planOf = async (input: unknown) => {
  const question = await publishedQuestion(input)
  const found = branch(question.problem)
  if (found.kind !== 'plan') throw new Error(found.kind)
  const { plan, measures, proof } = found
  const told: Frozen = { status: proof.status, value: measures.value, costCentsByYear: measures.costCentsByYear, staffDaysByYear: measures.staffDaysByYear, plan: plan.formulas }
  return { question, told, apart: evaluateApart(question.problem, plan) }
}

describe('the thirty golden bodies', () => {
  it('go from three hundred inhabitants to a region, each frozen once', () => {
    expect(bodies).toHaveLength(30)
    expect(new Set(bodies.map(({ code }) => code)).size).toBe(30)
    if (!isWriting) expect(Object.keys(frozen)).toEqual(bodies.map(({ code }) => code))
  })

  for (const { code, title, claims, input } of bodies) {
    it(`${code}: ${title}`, async () => {
      const { question, told, apart } = await planOf(input)
      written[code] = told
      expect(apart.breaches).toEqual([])
      expect(Number(apart.value) / 1e15).toBeCloseTo(told.value, 9)
      if (!isWriting) expect(told, 'plan changed: RESSORT_GOLDEN=write vitest run --project rules tests/golden, then read it again with its sentence').toEqual(frozen[code])

      const taken = told.plan.flatMap(({ formula, options }) => [formula, ...options])
      expect(claims.takes.filter((each) => !taken.includes(each))).toEqual([])
      expect(told.plan.map(({ lot }) => lot).filter((lot) => claims.without.includes(lot))).toEqual([])
      const startOf = (lot: string) => told.plan.find((each) => each.lot === lot)?.startYear
      expect(claims.atOnce.map(startOf)).toEqual(claims.atOnce.map(() => 1))
      for (const lot of claims.later) expect(startOf(lot), lot).toBeGreaterThan(1)
      const [first] = question.problem.years
      const daysLeft = (first?.staffDays ?? Number.POSITIVE_INFINITY) - (told.staffDaysByYear[0] ?? 0)
      const moneyLeft = 1 - (told.costCentsByYear[0] ?? 0) / Math.max(1, first?.budgetCents ?? 0)
      if (claims.daysRunOut !== undefined) expect(daysLeft < 0.5).toBe(claims.daysRunOut)
      if (claims.moneyLeftOver !== undefined) expect(moneyLeft).toBeGreaterThan(claims.moneyLeftOver)
      if (claims.moneyLeftUnder !== undefined) expect(moneyLeft).toBeLessThan(claims.moneyLeftUnder)
      if (claims.nothing) expect(told.plan).toEqual([])
      if (claims.noGap) expect(question.standings.filter(({ gap }) => gap > 0)).toEqual([])
    })
  }

  afterAll(() => {
    if (isWriting) writeFileSync(plansFile, `{\n${bodies.map(({ code }) => `  ${JSON.stringify(code)}: ${JSON.stringify(written[code])}`).join(',\n')}\n}\n`)
  })
})
