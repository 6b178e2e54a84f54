import type { Amount, Condition, FormulaModel, FormulaRef, Option, Formula, Problem } from './problem.ts'
import { discountsOf, hundredths, milli, worthTable, yearsFrom } from './value.ts'

/** One thing a group may do: a formula with its options from a start year, or nothing. Arrays by year, slots are year × domains + domain. */
export type Choice = {
  readonly formula: string | null
  readonly options: readonly string[]
  readonly startYear: number
  readonly slots: Int32Array
  /** Thousandths of a level gained in each slot. */
  readonly gains: Int32Array
  readonly operating: Float64Array
  readonly investment: Float64Array
  readonly cents: Float64Array
  readonly costCents: number
  /** Hundredths of a day, before relief. */
  readonly staff: Float64Array
  readonly taken: boolean
  /** Years in which each synergy finds its first, its second lot active. */
  readonly from: Uint8Array
  readonly to: Uint8Array
  readonly relief: Uint8Array
  readonly needs: readonly { readonly prerequisite: number; readonly years: number }[]
  /** Years in which each prerequisite is met thanks to this choice. */
  readonly gives: Uint8Array
}

/** A lot, or a stand-alone option: exactly one of its choices is made. Choices come in the order that breaks ties, « nothing » last. */
export type Group = { readonly lot: string | null; readonly option: string | null; readonly lotBit: number; readonly choices: readonly Choice[] }

/** The problem in whole numbers: grains, cents, hundredths of a day, years as bits. */
export type Compiled = {
  readonly problem: Problem
  readonly horizon: number
  readonly domains: number
  readonly tables: readonly Float64Array[]
  readonly wholes: Int32Array
  readonly discounts: readonly number[]
  /** Value synergies in 10⁻⁹ level. */
  readonly synergies: readonly { readonly code: string; readonly from: string; readonly to: string; readonly worth: number }[]
  /** Relief in ten-thousandths of the days. */
  readonly reliefs: readonly { readonly from: string; readonly to: readonly string[] | 'all'; readonly share: number }[]
  readonly prerequisites: readonly string[]
  /** Years in which each prerequisite is met by answers or existing contracts alone. */
  readonly met: Uint8Array
  readonly groups: readonly Group[]
}

type Item = { readonly code: string; readonly lot: string | null; readonly isFormula: boolean; readonly what: Formula | Option }

const spread = (horizon: number, start: number, active: number, { oneOff, yearly }: { oneOff: number; yearly: number }): Float64Array =>
  Float64Array.from({ length: horizon }, (_, t) => (t + 1 === start ? oneOff : 0) + (active & (1 << t) ? yearly : 0))

const named = (refs: readonly FormulaRef[], lot: string | null, code: string) => refs.some((ref) => ref.lot === lot && ref.formula === code)

const providing = (condition: Condition, lot: string | null, code: string, provides: FormulaModel['provides'], active: number, later: number): number => {
  switch (condition.kind) {
    case 'answer':
      return provides.some(({ question, level }) => question === condition.question && level >= condition.level) ? active : 0
    case 'active':
      return named(condition.formulas, lot, code) ? active : 0
    case 'earlier':
      return named(condition.formulas, lot, code) ? later : 0
  }
}

