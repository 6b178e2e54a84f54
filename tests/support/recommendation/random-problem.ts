import { generator } from '#app/features/recommendation/doubt/generator.ts'
import type { Amount, Condition, Effect, Formula, Option, Problem, Synergy } from '#app/features/recommendation/engine/problem.ts'

export const publishedValue = { slopes: [{ share: 0.4, slope: 1 }, { share: 0.35, slope: 0.6 }, { share: 0.25, slope: 0.3 }], discount: 0.95, synergyCap: 0.1 } as const

/** A small problem with every feature of the method, full of ties on purpose (round costs, half levels). */
export const smallProblem = (seed: number): Problem => {
  const random = generator(seed)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const chance = (p: number) => random() < p
  const horizon = 1 + upTo(2)
  const lots = 1 + upTo(horizon === 3 ? 2 : 3)
  const domains = Array.from({ length: 1 + upTo(3) }, (_, d) => `D${d}`)
  const codeOf = (lot: number) => `L${lot + 1}`
  const someFormula = () => ({ lot: codeOf(upTo(lots - 1)), formula: `F${1 + upTo(1)}` })
  const amount = (): Amount => ({ operatingCents: 100_000 * upTo(4), investmentCents: chance(0.3) ? 100_000 * upTo(3) : 0 })
  const condition = (): Condition => (chance(0.4) ? { kind: 'answer', question: `Q${upTo(2)}`, level: 1 + upTo(3) } : { kind: chance(0.5) ? 'active' : 'earlier', formulas: [someFormula()] })
  const effects = (): Effect[] => domains.flatMap((domain) => (chance(0.6) ? [{ domain, levels: { low: 0, likely: upTo(4) / 2, high: 2 }, lifeYears: chance(0.3) ? 1 + upTo(1) : null }] : []))
  const body = (code: string) => ({
    staffDays: { oneOff: upTo(4), yearly: upTo(4) / 2 },
    effects: effects(),
    lifeYears: chance(0.25) ? 1 + upTo(1) : null,
    commitmentYears: 1,
    prerequisites: chance(0.35) ? [{ code: `P-${code}`, anyOf: chance(0.4) ? [condition(), condition()] : [condition()] }] : [],
    provides: chance(0.3) ? [{ question: `Q${upTo(2)}`, level: 1 + upTo(3) }] : [],
    cost: { oneOff: chance(0.5) ? amount() : { operatingCents: 0, investmentCents: 0 }, yearly: amount() },
  })
  const formulas = (): Formula[] => Array.from({ length: 1 + upTo(1) }, (_, f) => ({ formula: `F${f + 1}`, level: f + 1, ...body(`F${f}`) }))
  const problemLots = Array.from({ length: lots }, (_, lot) => ({ lot: codeOf(lot), number: lot + 1, formulas: formulas() }))
  const options = Array.from({ length: chance(0.5) ? 1 : 0 }, (_, o): Option => {
    const free = chance(0.3)
    const lot = free ? null : codeOf(upTo(lots - 1))
    return { option: `O${o}`, lot, completes: free || chance(0.3) ? [] : ['F1'], ...body(`O${o}`), ...(free ? { cost: { oneOff: { operatingCents: 0, investmentCents: 0 }, yearly: { operatingCents: 0, investmentCents: 0 } } } : {}) }
  })
  const synergies: Synergy[] = lots > 1 ? [...(chance(0.6) ? [{ kind: 'value' as const, code: 'S1', from: 'L1', to: 'L2', levels: upTo(6) / 10 }] : []), ...(chance(0.3) ? [{ kind: 'value' as const, code: 'S2', from: 'L2', to: 'L1', levels: 0.2, fromFormulas: ['F1'] }] : []), ...(chance(0.4) ? [{ kind: 'relief' as const, code: 'R1', from: 'L1', to: chance(0.5) ? ('all' as const) : ['L2'], percent: 10 * upTo(5) }] : [])] : []
  // Drawn apart, so that the rest of a seed stays what it was.
  const ends = generator(seed + 1_000_003)
  const ending = problemLots.map((lot) => (ends() < 0.15 ? { ...lot, lastStartYear: Math.floor(ends() * (horizon + 1)) } : lot))
  return {
    value: publishedValue,
    gaps: domains.map((domain) => ({ domain, weight: (1 + upTo(3)) / 2, gap: upTo(8) / 2 })),
    lots: ending,
    options,
    synergies,
    answers: { Q0: upTo(4), Q1: chance(0.5) ? null : upTo(4) },
    existing: chance(0.2) ? [{ ...someFormula(), untilYear: upTo(2) }] : [],
    years: Array.from({ length: horizon }, () => ({ budgetCents: 100_000 * upTo(14), operatingCents: chance(0.2) ? 100_000 * upTo(8) : null, investmentCents: chance(0.2) ? 100_000 * upTo(4) : null, staffDays: chance(0.5) ? upTo(8) : null })),
    exclude: chance(0.1) ? [codeOf(upTo(lots - 1))] : [],
    require: chance(0.1) ? [codeOf(upTo(lots - 1))] : [],
  }
}

