import type { Breach, Condition, Formula, Option, PlanChoices, Problem } from './problem.ts'

/**
 * Value and feasibility recomputed from the text of the method alone (docs/combinations.md); imports nothing of the search (no grain, no bit, no compiled choice).
 * Whole numbers throughout (BigInt): V in 10⁻¹⁵ weighted level, so that two plans compare exactly. Slow and plain on purpose.
 */
export type Apart = { readonly value: bigint; readonly costCents: number; readonly costByYear: readonly number[]; readonly daysByYear: readonly number[]; readonly contracts: number; readonly breaches: readonly Breach[] }

type Started = { readonly lot: string | null; readonly code: string; readonly start: number; readonly item: Formula | Option; readonly isFormula: boolean }

const whole = (value: number, unit: number): bigint => BigInt(Math.round(value * unit))
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

const isActive = ({ start, item }: Started, year: number): boolean => year >= start && (item.lifeYears === null || year < start + item.lifeYears)
const acts = (started: Started, lifeYears: number | null, year: number): boolean => (lifeYears === null ? isActive(started, year) : year >= started.start && year < started.start + lifeYears)

const read = (problem: Problem, plan: PlanChoices): { started: Started[]; breaches: Breach[] } => {
  const started: Started[] = []
  const breaches: Breach[] = []
  for (const { lot, formula, startYear, options } of plan.formulas) {
    const item = problem.lots.find((each) => each.lot === lot)?.formulas.find((each) => each.formula === formula)
    if (!item) breaches.push({ kind: 'unknown', lot, formula })
    else started.push({ lot, code: formula, start: startYear, item, isFormula: true })
    for (const code of options) {
      const option = problem.options.find((each) => each.option === code)
      if (!option) breaches.push({ kind: 'unknown', lot, formula: code })
      else {
        if (option.lot !== lot || !option.completes.includes(formula)) breaches.push({ kind: 'not-completing', lot, formula: code })
        started.push({ lot: option.lot, code, start: startYear, item: option, isFormula: false })
      }
    }
  }
  for (const { option: code, startYear } of plan.options) {
    const option = problem.options.find((each) => each.option === code)
    if (!option) breaches.push({ kind: 'unknown', lot: null, formula: code })
    else {
      if (option.completes.length > 0) breaches.push({ kind: 'not-completing', lot: option.lot, formula: code })
      started.push({ lot: option.lot, code, start: startYear, item: option, isFormula: false })
    }
  }
  return { started, breaches }
}

const structure = (problem: Problem, started: readonly Started[]): Breach[] => {
  const breaches: Breach[] = []
  started.forEach(({ lot, code, start, isFormula }, index) => {
    const about = { lot, formula: code }
    const last = problem.lots.find((each) => each.lot === lot)?.lastStartYear ?? problem.years.length
    if (start < 1 || start > problem.years.length || start > last) breaches.push({ kind: 'outside-horizon', ...about })
    if (lot !== null && problem.exclude.includes(lot)) breaches.push({ kind: 'excluded', ...about })
    if (lot !== null && problem.existing.some((contract) => contract.lot === lot && start <= contract.untilYear)) breaches.push({ kind: 'existing-contract', ...about })
    if (started.slice(0, index).some((other) => (isFormula ? other.isFormula && other.lot === lot : !other.isFormula && other.code === code))) breaches.push({ kind: 'twice', ...about })
  })
  for (const lot of problem.require) if (!started.some((each) => each.isFormula && each.lot === lot)) breaches.push({ kind: 'required', lot, formula: null })
  return breaches
}

const holds = (problem: Problem, started: readonly Started[], condition: Condition, year: number): boolean => {
  const current = problem.existing.filter((contract) => contract.untilYear >= year)
  if (condition.kind === 'answer') {
    const answer = problem.answers[condition.question]
    if (answer !== undefined && answer !== null && answer >= condition.level) return true
    const enough = (provides: Formula['provides']) => provides.some((each) => each.question === condition.question && each.level >= condition.level)
    if (started.some((each) => isActive(each, year) && enough(each.item.provides))) return true
    return current.some(({ lot, formula }) => enough(problem.lots.find((each) => each.lot === lot)?.formulas.find((each) => each.formula === formula)?.provides ?? []))
  }
  const meant = (lot: string | null, code: string | null) => condition.formulas.some((ref) => ref.lot === lot && ref.formula === code)
  if (condition.kind === 'active') return started.some((each) => meant(each.lot, each.code) && isActive(each, year)) || current.some((each) => meant(each.lot, each.formula))
  return started.some((each) => meant(each.lot, each.code) && each.start < year) || problem.existing.some((each) => meant(each.lot, each.formula))
}

