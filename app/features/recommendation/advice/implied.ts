import type { Condition, Formula, FormulaModel, Prerequisite, Problem } from '../engine/problem.ts'
import { withOneOf } from './variants.ts'

/** Above this many ways of meeting what required lots need, the search sorts it out by itself. */
const mostWays = 6

type Providers = ReadonlyMap<string, ReadonlySet<string>>

const provides = (condition: Condition, lot: string, formula: string, given: FormulaModel['provides']): boolean =>
  condition.kind === 'answer' ? given.some(({ question, level }) => question === condition.question && level >= condition.level) : condition.formulas.some((ref) => ref.lot === lot && ref.formula === formula)

/** Formulas, by lot, of which one must be taken for the prerequisite to hold; null when it may hold without: by an answer, a contract, an option alone. */
const providersOf = (problem: Problem, { anyOf }: Prerequisite): Providers | null => {
  const answered = anyOf.some((condition) => condition.kind === 'answer' && (problem.answers[condition.question] ?? -1) >= condition.level)
  const given = (lot: string, formula: string | null) => problem.lots.find((each) => each.lot === lot)?.formulas.find((each) => each.formula === formula)?.provides ?? []
  const running = problem.existing.some(({ lot, formula }) => formula !== null && anyOf.some((condition) => provides(condition, lot, formula, given(lot, formula))))
  const options = problem.options.filter((option) => anyOf.some((condition) => provides(condition, option.lot ?? '', option.option, option.provides)))
  if (answered || running || options.some(({ completes }) => completes.length === 0)) return null
  const found = problem.lots.flatMap(({ lot, formulas }) => {
    const codes = formulas.flatMap((each) => (anyOf.some((condition) => provides(condition, lot, each.formula, each.provides)) || options.some((option) => option.lot === lot && option.completes.includes(each.formula)) ? [each.formula] : []))
    return codes.length > 0 && !problem.exclude.includes(lot) ? [[lot, new Set(codes)] as const] : []
  })
  return new Map(found)
}

const isBarred = (problem: Problem, formula: Formula): boolean => formula.prerequisites.some((each) => providersOf(problem, each)?.size === 0)

/** What every formula that is still possible for a required lot needs of other lots: one of these formulas, for each such need. */
const needsOf = (problem: Problem, required: string): Providers[] => {
  const possible = problem.lots.find(({ lot }) => lot === required)?.formulas.filter((formula) => !isBarred(problem, formula)) ?? []
  const codes = new Set(possible[0]?.prerequisites.map(({ code }) => code))
  return [...codes].flatMap((code) => {
    const all = possible.map((formula) => formula.prerequisites.filter((each) => each.code === code).map((each) => providersOf(problem, each)))
    if (all.some((providers) => !providers.some((each) => each !== null && !each.has(required)))) return []
    const merged = new Map<string, Set<string>>()
    for (const each of all.flatMap((providers) => providers.find((one) => one !== null && !one.has(required)) ?? [])) for (const [lot, formulas] of each) merged.set(lot, new Set([...(merged.get(lot) ?? []), ...formulas]))
    return [merged]
  })
}

const isGranted = (problem: Problem, needs: Providers): boolean =>
  [...needs].some(([lot, formulas]) => problem.require.includes(lot) && (problem.lots.find((each) => each.lot === lot)?.formulas ?? []).every((each) => formulas.has(each.formula) || isBarred(problem, each)))

/**
 * The same request, said so that the search sees at once what required lots need of others: one problem per way of meeting it. Together they hold exactly
 * the plans of the request; only plans that break a prerequisite are missing. Without it, the bound of a request that forces a lot ignores those costs.
 */
export const waysOf = (problem: Problem, most = mostWays): Problem[] => {
  const needs = problem.require.flatMap((lot) => needsOf(problem, lot)).filter((each) => !isGranted(problem, each))
  const [fewest] = needs.sort((a, b) => a.size - b.size)
  if (!fewest || fewest.size === 0 || fewest.size > most) return [problem]
  const share = Math.floor(most / fewest.size)
  return [...fewest].flatMap(([lot, formulas]) => waysOf(withOneOf(problem, lot, [...formulas]), share))
}
