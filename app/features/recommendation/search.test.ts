import { describe, expect, it } from 'vitest'
import { evaluate, grainsPerLevel } from './evaluate.ts'
import type { Gap, ModelDocument, Offer, OfferedLot, SearchInput } from './model.ts'
import { searchCombinations } from './search.ts'

const model: ModelDocument = {
  version: 'test',
  effects: { version: 'test', author: { fr: 'essai', en: 'test' } },
  slopes: [
    { share: 0.4, slope: 1 },
    { share: 0.35, slope: 0.6 },
    { share: 0.25, slope: 0.3 },
  ],
  modestShare: 0.6,
  moreBudgetShare: 0.1,
}

/** Mulberry32: the same seed draws the same instance on every machine. */
const drawer = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

const offer = (formula: string, level: number, netCents: number, effects: Record<string, number>): Offer => ({ formula, level, netCents, taxCents: 0, lowestNetCents: netCents, quantities: {}, effects })
const lot = (number: number, offers: Offer[]): OfferedLot => ({ lot: `lot-${number}`, number, offers, leftOut: [] })
const gap = (domain: string, from: number, target: number, weight = 1): Gap => ({ domain, weight, from, target, gap: Math.max(0, target - from), assumed: false })

const names = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE']

const randomInput = (seed: number): SearchInput => {
  const below = drawer(seed)
  const gaps = names.slice(0, 1 + below(5)).map((name) => gap(name, below(5) / 2, 1 + below(5) / 2, (5 + below(11)) / 10))
  const lots = Array.from({ length: 1 + below(4) }, (_, index) =>
    lot(
      index + 1,
      Array.from({ length: below(4) }, (_, level) => {
        const effects = Object.fromEntries(gaps.filter(() => below(2) === 0).map((each) => [each.domain, below(9) / 4]))
        return offer(`f-${index + 1}-${level + 1}`, level + 1, (1 + below(12)) * 10_000, effects)
      }),
    ),
  )
  return { model, gaps, lots, budgetCents: (1 + below(30)) * 10_000 }
}

type Naive = { formulas: (Offer | null)[]; cost: number; value: number; contracts: number; met: boolean }

/** Written apart from the search, in floating point, straight from the definition. */
const naivePlans = ({ gaps, lots }: SearchInput): Naive[] => {
  const combine = (rest: readonly OfferedLot[]): (Offer | null)[][] => {
    const [first, ...others] = rest
    if (!first) return [[]]
    return [...first.offers, null].flatMap((head) => combine(others).map((tail) => [head, ...tail]))
  }
  return combine(lots).map((formulas) => {
    const sums = gaps.map((each) => ({ ...each, sum: formulas.reduce((total, f) => total + (f?.effects[each.domain] ?? 0), 0) }))
    const value = sums.reduce((total, each) => {
      const x = Math.min(each.gap, each.sum)
      const [a, b] = [0.4 * each.gap, 0.75 * each.gap]
      return total + each.weight * (Math.min(x, a) + 0.6 * Math.max(0, Math.min(x, b) - a) + 0.3 * Math.max(0, x - b))
    }, 0)
    return {
      formulas,
      value,
      cost: formulas.reduce((total, f) => total + (f?.netCents ?? 0), 0),
      contracts: formulas.filter((f) => f !== null).length,
      met: sums.every((each) => each.sum >= each.gap - 1e-9),
    }
  })
}

const key = (plan: { formulas: (Offer | null)[] }) => plan.formulas.map((f) => (f === null ? 9 : f.level)).join('')

const better = (a: Naive, b: Naive): number =>
  Math.abs(a.value - b.value) > 1e-7 ? b.value - a.value : a.cost - b.cost || a.contracts - b.contracts || (key(a) < key(b) ? -1 : 1)

const chosen = (plan: Naive | undefined) => plan?.formulas.flatMap((f) => (f ? [f.formula] : []))

const scenarioOf = (input: SearchInput, kind: string) => {
  const found = searchCombinations(input)?.scenarios.find((each) => each.kind === kind)
  if (!found) throw new Error(`no scenario ${kind}`)
  return found
}
const formulasOf = (input: SearchInput, kind = 'budget') => scenarioOf(input, kind).plan.choices.map((choice) => choice.formula)
const valueAt = (input: SearchInput, budgetCents: number) => scenarioOf({ ...input, budgetCents }, 'budget').plan.value

const seeds = Array.from({ length: 300 }, (_, index) => index + 1)