/** Worth of one year in 10⁻¹¹ weighted level: Σ_d w_d φ_d(min(g_d, Σ likely)) + min(Σ active synergies, cap × first sum). */
const worthOf = (problem: Problem, started: readonly Started[], year: number): bigint => {
  let first = 0n
  for (const { domain, gap, weight } of problem.gaps) {
    const open = whole(Math.max(0, gap), 1_000)
    const gained = started.flatMap((each) => each.item.effects.filter((effect) => effect.domain === domain && acts(each, effect.lifeYears, year)))
    const closed = smaller(open, gained.reduce((sum, effect) => sum + whole(effect.levels.likely, 1_000), 0n))
    let from = 0n
    for (const { share, slope } of problem.value.slopes) {
      const to = from + open * whole(share, 100)
      const inside = smaller(closed * 100n, to) - from
      if (inside > 0n) first += whole(weight, 100) * inside * whole(slope, 100)
      from = to
    }
  }
  const lively = (lot: string, formulas: readonly string[] | undefined) => started.some((each) => each.isFormula && each.lot === lot && isActive(each, year) && (formulas === undefined || formulas.includes(each.code)))
  let synergies = 0n
  for (const synergy of problem.synergies) if (synergy.kind === 'value' && lively(synergy.from, synergy.fromFormulas) && lively(synergy.to, synergy.toFormulas)) synergies += whole(synergy.levels, 1_000) * 1_000_000n
  return first * 100n + smaller(synergies * 100n, first * whole(problem.value.synergyCap, 100))
}

const daysOf = (problem: Problem, started: readonly Started[], year: number): number => {
  let millionths = 0
  for (const each of started) {
    const days = (each.start === year ? Math.round(each.item.staffDays.oneOff * 100) : 0) + (isActive(each, year) ? Math.round(each.item.staffDays.yearly * 100) : 0)
    const percents = problem.synergies.flatMap((synergy) => {
      if (synergy.kind !== 'relief' || each.lot === null || each.lot === synergy.from || (synergy.to !== 'all' && !synergy.to.includes(each.lot))) return []
      return started.some((other) => other.isFormula && other.lot === synergy.from && isActive(other, year) && (synergy.fromFormulas?.includes(other.code) ?? true)) ? [Math.round(synergy.percent * 100)] : []
    })
    millionths += days * (10_000 - Math.max(0, ...percents))
  }
  return millionths / 1_000_000
}

/** Everything about a plan, written apart from the search: compare with what the search says of it. */
export const evaluateApart = (problem: Problem, plan: PlanChoices): Apart => {
  const { started, breaches } = read(problem, plan)
  breaches.push(...structure(problem, started))
  const costByYear: number[] = []
  const daysByYear: number[] = []
  let value = 0n
  problem.years.forEach((means, index) => {
    const year = index + 1
    const cents = (key: 'operatingCents' | 'investmentCents') => started.reduce((sum, each) => sum + (each.start === year ? each.item.cost.oneOff[key] : 0) + (isActive(each, year) ? each.item.cost.yearly[key] : 0), 0)
    const [operating, investment, days] = [cents('operatingCents'), cents('investmentCents'), daysOf(problem, started, year)]
    costByYear.push(operating + investment)
    daysByYear.push(days)
    const check = (kind: 'budget' | 'operating' | 'investment' | 'staff-days', need: number, limit: number | null) => {
      if (limit !== null && need > limit) breaches.push({ kind, year, need, limit })
    }
    check('budget', operating + investment, means.budgetCents)
    check('operating', operating, means.operatingCents)
    check('investment', investment, means.investmentCents)
    check('staff-days', days, means.staffDays)
    for (const each of started) {
      if (!isActive(each, year)) continue
      for (const { code, anyOf } of each.item.prerequisites) if (!anyOf.some((condition) => holds(problem, started, condition, year))) breaches.push({ kind: 'prerequisite', lot: each.lot, formula: each.code, prerequisite: code, year })
    }
    value += whole(problem.value.discount ** index, 10_000) * worthOf(problem, started, year)
  })
  const lots = new Set(started.flatMap((each) => (each.lot !== null && (each.isFormula || (each.item as Option).completes.length === 0) ? [each.lot] : [])))
  return { value, costCents: costByYear.reduce((a, b) => a + b, 0), costByYear, daysByYear, contracts: lots.size, breaches }
}
