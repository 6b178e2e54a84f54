import type { Condition, Problem, Synergy } from '../engine/problem.ts'
import { type Item, type Sheet, type Terms, isActive, scaled } from './sheet.ts'

const raises = ({ what }: Item, condition: Condition): boolean => condition.kind === 'answer' && what.provides.some(({ question, level }) => question === condition.question && level >= condition.level)

const named = (condition: Condition, lot: string | null, code: string | null): boolean => condition.kind !== 'answer' && condition.formulas.some((ref) => ref.lot === lot && ref.formula === code)

/** Met in this year whatever the plan: by a known answer, or by a contract that runs. */
const alreadyMet = (problem: Problem, condition: Condition, year: number): boolean => {
  if (condition.kind === 'answer' && (problem.answers[condition.question] ?? -1) >= condition.level) return true
  return problem.existing.some(({ lot, formula, untilYear }) => {
    if (condition.kind === 'earlier') return named(condition, lot, formula)
    const what = problem.lots.find((each) => each.lot === lot)?.formulas.find((each) => each.formula === formula)
    return untilYear >= year && (named(condition, lot, formula) || (what !== undefined && raises({ code: what.formula, lot, isFormula: true, what }, condition)))
  })
}

/** Each prerequisite in each year: the item is active at most as much as what meets its prerequisite is. */
export const prerequisiteRows = (problem: Problem, sheet: Sheet): void => {
  const meets = (condition: Condition, item: Item, start: number, year: number): boolean => {
    if (condition.kind === 'earlier') return named(condition, item.lot, item.code) && start < year
    return isActive(item, start, year) && (condition.kind === 'answer' ? raises(item, condition) : named(condition, item.lot, item.code))
  }
  for (const needing of new Set(sheet.starts.map(({ item }) => item))) {
    for (const { anyOf } of needing.what.prerequisites) {
      problem.years.forEach((_, t) => {
        if (anyOf.some((condition) => alreadyMet(problem, condition, t + 1))) return
        const meeting = sheet.starts.filter(({ item, year }) => anyOf.some((condition) => meets(condition, item, year, t + 1)))
        sheet.row(Number.NEGATIVE_INFINITY, 0, [...sheet.active(t + 1, (item) => (item === needing ? 1 : 0)), ...meeting.map(({ column }): readonly [number, number] => [column, -1])])
      })
    }
  }
}

type Relief = Extract<Synergy, { kind: 'relief' }>

/** True when no plan has two of these reliefs at once: formulas of one lot, each in one relief only. */
const exclusive = (reliefs: readonly Relief[]): boolean =>
  reliefs.length < 2 || (reliefs.every(({ from, fromFormulas }) => from === reliefs[0]?.from && fromFormulas !== undefined) && new Set(reliefs.flatMap(({ fromFormulas }) => fromFormulas)).size === reliefs.flatMap(({ fromFormulas }) => fromFormulas).length)

/** No more days than this in a lot: its busiest formula and every option, each in its busiest start year. */
const mostDays = (sheet: Sheet, days: Terms): number => {
  const busiest = new Map<string, number>()
  for (const [column, factor] of days) {
    const item = sheet.starts.find((start) => start.column === column)?.item
    const key = item === undefined || item.isFormula ? '' : item.code
    busiest.set(key, Math.max(busiest.get(key) ?? 0, factor))
  }
  return [...busiest.values()].reduce((sum, each) => sum + each, 0)
}

/**
 * Staff days of one year, relief deducted: of the reliefs active on a lot, the programme takes one, hence the highest. What is saved is at
 * most the share of the lot's days, and nothing unless that relief is active.
 */
export const relievedDays = (problem: Problem, sheet: Sheet, year: number): Terms => {
  const daysOf = (wanted: (item: Item) => boolean): Terms =>
    sheet.starts.flatMap(({ column, item, year: start }): Terms => {
      const days = wanted(item) ? (start === year ? item.what.staffDays.oneOff : 0) + (isActive(item, start, year) ? item.what.staffDays.yearly : 0) : 0
      return days === 0 ? [] : [[column, Math.round(days * 100) / 100]]
    })
  const reliefs = problem.synergies.flatMap((each) => (each.kind === 'relief' && each.percent > 0 ? [each] : []))
  const saved = problem.lots.flatMap(({ lot }): Terms => {
    const acting = reliefs.filter(({ from, to }) => from !== lot && (to === 'all' || to.includes(lot)))
    const days = daysOf((item) => item.lot === lot)
    const most = mostDays(sheet, days)
    const alone = exclusive(acting)
    const taken: Terms = acting.map((relief) => {
      const running = sheet.active(year, ({ isFormula, lot: of, code }) => (isFormula && of === relief.from && (relief.fromFormulas?.includes(code) ?? true) ? 1 : 0))
      const chosen = alone ? undefined : sheet.column({ upper: 1, integer: true })
      if (chosen !== undefined) sheet.row(Number.NEGATIVE_INFINITY, 0, [[chosen, 1], ...scaled(running, -1)])
      const share = Math.round(relief.percent * 100) / 10_000
      const less = sheet.column({})
      sheet.row(Number.NEGATIVE_INFINITY, 0, [[less, 1], ...scaled(days, -share)])
      sheet.row(Number.NEGATIVE_INFINITY, 0, [[less, 1], ...scaled(chosen === undefined ? running : [[chosen, 1]], -share * most)])
      return [chosen ?? -1, less]
    })
    if (!alone) sheet.row(Number.NEGATIVE_INFINITY, 1, taken.map(([chosen]): readonly [number, number] => [chosen, 1]))
    return taken.map(([, less]): readonly [number, number] => [less, -1])
  })
  return [...daysOf(() => true), ...saved]
}