describe('the search against a naive enumeration (seeds 1 to 300)', () => {
  it('finds the same best plan, at the budget and at 60 % of it', () => {
    for (const seed of seeds) {
      const input = randomInput(seed)
      const plans = naivePlans(input)
      for (const [kind, limit] of [['budget', input.budgetCents], ['modest', input.budgetCents * 0.6]] as const) {
        const [best] = plans.filter((plan) => plan.cost <= limit).sort(better)
        expect(formulasOf(input, kind), `seed ${seed} ${kind}`).toEqual(chosen(best))
        expect(scenarioOf(input, kind).plan.value, `seed ${seed}`).toBeCloseTo(best?.value ?? -1, 7)
      }
    }
  })

  it('finds the cheapest plan that reaches every target, or says that none does', () => {
    let reachable = 0
    for (const seed of seeds) {
      const input = randomInput(seed)
      const reaching = naivePlans(input).filter((plan) => plan.met)
      const found = scenarioOf(input, 'targets')
      if (reaching.length > 0) {
        reachable += 1
        expect(found.plan.netCents, `seed ${seed}`).toBe(Math.min(...reaching.map((plan) => plan.cost)))
        expect(found.status).not.toBe('unreachable')
        expect(found.plan.coverage).toBe(1)
      } else {
        expect(found.status, `seed ${seed}`).toBe('unreachable')
        expect(found.plan.value).toBeCloseTo(Math.max(...naivePlans(input).map((plan) => plan.value)), 7)
      }
    }
    expect(reachable).toBeGreaterThan(20)
    expect(reachable).toBeLessThan(280)
  })

  it('gives every plan of the frontier the value that the formula of the model gives it', () => {
    for (const seed of seeds) {
      const input = randomInput(seed)
      for (const point of searchCombinations(input)?.frontier ?? []) {
        const offers = point.choices.flatMap((choice) => input.lots.find((each) => each.lot === choice.lot)?.offers.filter((each) => each.formula === choice.formula) ?? [])
        expect(evaluate(input.gaps, model.slopes, offers.map((each) => each.effects)) / grainsPerLevel, `seed ${seed}`).toBe(point.value)
      }
    }
  })

  it('keeps exactly the plans that no other beats on both cost and value', () => {
    for (const seed of seeds.slice(0, 100)) {
      const input = randomInput(seed)
      const plans = naivePlans(input).sort((a, b) => a.cost - b.cost)
      const frontier: number[] = []
      let best = -1
      for (const cost of new Set(plans.map((plan) => plan.cost))) {
        const value = Math.max(...plans.filter((plan) => plan.cost === cost).map((plan) => plan.value))
        if (value > best + 1e-7) {
          frontier.push(cost)
          best = value
        }
      }
      expect(searchCombinations(input)?.frontier.map((point) => point.netCents), `seed ${seed}`).toEqual(frontier)
    }
  })

  it('explains each lot by what the best plan without it loses', () => {
    for (const seed of seeds.slice(0, 100)) {
      const input = randomInput(seed)
      const found = scenarioOf(input, 'budget')
      for (const why of found.why) {
        const index = input.lots.findIndex((each) => each.lot === why.lot)
        const without = naivePlans(input).filter((plan) => plan.cost <= input.budgetCents && plan.formulas[index] === null)
        expect(why.lostValue, `seed ${seed}`).toBeCloseTo(found.plan.value - Math.max(...without.map((plan) => plan.value)), 7)
        expect(why.lostValue > 0 || why.savedCents >= 0, `seed ${seed}`).toBe(true)
      }
    }
  })
})

describe('what must hold for any catalogue', () => {
  it('never loses value when the budget grows', () => {
    for (const seed of seeds.slice(0, 60)) {
      const input = randomInput(seed)
      const values = [0, 5, 10, 20, 40].map((tens) => valueAt(input, tens * 10_000))
      expect([...values].sort((a, b) => a - b)).toEqual(values)
    }
  })

  it('never gains value when a formula becomes dearer', () => {
    for (const seed of seeds.slice(0, 60)) {
      const input = randomInput(seed)
      const dearer = { ...input, lots: input.lots.map((each, index) => (index === 0 ? { ...each, offers: each.offers.map((o) => ({ ...o, netCents: o.netCents + 15_000 })) } : each)) }
      expect(valueAt(dearer, input.budgetCents)).toBeLessThanOrEqual(valueAt(input, input.budgetCents))
    }
  })

  it('does not depend on the order in which lots, formulas and domains are listed', () => {
    for (const seed of seeds) {
      const input = randomInput(seed)
      const shuffled = { ...input, gaps: [...input.gaps].reverse(), lots: [...input.lots].reverse().map((each) => ({ ...each, offers: [...each.offers].reverse() })) }
      expect(formulasOf(shuffled), `seed ${seed}`).toEqual(formulasOf(input))
    }
  })

  it('ignores an offer that gains nothing, and one dearer than another that gains as much', () => {
    for (const seed of seeds.slice(0, 60)) {
      const input = randomInput(seed)
      const useless = { ...input, lots: [...input.lots, lot(8, [offer('useless', 1, 1, {})]), lot(9, [offer('elsewhere', 1, 1, { ZZZ: 2 })])] }
      expect(formulasOf(useless)).toEqual(formulasOf(input))
      const dominated = { ...input, lots: input.lots.map((each) => ({ ...each, offers: [...each.offers, ...each.offers.map((o) => ({ ...o, formula: `${o.formula}-dear`, level: o.level + 10, netCents: o.netCents + 1 }))] })) }
      expect(formulasOf(dominated)).toEqual(formulasOf(input))
    }
  })

  it('prefers the cheaper of two equal plans, then fewer contracts, then the first lot', () => {
    const gaps = [gap('AAA', 0, 2)]
    const one = lot(1, [offer('first', 1, 100, { AAA: 1 })])
    const two = lot(2, [offer('second', 1, 100, { AAA: 1 })])
    const halves = [lot(1, [offer('half-1', 1, 50, { AAA: 1 })]), lot(2, [offer('half-2', 1, 50, { AAA: 1 })]), lot(3, [offer('whole', 1, 100, { AAA: 2 })])]
    expect(formulasOf({ model, gaps, lots: [two, one], budgetCents: 100 })).toEqual(['first'])
    expect(formulasOf({ model, gaps, lots: [one, lot(2, [offer('cheap', 1, 99, { AAA: 1 })])], budgetCents: 100 })).toEqual(['cheap'])
    expect(formulasOf({ model, gaps, lots: halves, budgetCents: 100 })).toEqual(['whole'])
  })

  it('takes what must be taken and leaves what must be left', () => {
    const input = { model, gaps: [gap('AAA', 0, 2)], lots: [lot(1, [offer('a', 1, 100, { AAA: 2 })]), lot(2, [offer('b', 1, 100, {})])], budgetCents: 200 }
    expect(formulasOf({ ...input, require: ['lot-2'] })).toEqual(['a', 'b'])
    expect(formulasOf({ ...input, exclude: ['lot-1'] })).toEqual([])
    expect(searchCombinations({ ...input, budgetCents: 50, require: ['lot-2'] })).toBeUndefined()
  })
})

