import type { Formula, Problem, YearMeans } from '../engine/problem.ts'

/** The same request for which a lot may not be taken. */
export const withoutLot = (problem: Problem, lot: string): Problem => ({ ...problem, require: problem.require.filter((each) => each !== lot), exclude: [...problem.exclude, lot] })

const barring = 'another-formula-of '

/** The lot whose other formulas a prerequisite keeps out, when it is there because one was pinned; null for those of the model. */
export const pinnedBy = (prerequisite: string): string | null => (prerequisite.startsWith(barring) ? prerequisite.slice(barring.length) : null)

/**
 * The same request, which must take one formula of the lot among those given. The others stay in the catalogue, out of reach: an existing contract may
 * run one of them, and order breaks ties.
 */
export const withOneOf = (problem: Problem, lot: string, kept: readonly string[]): Problem => {
  const barred = (formula: Formula): Formula => (kept.includes(formula.formula) ? formula : { ...formula, prerequisites: [...formula.prerequisites, { code: `${barring}${lot}`, anyOf: [] }] })
  return {
    ...problem,
    exclude: problem.exclude.filter((each) => each !== lot),
    require: [...problem.require.filter((each) => each !== lot), lot],
    lots: problem.lots.map((each) => (each.lot === lot ? { ...each, formulas: each.formulas.map(barred) } : each)),
  }
}

const withYears = (problem: Problem, change: (means: YearMeans, year: number) => YearMeans): Problem => ({ ...problem, years: problem.years.map((means, index) => change(means, index + 1)) })

/** Staff days without limit. */
export const withoutDays = (problem: Problem): Problem => withYears(problem, (means) => ({ ...means, staffDays: null }))

/** Money and staff days without limit: the budget becomes the sum of everything on sale. */
export const withoutLimits = (problem: Problem): Problem => {
  const everything = [...problem.lots.flatMap((lot) => lot.formulas), ...problem.options]
  const budgetCents = everything.reduce((sum, { cost: { oneOff, yearly } }) => sum + oneOff.operatingCents + oneOff.investmentCents + yearly.operatingCents + yearly.investmentCents, 0)
  return withYears(problem, () => ({ budgetCents, operatingCents: null, investmentCents: null, staffDays: null }))
}

/** A share (0–1) of every year's money, rounded down to the cent; staff days stay. */
export const withShare = (problem: Problem, share: number): Problem => {
  const part = (cents: number) => Math.floor(cents * share)
  const limited = (cents: number | null) => (cents === null ? null : part(cents))
  return withYears(problem, (means) => ({ ...means, budgetCents: part(means.budgetCents), operatingCents: limited(means.operatingCents), investmentCents: limited(means.investmentCents) }))
}

/** So many cents more (or less: negative) in the first year, in its total and in each section that has a limit; never below zero. */
export const withStep = (problem: Problem, cents: number): Problem => {
  const moved = (limit: number) => Math.max(0, limit + cents)
  const limited = (limit: number | null) => (limit === null ? null : moved(limit))
  return withYears(problem, (means, year) => (year > 1 ? means : { ...means, budgetCents: moved(means.budgetCents), operatingCents: limited(means.operatingCents), investmentCents: limited(means.investmentCents) }))
}
