import type { YearMeans } from './problem.ts'
import type { Choice, Compiled } from './choices.ts'

/** Days are compared in millionths: hundredths of a day × ten-thousandths of relief, no rounding. */
export const dayGrains = 1_000_000

/** Share of the days that is left, in ten-thousandths: the highest active relief counts, once (docs/combinations.md). `active`: years of each relief. */
export const daysLeft = (compiled: Compiled, lot: string | null, year: number, active: ArrayLike<number>): number => {
  let share = 0
  compiled.reliefs.forEach((relief, index) => {
    const acts = lot !== null && lot !== relief.from && (relief.to === 'all' || relief.to.includes(lot)) && ((active[index] ?? 0) & (1 << year)) !== 0
    if (acts && relief.share > share) share = relief.share
  })
  return 10_000 - share
}

/** Staff days of a complete list of choices, one per group, in millionths of a day by year. */
export const staffOf = (compiled: Compiled, picks: readonly Choice[]): number[] => {
  const active = compiled.reliefs.map((_, index) => picks.reduce((years, pick) => years | (pick.relief[index] ?? 0), 0))
  const total = compiled.problem.years.map(() => 0)
  picks.forEach((pick, g) => {
    if (!pick.taken) return
    for (let t = 0; t < compiled.horizon; t += 1) total[t] = (total[t] ?? 0) + (pick.staff[t] as number) * daysLeft(compiled, compiled.groups[g]?.lot ?? null, t, active)
  })
  return total
}

/** Each year's staff days hold. The days before relief are tried first: most plans fit without it, or there is no limit. */
export const staffFits = (compiled: Compiled, picks: readonly Choice[]): boolean => {
  for (let t = 0; t < compiled.horizon; t += 1) {
    const limit = staffLimit(compiled.problem.years[t])
    let days = 0
    for (const pick of picks) days += pick.staff[t] as number
    if (days * 10_000 > limit) return staffOf(compiled, picks).every((used, year) => used <= staffLimit(compiled.problem.years[year]))
  }
  return true
}

/** Limit of a year in millionths of a day. */
export const staffLimit = (means: YearMeans | undefined): number => (means === undefined || means.staffDays === null ? Number.POSITIVE_INFINITY : Math.round(means.staffDays * 100) * 10_000)

/** Every prerequisite of what is taken is met in every year it is active: by answers, existing contracts, or formulas of the plan. */
export const prerequisitesMet = (compiled: Compiled, picks: readonly Choice[]): boolean =>
  picks.every(({ needs }) =>
    needs.every(({ prerequisite, years }) => {
      let met = compiled.met[prerequisite] ?? 0
      for (const other of picks) met |= other.gives[prerequisite] ?? 0
      return (years & ~met) === 0
    }),
  )

/** Each yearly budget, and each section that has a limit of its own. */
export const withinBudgets = (compiled: Compiled, picks: readonly Choice[]): boolean =>
  compiled.problem.years.every((means, t) => {
    const spent = (row: (pick: Choice) => Float64Array) => picks.reduce((sum, pick) => sum + (row(pick)[t] ?? 0), 0)
    return (
      spent((pick) => pick.cents) <= means.budgetCents &&
      (means.operatingCents === null || spent((pick) => pick.operating) <= means.operatingCents) &&
      (means.investmentCents === null || spent((pick) => pick.investment) <= means.investmentCents)
    )
  })
