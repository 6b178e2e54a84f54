import type { Effect, Formula, Option, PlanChoices, Problem } from '../engine/problem.ts'

/** A linear expression: columns and what each is multiplied by; a column may appear more than once. */
export type Terms = readonly (readonly [column: number, factor: number])[]
/** A column of the programme. `worth`: weighted levels per unit, in the value that is maximised. */
export type Column = { readonly worth: number; readonly upper: number; readonly integer: boolean }
/** lower ≤ sum of the terms ≤ upper. */
export type Row = { readonly lower: number; readonly upper: number; readonly terms: Terms }
/** A formula or an option, with its lot. */
export type Item = { readonly code: string; readonly lot: string | null; readonly isFormula: boolean; readonly what: Formula | Option }
/** The binary « this item starts in this year ». */
export type Start = { readonly column: number; readonly item: Item; readonly year: number }

/** A programme to maximise; all columns are at least 0. */
export type Milp = { readonly columns: readonly Column[]; readonly rows: readonly Row[]; readonly starts: readonly Start[] }

/** A programme being written. */
export type Sheet = {
  readonly columns: Column[]
  readonly rows: Row[]
  readonly starts: Start[]
  /** Adds a column and returns its number. Without worth, ceiling or integrality unless told. */
  readonly column: (column: Partial<Column>) => number
  readonly row: (lower: number, upper: number, terms: Terms) => void
  /** Starts of the items, each by the factor that is not zero, that are active in this year. */
  readonly active: (year: number, factor: (item: Item) => number) => Terms
}

export const scaled = (terms: Terms, by: number): Terms => terms.map(([column, factor]) => [column, factor * by])

/** Whether an item started in `start` is still active in `year`: to the horizon, or as long as its life. */
export const isActive = ({ what }: Item, start: number, year: number): boolean => year >= start && (what.lifeYears === null || year < start + what.lifeYears)

/** Whether an effect acts in `year`: as long as its item is active, or its own life from the start on. */
export const acts = (item: Item, { lifeYears }: Effect, start: number, year: number): boolean => (lifeYears === null ? isActive(item, start, year) : year >= start && year < start + lifeYears)

export const itemsOf = (problem: Problem): Item[] => [
  ...problem.lots.flatMap(({ lot, formulas }) => formulas.map((what): Item => ({ code: what.formula, lot, isFormula: true, what }))),
  ...problem.options.map((what): Item => ({ code: what.option, lot: what.lot, isFormula: false, what })),
]

export const newSheet = (problem: Problem): Sheet => {
  const columns: Column[] = []
  const rows: Row[] = []
  const starts: Start[] = []
  return {
    columns,
    rows,
    starts,
    column: (column) => columns.push({ worth: 0, upper: Number.POSITIVE_INFINITY, integer: false, ...column }) - 1,
    row: (lower, upper, terms) => void rows.push({ lower, upper, terms }),
    active: (year, factor) =>
      problem.years.length < year ? [] : starts.flatMap(({ column, item, year: start }): Terms => (isActive(item, start, year) && factor(item) !== 0 ? [[column, factor(item)]] : [])),
  }
}

/** The plan that the values of the columns describe: formulas by lot number, options in the order of the problem. */
export const planOfColumns = (problem: Problem, { starts }: Milp, values: ArrayLike<number>): PlanChoices => {
  const taken = starts.filter(({ column }) => (values[column] ?? 0) > 0.5)
  const numbers = new Map(problem.lots.map(({ lot, number }) => [lot, number]))
  const completes = ({ item }: Start) => !item.isFormula && problem.options.some(({ option, completes: those }) => option === item.code && those.length > 0)
  const formulas = taken.filter(({ item }) => item.isFormula).toSorted((a, b) => (numbers.get(a.item.lot ?? '') ?? 0) - (numbers.get(b.item.lot ?? '') ?? 0))
  return {
    formulas: formulas.map(({ item: { code, lot }, year }) => ({
      lot: lot ?? '', formula: code, startYear: year, options: taken.filter((each) => completes(each) && each.item.lot === lot).map((each) => each.item.code),
    })),
    options: taken.filter((each) => !each.item.isFormula && !completes(each)).map(({ item, year }) => ({ option: item.code, startYear: year })),
  }
}

/** The binaries of a plan, one value per start in their order: where a solver may begin. */
export const columnsOfPlan = ({ starts }: Milp, plan: PlanChoices): number[] =>
  starts.map(({ item, year }) => {
    const asFormula = plan.formulas.some((each) => each.startYear === year && each.lot === item.lot && (item.isFormula ? each.formula === item.code : each.options.includes(item.code)))
    const alone = !item.isFormula && plan.options.some((each) => each.option === item.code && each.startYear === year)
    return asFormula || alone ? 1 : 0
  })