/** Turns a problem into groups of choices. `onlyYearOne`: formulas alone, all starting in year 1 (the enumeration). Throws a RangeError on a malformed problem. */
export const compile = (problem: Problem, onlyYearOne = false): Compiled => {
  const horizon = problem.years.length
  if (horizon < 1 || horizon > 3) throw new RangeError(`${horizon} years`)
  const all = (1 << horizon) - 1
  const lots = [...problem.lots].sort((a, b) => a.number - b.number || (a.lot < b.lot ? -1 : 1))
  const domains = problem.gaps.length
  const domainAt = new Map(problem.gaps.map((gap, index) => [gap.domain, index]))
  const wholes = Int32Array.from(problem.gaps, (gap) => milli(Math.max(0, gap.gap)))
  const synergies = problem.synergies.flatMap((each) => (each.kind === 'value' ? [each] : []))
  const reliefs = problem.synergies.flatMap((each) => (each.kind === 'relief' ? [each] : []))
  if (synergies.some((each) => each.from === each.to)) throw new RangeError('a synergy of a lot with itself')
  if (problem.options.length > 6) throw new RangeError(`${problem.options.length} options`)
  if (problem.options.some((option) => option.lot !== null && !lots.some((each) => each.lot === option.lot))) throw new RangeError('an option of an absent lot')
  const tables = problem.gaps.map((gap) => worthTable(gap, problem.value))
  const discounts = discountsOf(problem.value, horizon)
  const most = tables.reduce((sum, table) => sum + (table.at(-1) ?? 0), 0) * (1 + problem.value.synergyCap) * discounts.reduce((a, b) => a + b, 0)
  if (most > Number.MAX_SAFE_INTEGER) throw new RangeError('weights too large to be counted exactly')
  const everything = [...lots.flatMap((lot) => lot.formulas), ...problem.options]
  const prerequisites = everything.flatMap((what) => what.prerequisites)
  const firstOf = new Map(everything.map((what, index) => [what, everything.slice(0, index).reduce((sum, before) => sum + before.prerequisites.length, 0)]))

  const met = Uint8Array.from(prerequisites, ({ anyOf }) =>
    anyOf.reduce((years, condition) => {
      const answered = condition.kind === 'answer' && (problem.answers[condition.question] ?? -1) >= condition.level ? all : 0
      const contracts = problem.existing.reduce((sum, { lot, formula, untilYear }) => {
        const provides = lots.find((each) => each.lot === lot)?.formulas.find((each) => each.formula === formula)?.provides ?? []
        return formula === null ? sum : sum | providing(condition, lot, formula, provides, yearsFrom(1, Math.max(0, untilYear), horizon), all)
      }, 0)
      return years | answered | contracts
    }, 0),
  )

  const choiceOf = (items: readonly Item[], start: number): Choice => {
    const gained = new Int32Array(horizon * domains)
    const zero = () => new Float64Array(horizon)
    const [operating, investment, staff] = [zero(), zero(), zero()]
    const masks = (count: number) => new Uint8Array(count)
    const [from, to, relief, gives] = [masks(synergies.length), masks(synergies.length), masks(reliefs.length), masks(prerequisites.length)]
    const needs: { prerequisite: number; years: number }[] = []
    for (const { code, lot, isFormula, what } of items) {
      const active = yearsFrom(start, what.lifeYears, horizon)
      const add = (row: Float64Array, parts: { oneOff: number; yearly: number }) => spread(horizon, start, active, parts).forEach((each, t) => (row[t] = (row[t] ?? 0) + each))
      const section = (key: keyof Amount) => ({ oneOff: what.cost.oneOff[key], yearly: what.cost.yearly[key] })
      add(operating, section('operatingCents'))
      add(investment, section('investmentCents'))
      add(staff, { oneOff: hundredths(what.staffDays.oneOff), yearly: hundredths(what.staffDays.yearly) })
      for (const { domain, levels, lifeYears } of what.effects) {
        const index = domainAt.get(domain)
        const years = lifeYears === null ? active : yearsFrom(start, lifeYears, horizon)
        if (index === undefined || wholes[index] === 0) continue
        for (let t = 0; t < horizon; t += 1) if (years & (1 << t)) gained[t * domains + index] = (gained[t * domains + index] ?? 0) + milli(levels.likely)
      }
      const first = firstOf.get(what) ?? 0
      what.prerequisites.forEach((_, index) => needs.push({ prerequisite: first + index, years: active }))
      const later = all & ~((1 << start) - 1)
      prerequisites.forEach(({ anyOf }, index) => {
        gives[index] = anyOf.reduce((years, condition) => years | providing(condition, lot, code, what.provides, active, later), gives[index] ?? 0)
      })
      if (!isFormula) continue
      synergies.forEach((each, index) => {
        if (each.from === lot && (each.fromFormulas?.includes(code) ?? true)) from[index] = active
        if (each.to === lot && (each.toFormulas?.includes(code) ?? true)) to[index] = active
      })
      reliefs.forEach((each, index) => {
        if (each.from === lot && (each.fromFormulas?.includes(code) ?? true)) relief[index] = active
      })
    }
    const slots = Int32Array.from([...gained.keys()].filter((slot) => gained[slot] !== 0))
    const cents = operating.map((each, t) => each + (investment[t] ?? 0))
    const codes = items.filter((item) => !item.isFormula).map((item) => item.code)
    const formula = items.find((item) => item.isFormula)?.code ?? null
    return { formula, options: codes, startYear: start, slots, gains: slots.map((slot) => gained[slot] ?? 0), operating, investment, cents, costCents: cents.reduce((a, b) => a + b, 0), staff, taken: items.length > 0, from, to, relief, needs, gives }
  }

  const starts = (lot: string | null): number[] => {
    const blocked = Math.max(0, ...problem.existing.filter((each) => each.lot === lot).map((each) => each.untilYear))
    const years = onlyYearOne ? [1] : Array.from({ length: horizon }, (_, t) => t + 1)
    const last = lots.find((each) => each.lot === lot)?.lastStartYear ?? horizon
    return lot !== null && problem.exclude.includes(lot) ? [] : years.filter((year) => lot === null || (year > blocked && year <= last))
  }
  const subsets = (options: readonly Option[]): Option[][] => Array.from({ length: 1 << options.length }, (_, bits) => options.filter((_each, index) => bits & (1 << index)))
  const asItem = (option: Option): Item => ({ code: option.option, lot: option.lot, isFormula: false, what: option })
  const nothing = choiceOf([], 0)
  const lotGroups = lots.map(({ lot, formulas }, index): Group => {
    const ladder = [...formulas].sort((a, b) => a.level - b.level || (a.formula < b.formula ? -1 : 1))
    const choices = ladder.flatMap((formula) => {
      const extras = onlyYearOne ? [] : problem.options.filter((option) => option.lot === lot && option.completes.includes(formula.formula))
      const item: Item = { code: formula.formula, lot, isFormula: true, what: formula }
      return starts(lot).flatMap((start) => subsets(extras).map((taken) => choiceOf([item, ...taken.map(asItem)], start)))
    })
    return { lot, option: null, lotBit: 1 << index, choices: problem.require.includes(lot) ? choices : [...choices, nothing] }
  })
  const alone = onlyYearOne ? [] : problem.options.filter((option) => option.completes.length === 0)
  const optionGroups = alone.map((option): Group => {
    const index = lots.findIndex((each) => each.lot === option.lot)
    return { lot: option.lot, option: option.option, lotBit: index < 0 ? 0 : 1 << index, choices: [...starts(option.lot).map((start) => choiceOf([asItem(option)], start)), nothing] }
  })
  const absent = problem.require.filter((code) => !lots.some((each) => each.lot === code)).map((lot): Group => ({ lot, option: null, lotBit: 0, choices: [] }))
  return {
    problem,
    horizon,
    domains,
    tables,
    wholes,
    discounts,
    synergies: synergies.map(({ code, from, to, levels }) => ({ code, from, to, worth: milli(levels) * 1_000_000 })),
    reliefs: reliefs.map(({ from, to, percent }) => ({ from, to, share: hundredths(percent) })),
    prerequisites: prerequisites.map((each) => each.code),
    met,
    groups: [...lotGroups, ...optionGroups, ...absent],
  }
}
