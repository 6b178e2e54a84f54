import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { modelFor, recommendFromFile } from '#app/features/recommendation/command/command.server.ts'

/**
 * A stranger recomputes plans from what `ressort model --profile` and `ressort recommend` print, and from nothing else: the types below are
 * what it reads, the sums are its own. Nothing of the search is imported.
 */
type Amount = { operatingCents: number; investmentCents: number }
type Way = { kind: 'answer'; question: string; level: number } | { kind: 'active' | 'earlier'; formulas: { lot: string; formula: string }[] }
type Offer = {
  formula?: string
  option?: string
  effects: { domain: string; levels: { likely: number }; lifeYears: number | null }[]
  lifeYears: number | null
  prerequisites: { code: string; anyOf: Way[] }[]
  provides: { question: string; level: number }[]
  computed: { quantities: Record<'oneOff' | 'yearly', Record<string, number>>; costCents: Record<'oneOff' | 'yearly', Amount>; staffDays: { oneOff: number; yearly: number } }
}
type Synergy = { kind: 'value' | 'relief'; from: string; to: string | string[]; levels: number; percent: number; fromFormulas?: string[]; toFormulas?: string[] }
type Model = { value: { slopes: { share: number; slope: number }[]; discount: number; synergyCap: number }; domains: { code: string; weight: number }[]; lots: { lot: string; formulas: Offer[]; options: Offer[] }[]; synergies: Synergy[] }
type Line = { lot: string; formula: string; startYear: number; options: string[] }
type Printed = {
  value: number
  costCents: number
  costCentsByYear: number[]
  staffDaysByYear: number[]
  plan: (Line & { costCentsByYear: number[]; staffDaysByYear: number[] })[]
  frontier: { costCents: number; value: number; formulas: { lot: string; formula: string }[] }[]
  scenarios: { kind: string; value: number; costCents: number; plan: Line[] }[]
  standings: { domain: string; target: number; from: number; gap: number }[]
  answers: Record<string, number | null>
  existing: { lot: string; formula: string | null; untilYear: number }[]
  means: { budgetCents: number; staffDays: number | null }[]
}

const asPrinted = <T>(told: unknown): T => JSON.parse(JSON.stringify(told)) as T
const sum = (figures: readonly number[]) => figures.reduce((total, each) => total + each, 0)
const cents = ({ operatingCents, investmentCents }: Amount) => operatingCents + investmentCents

type Part = { lot: string; code: string; start: number; offer: Offer; isFormula: boolean }

const partsOf = (model: Model, plan: readonly Line[]): Part[] =>
  plan.flatMap(({ lot, formula, startYear, options }) => {
    const ladder = model.lots.find((each) => each.lot === lot)
    const chosen = [ladder?.formulas.find((each) => each.formula === formula), ...options.map((option) => ladder?.options.find((each) => each.option === option))]
    return chosen.map((offer, index) => {
      if (!offer) throw new Error(`${lot} ${formula} is not in the printed model`)
      return { lot, code: offer.formula ?? offer.option ?? '', start: startYear, offer, isFormula: index === 0 }
    })
  })

const within = (start: number, life: number | null, year: number) => year >= start && (life === null || year < start + life)
const active = (part: Part, year: number) => within(part.start, part.offer.lifeYears, year)
const named = (part: Part, lot: string, codes?: string[]) => part.isFormula && part.lot === lot && (codes === undefined || codes.includes(part.code))

const worthOf = (model: Model, printed: Printed, parts: readonly Part[], year: number): number => {
  const first = sum(
    printed.standings.map(({ domain, gap }) => {
      const gained = sum(parts.flatMap((part) => part.offer.effects.filter((effect) => effect.domain === domain && (effect.lifeYears === null ? active(part, year) : within(part.start, effect.lifeYears, year))).map(({ levels }) => levels.likely)))
      let left = Math.min(gap, gained)
      const worth = sum(
        model.value.slopes.map(({ share, slope }) => {
          const inside = Math.min(left, share * gap)
          left -= inside
          return inside * slope
        }),
      )
      return worth * (model.domains.find(({ code }) => code === domain)?.weight ?? Number.NaN)
    }),
  )
  const running = parts.filter((part) => active(part, year))
  const together = sum(model.synergies.filter(({ kind, from, to, fromFormulas, toFormulas }) => kind === 'value' && running.some((part) => named(part, from, fromFormulas)) && running.some((part) => named(part, String(to), toFormulas))).map(({ levels }) => levels))
  return first + Math.min(together, model.value.synergyCap * first)
}

const daysOf = (model: Model, parts: readonly Part[], year: number): number => {
  const running = parts.filter((part) => active(part, year))
  return sum(
    parts.map((part) => {
      const { oneOff, yearly } = part.offer.computed.staffDays
      const days = (part.start === year ? oneOff : 0) + (active(part, year) ? yearly : 0)
      const reliefs = model.synergies.filter(({ kind, from, to, fromFormulas }) => kind === 'relief' && from !== part.lot && (to === 'all' || to.includes(part.lot)) && running.some((other) => named(other, from, fromFormulas)))
      return days * (1 - Math.max(0, ...reliefs.map(({ percent }) => percent)) / 100)
    }),
  )
}