/** A catalogue of realistic size: 7 lots × 4 formulas, 14 domains, prices and staff days in plausible ranges, the published pairs of synergies. */
export const catalogue = (seed: number, budgetEuros: number, staffDays: number | null = 25, perYear = false): Problem => {
  const random = generator(seed)
  const between = (low: number, high: number) => low + random() * (high - low)
  const domains = Array.from({ length: 14 }, (_, d) => `D${d + 1}`)
  const none = { operatingCents: 0, investmentCents: 0 }
  const lots = Array.from({ length: 7 }, (_, l) => {
    const acting = domains.map((domain) => ({ domain, order: random() })).sort((a, b) => a.order - b.order).slice(0, l === 6 ? 1 : 2 + Math.floor(random() * 4))
    const base = between(2_500, 9_000)
    const strength = acting.map(() => between(0.3, 0.7))
    const oneOffLot = l === 1
    const formulas = Array.from({ length: 4 }, (_x, f): Formula => {
      const euros = Math.round(base * (1 + f * between(0.7, 1.3)) / 10) * 10
      return {
        formula: `F${f + 1}`, level: f + 1,
        staffDays: { oneOff: Math.round(between(1, 3 + 2 * f) * 2) / 2, yearly: Math.round(between(0.5, 1 + f) * 2) / 2 },
        effects: acting.slice(0, 1 + Math.ceil((acting.length * (f + 1)) / 4)).map(({ domain }, k) => { const likely = Math.round(Math.min(2, (strength[k] ?? 0) * (1 + f * 0.6)) * 100) / 100; return { domain, levels: { low: likely / 2, likely, high: Math.min(2, likely * 1.4) }, lifeYears: oneOffLot ? 2 : null } }),
        lifeYears: oneOffLot ? 1 : null, commitmentYears: oneOffLot ? 1 : 2,
        prerequisites: l === 6 ? [{ code: 'mfa', anyOf: [{ kind: 'answer', question: 'Q-mfa', level: 3 }] }, { code: 'backup', anyOf: [{ kind: 'answer', question: 'Q-backup', level: 3 }] }] : l === 1 && f === 3 ? [{ code: 'red-team', anyOf: [{ kind: 'earlier', formulas: [{ lot: 'L2', formula: 'F1' }] }, { kind: 'active', formulas: [1, 2, 3, 4].map((n) => ({ lot: 'L3', formula: `F${n}` })) }] }] : [],
        provides: l === 3 && f >= 1 ? [{ question: 'Q-backup', level: 3 }] : [],
        cost: { oneOff: { operatingCents: oneOffLot ? euros * 100 : Math.round(euros * between(0.1, 0.4)) * 100, investmentCents: 0 }, yearly: oneOffLot ? none : { operatingCents: euros * 100, investmentCents: 0 } },
      }
    })
    return { lot: `L${l + 1}`, number: l + 1, formulas }
  })
  const pair = (from: number, to: number) => ({ kind: 'value' as const, code: `${from}-${to}`, from: `L${from}`, to: `L${to}`, levels: Math.round(between(0.1, 0.4) * 100) / 100 })
  return {
    value: publishedValue,
    gaps: domains.map((domain) => ({ domain, weight: Math.round(between(0.5, 1.5) * 100) / 100, gap: Math.round(between(0, 3.5) * 1_000) / 1_000 })),
    lots, options: [],
    synergies: [pair(3, 2), pair(3, 6), pair(4, 5), pair(2, 7), { kind: 'relief', code: '1-all', from: 'L1', to: 'all', percent: 15 }],
    answers: { 'Q-mfa': random() < 0.5 ? 3 : null }, existing: [],
    years: [1, 2, 3].map(() => ({ budgetCents: Math.round((budgetEuros * 100) / (perYear ? 1 : 3)), operatingCents: null, investmentCents: null, staffDays })),
    exclude: [], require: [],
  }
}