describe('why a lot is left out', () => {
  const gaps = [gap('AAA', 0, 2), gap('BBB', 3, 2)]
  const cheap = lot(1, [offer('cheap', 1, 100, { AAA: 1.5 })])
  const reason = (left: OfferedLot, budgetCents = 250) => scenarioOf({ model, gaps, lots: [cheap, left], budgetCents }, 'budget').whyNot[0]

  it('says when it has nothing to close', () => {
    expect(reason(lot(2, [offer('x', 1, 10, { BBB: 2 })]))?.reason).toBe('nothing-to-close')
  })
  it('says when it costs more than the budget, and how much', () => {
    expect(reason(lot(2, [offer('x', 1, 300, { AAA: 2 })]))).toMatchObject({ reason: 'too-dear', cheapestCents: 300 })
  })
  it('says what taking it would push out, and the value lost', () => {
    const told = reason(lot(2, [offer('x', 1, 200, { AAA: 1 })]))
    expect(told).toMatchObject({ reason: 'pushes-out', changes: [{ lot: 'lot-1', from: 'cheap', to: null }] })
    // φ(1.5) = 0.8 + 0.6·0.7 = 1.22 ; φ(1) = 0.8 + 0.6·0.2 = 0.92
    expect(told?.lostValue).toBeCloseTo(0.3, 9)
  })
  it('says when the rest already closes what it would', () => {
    expect(scenarioOf({ model, gaps: [gap('AAA', 0, 1)], lots: [cheap, lot(2, [offer('x', 1, 50, { AAA: 0.5 })])], budgetCents: 500 }, 'budget').whyNot[0]?.reason).toBe('adds-nothing')
  })
  it('gives the reason of a lot without price', () => {
    expect(reason({ lot: 'lot-2', number: 2, offers: [], leftOut: [{ formula: null, reason: 'no-contractor' }] })?.reason).toBe('no-contractor')
  })
})

describe('more money, and the smallest useful amount', () => {
  it('names what ten per cent more would buy', () => {
    const input = { model, gaps: [gap('AAA', 0, 2)], lots: [lot(1, [offer('small', 1, 100, { AAA: 0.5 }), offer('big', 2, 110, { AAA: 2 })])], budgetCents: 100 }
    expect(searchCombinations(input)?.next).toMatchObject({ budgetCents: 110, changes: [{ lot: 'lot-1', from: 'small', to: 'big' }] })
  })
  it('names the smallest amount that buys anything useful', () => {
    expect(searchCombinations({ model, gaps: [gap('AAA', 0, 2)], lots: [lot(1, [offer('small', 1, 700, { AAA: 0.5 })])], budgetCents: 100 })?.smallestUsefulCents).toBe(700)
  })
  it('buys nothing for a body that already reaches every target', () => {
    const found = scenarioOf({ model, gaps: [gap('AAA', 4, 2)], lots: [lot(1, [offer('x', 1, 1, { AAA: 2 })])], budgetCents: 100 }, 'budget')
    expect([found.status, found.plan.netCents, found.plan.coverage]).toEqual(['nothing', 0, 1])
  })
})