const costOf = (parts: readonly Part[], year: number): number => sum(parts.map((part) => (part.start === year ? cents(part.offer.computed.costCents.oneOff) : 0) + (active(part, year) ? cents(part.offer.computed.costCents.yearly) : 0)))

/** Prerequisites of the plan that no way meets, year by year. */
const unmet = (model: Model, { answers, existing, means }: Printed, parts: readonly Part[]): string[] =>
  means.flatMap((_, index) => {
    const year = index + 1
    const running = parts.filter((part) => active(part, year))
    const contracts = existing.filter(({ untilYear }) => untilYear >= year)
    const given = [...running.flatMap(({ offer }) => offer.provides), ...contracts.flatMap(({ lot, formula }) => model.lots.find((each) => each.lot === lot)?.formulas.find((each) => each.formula === formula)?.provides ?? [])]
    const met = (way: Way): boolean => {
      if (way.kind === 'answer') return (answers[way.question] ?? -1) >= way.level || given.some(({ question, level }) => question === way.question && level >= way.level)
      const contracted = (way.kind === 'active' ? contracts : existing).some((contract) => way.formulas.some(({ lot, formula }) => contract.lot === lot && contract.formula === formula))
      return contracted || (way.kind === 'active' ? running : parts.filter(({ start }) => start < year)).some((part) => way.formulas.some(({ lot, formula }) => named(part, lot, [formula])))
    }
    return running.flatMap((part) => part.offer.prerequisites.filter(({ anyOf }) => !anyOf.some(met)).map(({ code }) => `${part.code} year ${year}: ${code}`))
  })

const bodies = JSON.parse(readFileSync('tests/golden/recommendation/bodies.json', 'utf8')) as { code: string; input: { profile: unknown } }[]

describe('a plan, recomputed from the two printed files alone', () => {
  it.each(['commune-2000', 'commune-8000-existing', 'autre-museum'])('of %s has the value, the cost, the days and the conditions that are printed', async (code) => {
    const body = bodies.find((each) => each.code === code)
    const model = asPrinted<Model>((await modelFor(body?.input.profile, '2027-01-01')).told)
    const printed = asPrinted<Printed>((await recommendFromFile(body?.input, '2027-01-01')).told)
    const years = printed.means.map((_, index) => index + 1)
    const valueOf = (parts: readonly Part[]) => sum(years.map((year) => model.value.discount ** (year - 1) * worthOf(model, printed, parts, year)))
    for (const { domain, target, from, gap } of printed.standings) expect(gap, domain).toBeCloseTo(Math.max(0, target - from), 3)

    const parts = partsOf(model, printed.plan)
    expect(parts.length).toBeGreaterThan(0)
    expect(valueOf(parts)).toBeCloseTo(printed.value, 9)
    expect(years.map((year) => costOf(parts, year))).toEqual(printed.costCentsByYear)
    expect(printed.costCents).toBe(sum(printed.costCentsByYear))
    years.forEach((year, index) => {
      expect(daysOf(model, parts, year)).toBeCloseTo(printed.staffDaysByYear[index] ?? Number.NaN, 9)
      expect(sum(printed.plan.map((line) => line.staffDaysByYear[index] ?? Number.NaN))).toBeCloseTo(printed.staffDaysByYear[index] ?? Number.NaN, 6)
      expect(sum(printed.plan.map((line) => line.costCentsByYear[index] ?? Number.NaN))).toBe(printed.costCentsByYear[index])
      expect(printed.costCentsByYear[index]).toBeLessThanOrEqual(printed.means[index]?.budgetCents ?? 0)
      expect(printed.staffDaysByYear[index]).toBeLessThanOrEqual(printed.means[index]?.staffDays ?? Number.POSITIVE_INFINITY)
    })
    expect(unmet(model, printed, parts)).toEqual([])
    for (const { lot, untilYear } of printed.existing) for (const line of printed.plan) if (line.lot === lot) expect(line.startYear).toBeGreaterThan(untilYear)

    expect(printed.frontier.length).toBeGreaterThan(3)
    for (const point of printed.frontier) {
      const all = partsOf(model, point.formulas.map((each) => ({ ...each, startYear: 1, options: [] })))
      expect(valueOf(all)).toBeCloseTo(point.value, 9)
      expect(sum(years.map((year) => costOf(all, year)))).toBe(point.costCents)
      expect(unmet(model, printed, all)).toEqual([])
    }
    for (const scenario of printed.scenarios) expect(valueOf(partsOf(model, scenario.plan)), scenario.kind).toBeCloseTo(scenario.value, 9)
  }, 60_000)
})
