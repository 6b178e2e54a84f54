import type { Condition, Formula, Option, Prerequisite, Problem } from './problem.ts'

type Item = { readonly lot: string | null; readonly code: string; readonly what: Formula | Option }

const meets = (condition: Condition, { lot, code, what }: Item): boolean =>
  condition.kind === 'answer' ? what.provides.some(({ question, level }) => question === condition.question && level >= condition.level) : condition.formulas.some((ref) => ref.lot === lot && ref.formula === code)

const outOfReach: Prerequisite = { code: 'no-help', anyOf: [] }

/** Everything that may help a request to hold: what required lots may take, what relieves days that are limited, and what may meet a prerequisite of these. */
const helpers = (problem: Problem): ReadonlySet<Formula | Option> => {
  const items: Item[] = [...problem.lots.flatMap(({ lot, formulas }) => formulas.map((what) => ({ lot, code: what.formula, what }))), ...problem.options.map((what) => ({ lot: what.lot, code: what.option, what }))]
  const limited = problem.years.some(({ staffDays }) => staffDays !== null)
  const relieves = (lot: string | null) => limited && problem.synergies.some((each) => each.kind === 'relief' && each.from === lot)
  const isFormula = ({ what }: Item) => 'formula' in what
  const kept = new Set(items.filter((item) => isFormula(item) && ((item.lot !== null && problem.require.includes(item.lot)) || relieves(item.lot))))
  for (const item of kept) {
    const conditions = item.what.prerequisites.flatMap(({ anyOf }) => anyOf)
    for (const other of items) {
      if (kept.has(other) || !conditions.some((condition) => meets(condition, other))) continue
      kept.add(other)
      const completed = isFormula(other) ? [] : (other.what as Option).completes
      for (const formula of items) if (isFormula(formula) && formula.lot === other.lot && completed.includes(formula.code)) kept.add(formula)
    }
  }
  return new Set([...kept].map(({ what }) => what))
}

/**
 * The same request without regard to value: it holds when, and only when, the request does. What can help nothing to hold is out of reach, which leaves far
 * fewer plans to look at; the formulas stay in the catalogue, where an existing contract may run one.
 */
export const withoutValue = (problem: Problem): Problem => {
  const help = helpers(problem)
  return {
    ...problem,
    gaps: [],
    synergies: problem.synergies.filter((each) => each.kind === 'relief'),
    lots: problem.lots.map((lot) => ({ ...lot, formulas: lot.formulas.map((formula) => (help.has(formula) ? formula : { ...formula, prerequisites: [outOfReach] })) })),
    options: problem.options.filter((option) => help.has(option)),
  }
}
